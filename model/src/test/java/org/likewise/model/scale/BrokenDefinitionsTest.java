package org.likewise.model.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.likewise.model.problem.BrokenExamples;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;

/** What is told about broken definitions. */
class BrokenDefinitionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/likewise/model/scale/broken");
    private static final BrokenExamples EXAMPLES = new BrokenExamples(FOLDER, BrokenDefinitionsTest::problems);

    @Test
    void eachIsToldAsExpected() throws IOException {
        EXAMPLES.areToldAsExpected();
    }

    @Test
    void eachHasTheProblemThatItIsNamedAfter() throws IOException {
        EXAMPLES.haveTheProblemsThatTheyAreNamedAfter();
    }

    @Test
    void everyCodeHasAnExample() throws IOException {
        // those of the file system have tests of their own
        Set<String> elsewhere = Set.of("too-large", "unreadable", "no-folder");
        Path sources = Path.of("src/main/java/org/likewise/model");
        EXAMPLES.haveEveryCodeOf(
                "error|warning|fail|broken", elsewhere, sources.resolve("yaml"), sources.resolve("scale"));
    }

    @Test
    void everyMessageIsOneSentenceWithARemedy() throws IOException {
        EXAMPLES.areWordedAsOneSentenceWithARemedy();
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
                : name.contains("wording.")
                        ? WordingReader.read(bytes, name, base())
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
