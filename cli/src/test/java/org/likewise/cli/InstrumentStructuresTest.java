package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Rights;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.likewise.model.scale.Score;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;
import org.likewise.model.table.TableWriter;

/** The structures of nine instruments, each taken through page, paper, simulated scan, scores and codebook. */
class InstrumentStructuresTest {
    private static final Path STRUCTURES = CommandLineRun.shippedScales().resolve("structures");
    private static final Scales ALL = Scales.read(List.of(STRUCTURES)).orThrow();

    /** What is true of each: roles, items, fillers, items that are turned round, scores, rights. */
    private static final String FACTS = """
            barrett-lennard, 3, 64, 0, 32, 4, unknown
            care, 1, 10, 0, 0, 1, unknown
            eq, 1, 60, 20, 0, 1, unknown
            hogan, 1, 64, 0, 0, 1, no
            iri, 1, 28, 0, 9, 4, unknown
            jefferson, 3, 20, 0, 10, 1, no
            la-monica, 3, 84, 0, 0, 1, unknown
            medical-condition-regard, 2, 11, 0, 5, 1, unknown
            teq, 1, 16, 0, 8, 1, unknown
            """;

    @TempDir
    static Path folder;

    private static Path site;
    private static Path results;

    @BeforeAll
    static void takeAllThrough() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), study());
        site = folder.resolve("site");
        run("build", "--scales", STRUCTURES, "--study", study, "--out", site);
        results = folder.resolve("results");
        // 37 pages are filled in, on all processors
        ALL.scales().parallelStream().forEach(scale -> {
            Path print = folder.resolve("print-" + scale.id());
            run(
                    "print",
                    scale.id(),
                    "--packs",
                    1,
                    "--seed",
                    7,
                    "--scales",
                    STRUCTURES,
                    "--study",
                    study,
                    "--out",
                    print);
            run(
                    "simulate",
                    print.resolve("packs.pdf"),
                    "--out",
                    folder.resolve("scans-" + scale.id()),
                    "--level",
                    "clean",
                    "--seed",
                    1021);
        });
        List<Object> scan = new ArrayList<>(List.of("scan"));
        ALL.scales().forEach(s -> scan.add(folder.resolve("scans-" + s.id())));
        ALL.scales()
                .forEach(s -> scan.addAll(
                        List.of("--forms", folder.resolve("print-" + s.id()).resolve("forms"))));
        scan.addAll(List.of("--out", results));
        CommandLineRun scanned = CommandLineRun.of(scan.toArray());
        assertThat(scanned.status()).as(scanned.err()).isIn(ExitStatus.DONE, ExitStatus.LOOK);
        run("score", results, "--scales", STRUCTURES);
    }

    /** One role of each, and a condition that is filled in. */
    private static String study() {
        return "format: likewise-study/1\nstudy: structures\ntitle: All structures\nscales:\n"
                + ALL.scales().stream()
                        .map(s -> "  - scale: " + s.id() + "\n    version: " + s.version() + "\n    roles: ["
                                + s.roles().get(s.roles().size() - 1).id() + "]\n"
                                + (s.slots().isEmpty() ? "" : "    slots: {condition: {en-GB: asthma}}\n"))
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(textBlock = FACTS)
    void itSaysWhatTheInstrumentIs(
            String id, int roles, int items, int fillers, int reversed, int scores, String redistributable) {
        Scale scale = ALL.scale(id).orElseThrow();
        assertThat(scale.roles()).hasSize(roles);
        assertThat(scale.items()).hasSize(items);
        assertThat(scale.items()).filteredOn(Item::filler).hasSize(fillers);
        assertThat(scale.items()).filteredOn(Item::reverse).hasSize(reversed);
        assertThat(scale.scores()).hasSize(scores);
        assertThat(scale.rights().redistributable().id()).isEqualTo(redistributable);
        assertThat(scale.rights().evidence()).isNotEmpty();
        assertThat(scale.sources())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.doi()).isNotEmpty());
        // nothing but placeholders, and each of them another
        for (Item item : scale.items()) {
            assertThat(item.stem().sentences().values())
                    .allMatch(s ->
                            s.startsWith("Statement " + item.id().substring(1) + ", as the rights holder words it"));
        }
        assertThat(ALL.scales()).hasSize((int) FACTS.lines().count());
    }

    @ParameterizedTest
    @CsvSource(textBlock = FACTS)
    void itsPageAsksEveryItem(String id, int roles, int items) throws IOException {
        Scale scale = ALL.scale(id).orElseThrow();
        String role = scale.roles().get(scale.roles().size() - 1).id();
        String page = Files.readString(site.resolve(id).resolve(role + ".en-GB.html"));
        for (int i = 1; i <= items; i++) {
            assertThat(page).contains("Statement " + i + ", as the rights holder");
        }
        assertThat(page.contains("asthma")).isEqualTo(!scale.slots().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = FACTS)
    void itsPaperComesBackAsItWasFilledIn(String id, int roles, int items) throws IOException {
        Trial trial = Trial.compare(folder.resolve("scans-" + id).resolve("truth.csv"), results);
        assertThat(trial.wrong()).isEmpty();
        assertThat(trial.lost()).isEmpty();
        assertThat(trial.fields()).isEqualTo(items);
        assertThat(trial.toPerson()).isLessThanOrEqualTo(Math.max(1, items / 50));
    }

    @ParameterizedTest
    @CsvSource(textBlock = FACTS)
    void itsResponseIsScored(String id) throws IOException {
        Table scores = TableReader.read(results.resolve("scores.csv"), List.of("scale"));
        Map<String, String> row = rows(scores).stream()
                .filter(r -> id.equals(r.get("scale")))
                .findFirst()
                .orElseThrow();
        Scale scale = ALL.scale(id).orElseThrow();
        String prefix = scale.scores().size() > 1 ? "" : id.replace('-', '_') + "_v0_";
        for (var score : scale.scores()) {
            assertThat(row.get(prefix + score.id() + "_rule")).isNotEmpty();
            String review = responses(id).get(0).getOrDefault("review", "");
            int given = (int) score.items().stream()
                    .filter(i ->
                            !List.of("", "NA").contains(responses(id).get(0).getOrDefault(i, "")))
                    .count();
            assertThat(row.get(prefix + score.id() + "_answered")).isEqualTo(String.valueOf(given));
            boolean enough =
                    score.items().size() - given <= score.mayMiss(score.items().size()) && review.isEmpty();
            assertThat(row.get(prefix + score.id()).isEmpty()).isEqualTo(!enough);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = FACTS)
    void itsCodebookHasEveryItemAndValue(String id, int roles, int items) throws IOException {
        Table codebook = TableReader.read(site.resolve(id).resolve("codebook.csv"), List.of("column"));
        Scale scale = ALL.scale(id).orElseThrow();
        TreeSet<String> columns = new TreeSet<>();
        TreeSet<String> values = new TreeSet<>();
        for (Map<String, String> row : rows(codebook)) {
            columns.add(row.get("column"));
            if ("i1".equals(row.get("column"))) {
                values.add(row.get("value"));
            }
        }
        assertThat(columns)
                .containsAll(
                        IntStream.rangeClosed(1, items).mapToObj(i -> "i" + i).toList());
        assertThat(values)
                .containsAll(scale.items().get(0).responses().options().stream()
                        .map(o -> o.tableValue())
                        .toList());
    }

    @Test
    void aKeyThatIsNotOursToPrintIsSaidToBeAStandIn() {
        assertThat(ALL.scales())
                .filteredOn(s -> s.scores().stream().anyMatch(Score::standIn))
                .extracting(Scale::id)
                .containsExactly("barrett-lennard", "hogan", "la-monica");
        CommandLineRun scored = CommandLineRun.of("score", results, "--scales", STRUCTURES);
        assertThat(scored.err())
                .contains("The scores of hogan mean nothing yet")
                .contains("The scores of la-monica mean nothing yet")
                .doesNotContain("The scores of care");
    }

    @Test
    void theShippedScalesAreBuiltWithoutThem() {
        assertThat(Scales.read(List.of(CommandLineRun.shippedScales())).scales())
                .extracting(Scale::id)
                .doesNotContainAnyElementsOf(
                        ALL.scales().stream().map(Scale::id).toList())
                .contains("therapeutic-empathy", "visit-rating", "empathy-behaviours");
        assertThat(ALL.scales()).noneMatch(s -> s.rights().redistributable() == Rights.Redistributable.YES);
    }

    /** Ten of one to five; by hand: 36 from eight items is a mean of 4.5, and 45 of ten. */
    @Test
    void careReplacesAtMostTwoByThePersonsMean() throws IOException {
        assertThat(score("care", "patient", "total", "5 5 4 4 3 3 5 5 4 4")).isEqualTo("42");
        assertThat(score("care", "patient", "total", "5 5 4 4 - NA 5 5 4 4")).isEqualTo("45");
        assertThat(score("care", "patient", "total", "5 5 4 4 - NA - 5 4 4")).isEmpty();
    }

    /** By hand: 21 items count 2 for strong agreement and 19 for strong disagreement; 20 count nothing. */
    @Test
    void eqCountsTwoOneOrNothing() throws IOException {
        assertThat(score("eq", "person", "total", all(60, "1"))).isEqualTo("42");
        assertThat(score("eq", "person", "total", all(60, "2"))).isEqualTo("21");
        assertThat(score("eq", "person", "total", all(60, "3"))).isEqualTo("19");
        assertThat(score("eq", "person", "total", all(60, "4"))).isEqualTo("38");
        // the second is a filler, the first is not
        assertThat(score("eq", "person", "total", with(all(60, "1"), 2, "-"))).isEqualTo("42");
        assertThat(score("eq", "person", "total", with(all(60, "1"), 1, "-"))).isEmpty();
    }

    /** By hand: seven times 3, but 1 for each of the 2, 3, 2 and 2 that are turned round. */
    @Test
    void iriHasFourScoresAndNoTotal() throws IOException {
        String answers = all(28, "3");
        assertThat(score("iri", "person", "fantasy", answers)).isEqualTo("17");
        assertThat(score("iri", "person", "concern", answers)).isEqualTo("15");
        assertThat(score("iri", "person", "perspective", answers)).isEqualTo("17");
        assertThat(score("iri", "person", "distress", answers)).isEqualTo("17");
        assertThat(ALL.scale("iri").orElseThrow().scores())
                .extracting(s -> s.id())
                .doesNotContain("total");
    }

    /** By hand: eight of sixteen change their sign, so that the same answer to all comes to nothing. */
    @Test
    void barrettLennardChangesSigns() throws IOException {
        assertThat(score("barrett-lennard", "other", "regard", all(64, "2"))).isEqualTo("0");
        String best = IntStream.range(0, 64)
                .mapToObj(i -> i / 4 % 2 == 1 ? "-3" : "3")
                .collect(Collectors.joining(" "));
        assertThat(score("barrett-lennard", "myself", "empathy", best)).isEqualTo("48");
        // half of the sixteen are there: a mean of 3, and 48 of all
        String half =
                IntStream.range(0, 64).mapToObj(i -> i / 4 % 2 == 1 ? "-" : "3").collect(Collectors.joining(" "));
        assertThat(score("barrett-lennard", "observer", "congruence", half)).isEqualTo("48");
        assertThat(score("barrett-lennard", "observer", "congruence", with(half, 4, "-")))
                .isEmpty();
    }

    /** By hand: 7 for ten and 1 for the ten that are turned round; a mean of 4 stands in for one that is missing. */
    @Test
    void jeffersonTurnsTenRound() throws IOException {
        assertThat(score("jefferson", "student", "total", all(20, "7"))).isEqualTo("80");
        assertThat(score("jefferson", "student", "total", with(all(20, "4"), 20, "-")))
                .isEqualTo("80");
    }

    private static String all(int items, String answer) {
        return String.join(" ", Collections.nCopies(items, answer));
    }

    private static String with(String answers, int item, String answer) {
        List<String> out = new ArrayList<>(List.of(answers.split(" ", -1)));
        out.set(item - 1, answer);
        return String.join(" ", out);
    }

    /** One response by hand, scored by the command line; {@code -} is empty. */
    private static String score(String id, String role, String score, String answers) throws IOException {
        Scale scale = ALL.scale(id).orElseThrow();
        Path by = Files.createDirectories(folder.resolve("hand"));
        List<String> columns = new ArrayList<>(ResponsesTable.LEADING);
        List<String> cells = new ArrayList<>();
        Map<String, String> leading = Map.of(
                "response_id",
                "r1",
                "scale",
                id,
                "version",
                scale.version().toString(),
                "role",
                role,
                "language",
                "en-GB",
                "mode",
                "web",
                "status",
                "complete");
        columns.forEach(c -> cells.add(leading.getOrDefault(c, "")));
        List<String> given = List.of(answers.split(" ", -1));
        assertThat(given).hasSize(scale.items().size());
        for (int i = 0; i < given.size(); i++) {
            columns.add(scale.items().get(i).id());
            cells.add(given.get(i).equals("-") ? "" : given.get(i));
        }
        TableWriter.write(by.resolve("responses.csv"), columns, List.of(cells));
        run("score", by, "--scales", STRUCTURES);
        Table scores = TableReader.read(by.resolve("scores.csv"), List.of("scale"));
        return rows(scores).get(0).get(score);
    }

    private static List<Map<String, String>> responses(String id) {
        return rows(TableReader.read(results.resolve("responses-" + id + ".csv"), ResponsesTable.LEADING));
    }

    private static List<Map<String, String>> rows(Table table) {
        return table.rows().stream()
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        cells.put(table.columns().get(i), row.get(i));
                    }
                    return cells;
                })
                .toList();
    }

    private static void run(Object... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    }
}
