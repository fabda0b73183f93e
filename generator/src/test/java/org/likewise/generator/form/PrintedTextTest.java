package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.generator.pdf.ExternalTool;

/** A program that knows nothing of a form reads its words off the page, as a screen reader's camera does. */
class PrintedTextTest {
    private static final double LEAST_SHARE = 0.99;
    /** Of scattered words: boxes, ticks and the code are no columns of a text. */
    private static final String SPARSE_TEXT = "11";

    @TempDir
    private Path folder;

    static Stream<Arguments> forms() {
        return Stream.of("patient", "practitioner", "student", "observer")
                .flatMap(role -> Stream.of(Style.STANDARD, Style.LARGE_PRINT).map(style -> Arguments.of(role, style)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void is_read_by_a_program(String role, Style style) throws Exception {
        Form form = FormMaker.shipped().make(Shipped.questionnaire(role, "en-GB"), Paper.A4, style);
        Path pdf = Files.write(folder.resolve("form.pdf"), form.pdf(Instant.EPOCH, "test"));
        ExternalTool.run(
                "pdftoppm",
                "-r",
                "200",
                "-gray",
                "-png",
                pdf.toString(),
                folder.resolve("page").toString());
        StringBuilder read = new StringBuilder();
        for (Path page : pages()) {
            read.append(ExternalTool.run("tesseract", page.toString(), "-", "--psm", SPARSE_TEXT, "-l", "eng"));
        }

        PrintedWords printed = PrintedWords.of(form);
        PrintedWords found = PrintedWords.in(read.toString());
        assertThat(printed.count()).isGreaterThan(200);
        assertThat(printed.shareIn(found))
                .as("of %d words not read: %s", printed.count(), printed.missingIn(found))
                .isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    private List<Path> pages() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }
}
