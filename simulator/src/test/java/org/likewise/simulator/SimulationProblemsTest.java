package org.likewise.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.problem.ProblemsException;
import org.likewise.simulator.degrade.Level;

/** What cannot be simulated is said in one clear problem, and leaves nothing behind. */
class SimulationProblemsTest {
    @TempDir
    Path folder;

    private final Layout layout = PaperForm.layout();
    private Path pdf = Path.of("packs.pdf");

    @BeforeEach
    void print() throws IOException {
        pdf = PaperForm.print(folder.resolve("packs.pdf"), layout, 1);
    }

    private Simulation.Result simulate(String out, Level level, long seed) {
        return Simulation.run(new Simulation.Request(pdf, List.of(layout), folder.resolve(out), level, seed));
    }

    @Test
    void picturesOfSomebodyElseAreLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/page-00001.png"), "a scan");

        assertProblem("simulate.foreign-pictures", () -> simulate("out", Level.CLEAN, 1));
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/page-00001.png");
        assertThat(folder.resolve("out").toFile().list()).hasSize(1);
    }

    @Test
    void aFormWithoutLayoutIsNamed() {
        Layout other = LayoutJson.withFormCode(new Layout(
                "", "other", "0.1.0", "k3x9q2f7", "00", "patient", "en-GB", null, "A4", "standard", layout.pages()));

        assertProblem(
                "simulate.unknown-form",
                () -> Simulation.run(
                        new Simulation.Request(pdf, List.of(other), folder.resolve("out"), Level.CLEAN, 1)));
        assertThatThrownBy(() -> Simulation.run(
                        new Simulation.Request(pdf, List.of(other), folder.resolve("out"), Level.CLEAN, 1)))
                .hasMessageContaining(layout.form());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPdfOfSomethingElseIsRefused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PaperForm.draw(document, layout.pages().get(0), "");
            document.save(folder.resolve("other.pdf").toFile());
        }
        pdf = folder.resolve("other.pdf");

        assertProblem("simulate.no-codes", () -> simulate("out", Level.CLEAN, 1));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aCodeOfAnotherSystemIsRefused() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PaperForm.draw(document, layout.pages().get(0), "HTTPS://EXAMPLE.ORG");
            document.save(folder.resolve("other.pdf").toFile());
        }
        pdf = folder.resolve("other.pdf");

        assertProblem("simulate.unreadable-code", () -> simulate("out", Level.CLEAN, 1));
    }

    @Test
    void aBrokenPdfIsRefused() throws IOException {
        pdf = folder.resolve("broken.pdf");
        Files.writeString(pdf, "%PDF-1.7\nnot really");
        assertProblem("simulate.unreadable-pdf", () -> simulate("out", Level.CLEAN, 1));
        pdf = folder.resolve("missing.pdf");
        assertProblem("simulate.unreadable-pdf", () -> simulate("out", Level.CLEAN, 1));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPdfWithoutLayoutsIsRefused() {
        assertProblem(
                "simulate.no-layouts",
                () -> Simulation.run(new Simulation.Request(pdf, List.of(), folder.resolve("out"), Level.CLEAN, 1)));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");
        assertProblem("simulate.not-a-folder", () -> simulate("out", Level.CLEAN, 1));
    }

    private static void assertProblem(String code, Runnable run) {
        assertThatThrownBy(run::run)
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(code));
    }
}
