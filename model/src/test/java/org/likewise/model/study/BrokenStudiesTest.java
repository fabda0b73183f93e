package org.likewise.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;
import org.likewise.model.scale.Scales;

/**
 * Each example in {@code broken/} is named after the problem that it has: the file {@code expected.txt} says word for word
 * what is told about each, and where. Written anew with {@code -Dgolden.refresh=true}.
 */
class BrokenStudiesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/likewise/model/study/broken");
    private static final Path EXPECTED = FOLDER.resolve("expected.txt");
    private static final Scales SCALES = Scales.read(List.of(FOLDER.resolveSibling("scales")));

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
    void eachHasTheProblemThatItIsNamedAfterAndASoundOneHasNone() throws IOException {
        assertThat(problems(FOLDER.resolve("base.yaml"))).isEmpty();
        for (Path example : examples()) {
            String name = String.valueOf(example.getFileName());
            if (name.startsWith("study.")) {
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
        assertThat(told).contains("unknown-role", "unknown-language", "unknown-variant");
        Pattern call = Pattern.compile("(?:error|warning)\\((?s:.){0,120}?\"([a-z0-9]+(?:-[a-z0-9]+)*)\",");
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/likewise/model/study"))) {
            for (Path file : files.sorted().toList()) {
                Matcher m = call.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (m.find()) {
                    assertThat(told).as(file.toString()).contains(m.group(1));
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
                .contains(2, 3, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(Studies.read(FOLDER.resolve("nowhere.yaml"), SCALES).problems())
                .extracting(Problem::code)
                .containsExactly("study.unreadable");
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(p -> p.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Problem> problems(Path example) {
        Checked<Study> checked = Studies.read(example, SCALES);
        List<Problem> errors = new ArrayList<>(checked.problems());
        errors.removeIf(p -> p.severity() != Severity.ERROR);
        assertThat(checked.value().isPresent()).as(example.toString()).isEqualTo(errors.isEmpty());
        return checked.problems();
    }
}
