package org.likewise.model.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;

/**
 * Each example in {@code broken/} is named after the problem that it has: the file {@code expected.txt} says word for word
 * what is told about each, and where. Written anew with {@code -Dgolden.refresh=true}.
 */
class BrokenDefinitionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/likewise/model/scale/broken");
    private static final Path EXPECTED = FOLDER.resolve("expected.txt");

    @Test
    void eachIsToldAsExpected() throws IOException {
        StringBuilder told = new StringBuilder();
        for (Path example : examples()) {
            told.append("## ").append(example.getFileName()).append('\n');
            problems(example).forEach(p -> told.append(p).append('\n'));
        }
        String text = told.toString().replace(FOLDER.toString().replace('\\', '/') + "/", "");
        if (Boolean.getBoolean("golden.refresh")) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not refreshed in CI")
                    .isNull();
            Files.writeString(EXPECTED, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(EXPECTED, StandardCharsets.UTF_8));
    }

    @Test
    void eachHasTheProblemThatItIsNamedAfter() throws IOException {
        for (Path example : examples()) {
            String name = example.getFileName().toString().replaceFirst("\\.yaml$", "");
            if (name.contains(".") && !name.startsWith("base.")) {
                assertThat(problems(example))
                        .as(name)
                        .anySatisfy(p -> assertThat(name).startsWith(p.code()));
            }
        }
    }

    @Test
    void everyCodeHasAnExample() throws IOException {
        TreeSet<String> told = new TreeSet<>();
        for (Path example : examples()) {
            problems(example).forEach(p -> told.add(p.code().replaceFirst(".*\\.", "")));
        }
        // those of the file system have tests of their own
        told.addAll(List.of("too-large", "unreadable", "no-folder"));
        Pattern call = Pattern.compile("(?:error|warning|fail|broken)\\((?s:.){0,120}?\"([a-z0-9]+(?:-[a-z0-9]+)*)\",");
        for (String room : List.of("yaml", "scale")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/likewise/model", room))) {
                for (Path file : files.sorted().toList()) {
                    Matcher m = call.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    while (m.find()) {
                        assertThat(told).as(file.toString()).contains(m.group(1));
                    }
                }
            }
        }
    }

    @Test
    void everyMessageIsOneSentenceWithARemedy() throws IOException {
        for (Path example : examples()) {
            for (Problem p : problems(example)) {
                assertThat(p.message()).endsWith(".").doesNotContain("\n");
                assertThat(p.remedy()).matches("(?s)[A-Z].*[.?]").doesNotContain("\n");
            }
        }
    }

    @Test
    void oneFileWithTenFaultsReportsTen() throws IOException {
        assertThat(problems(FOLDER.resolve("ten-faults.yaml")))
                .filteredOn(p -> p.severity() == Severity.ERROR)
                .extracting(p -> p.place().line())
                .contains(3, 4, 6, 7, 14, 15, 19, 20, 26, 30);
    }

    @Test
    void aBrokenScaleHidesNeitherTheOthersNorTheirProblems() {
        Scales scales = Scales.read(List.of(FOLDER.resolve("broken-beside-sound")));
        assertThat(scales.scales()).extracting(Scale::id).containsExactly("small");
        assertThat(scales.problems())
                .extracting(p -> p.place().file().replaceFirst(".*broken-beside-sound/", ""))
                .containsExactly("broken/scale.yaml", "other/scale.yaml", "sound/fr.yaml");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThat(Scales.read(List.of(FOLDER.resolve("nowhere"))).problems())
                .extracting(Problem::code)
                .containsExactly("scales.no-folder");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        byte[] large = "# comment\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        assertThat(ScaleReader.read(large, "large.yaml").problems())
                .extracting(Problem::code)
                .containsExactly("yaml.too-large");
    }

    @Test
    void placesCountCharactersAsPeopleDo() {
        // a Cree syllable beyond the basic plane and an emoji count as one each
        byte[] text = "{\"\uD83D\uDE00\": 1, stme: 2}".getBytes(StandardCharsets.UTF_8);
        assertThat(ScaleReader.read(text, "x.yaml").problems())
                .filteredOn(p -> p.message().contains("stme"))
                .extracting(p -> p.place().toString())
                .containsExactly("x.yaml:1:10");
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(p -> !p.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Problem> problems(Path example) throws IOException {
        String name = String.valueOf(example.getFileName());
        if (Files.isDirectory(example)) {
            return Scales.read(List.of(example)).problems();
        }
        byte[] bytes = Files.readAllBytes(example);
        boolean language =
                name.startsWith("translation.") || name.toLowerCase(Locale.ROOT).startsWith("base.fr");
        Checked<?> checked = name.startsWith("changes.")
                ? ChangeLogReader.read(bytes, name, base())
                : language ? TranslationReader.read(bytes, name, base()) : ScaleReader.read(bytes, name);
        List<Problem> errors = new ArrayList<>(checked.problems());
        errors.removeIf(p -> p.severity() != Severity.ERROR);
        assertThat(checked.value().isPresent()).as(name).isEqualTo(errors.isEmpty());
        return checked.problems();
    }

    private static Scale base() throws IOException {
        return ScaleReader.read(Files.readAllBytes(FOLDER.resolve("base.yaml")), "base.yaml")
                .orThrow();
    }
}
