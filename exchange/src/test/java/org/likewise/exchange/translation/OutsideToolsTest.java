package org.likewise.exchange.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What translators' own programs say of our files, and what we make of theirs. */
class OutsideToolsTest {
    private static final Path GRAMMAR =
            Path.of("src/test/resources/org/likewise/exchange/translation/xliff-1.2-as-written.rng");

    @TempDir
    Path folder;

    private Path po;
    private Path xliff;

    @BeforeEach
    void write() throws IOException {
        po = Files.write(folder.resolve("small.fr-CA.po"), Sample.work().as(TranslationFormat.PO));
        xliff = Files.write(folder.resolve("small.fr-CA.xlf"), Sample.work().as(TranslationFormat.XLIFF));
    }

    @Test
    void gettextTakesOurPo() throws Exception {
        run(List.of("msgfmt", "--check", "-o", folder.resolve("out.mo").toString(), po.toString()));
        assertThat(folder.resolve("out.mo")).isNotEmptyFile();
    }

    @Test
    void whatGettextSavedComesBackWithoutLoss() throws Exception {
        // wraps long lines, sorts by key and writes the escapes in its own way
        Path saved = folder.resolve("saved.po");
        run(List.of("msgcat", "--sort-output", "--width=40", "-o", saved.toString(), po.toString()));
        assertThat(Files.readAllBytes(saved)).isNotEqualTo(Files.readAllBytes(po));
        assertThat(Sample.merged(Files.readAllBytes(saved), TranslationFormat.PO))
                .isEqualTo(Sample.FILE);
    }

    @Test
    void anEntryThatGettextFreedOfItsFuzzyMarkIsDone() throws Exception {
        Path saved = folder.resolve("saved.po");
        run(List.of("msgattrib", "--clear-fuzzy", "--clear-previous", "-o", saved.toString(), po.toString()));
        assertThat(Sample.merged(Files.readAllBytes(saved), TranslationFormat.PO))
                .doesNotContain(org.likewise.model.scale.SentenceHash.of(Sample.OLD));
    }

    @Test
    void xmllintFindsNoFaultInOurXliff() throws Exception {
        run(List.of("xmllint", "--nonet", "--noout", "--relaxng", GRAMMAR.toString(), xliff.toString()));
    }

    @Test
    void whatXmllintSavedComesBackWithoutLoss() throws Exception {
        String pretty = run(List.of("xmllint", "--nonet", "--format", "--encode", "ASCII", xliff.toString()));
        assertThat(Sample.merged(Sample.bytes(pretty), TranslationFormat.XLIFF)).isEqualTo(Sample.FILE);
    }

    @Test
    void theTranslateToolkitFindsTheSlotThatALaterHandLost() throws Exception {
        assertThat(pofilter(po)).doesNotContain("slots");
        Path broken = folder.resolve("broken.po");
        Files.writeString(broken, Files.readString(po).replace("c'était, {condition}?\"", "c'était?\""));
        assertThat(pofilter(broken)).contains("msgctxt \"title\"");
    }

    private String pofilter(Path file) throws Exception {
        Path out = folder.resolve("filtered.po");
        Files.deleteIfExists(out);
        run(List.of(
                "pofilter",
                "--progress=none",
                "-t",
                "pythonbraceformat",
                "-t",
                "doublespacing",
                "-i",
                file.toString(),
                "-o",
                out.toString()));
        return Files.exists(out) ? Files.readString(out) : "";
    }

    /** What the program printed; the test is skipped where it is missing, but fails in CI. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(command.get(0) + " is missing; ./verify installs it", e);
            }
            assumeTrue(false, command.get(0) + " is missing");
            throw e;
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s", command).isZero();
        return out;
    }
}
