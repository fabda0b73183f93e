package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A translator's work through the command line, on a scale in a real git repository. */
class TranslateCommandTest {
    @TempDir
    Path folder;

    private ScaleRepository repository;
    private Path out;

    @BeforeEach
    void aSourceChangesAfterItWasTranslated() {
        repository = new ScaleRepository(folder.resolve("repository"));
        repository.commit("The first version");
        repository.edit("scale.yaml", "They cared about me.", "They cared for me.");
        out = folder.resolve("out");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void statusCountsForEachLanguageAndRole() throws IOException {
        CommandLineRun table = run("status");
        assertThat(table.status()).isEqualTo(ExitStatus.DONE);
        assertThat(table.out())
                .containsPattern("language +status +role +texts +done +stale +missing +reviewed")
                .containsPattern("ar +draft +all +9 +1 +1 +7 +0")
                .containsPattern("\n +patient +8 +1 +1 +6 +0\n")
                .containsPattern("\n +observer +7 +1 +0 +6 +0\n");
        JsonNode json = new ObjectMapper()
                .readTree(run("status", "--language", "cy", "--json").out());
        assertThat(json.at("/languages/0/missing").asInt()).isEqualTo(9);
        assertThat(json.at("/languages/0/status").asText()).isEqualTo("no file");
    }

    @ParameterizedTest
    @CsvSource({"xliff, xlf", "po, po", "csv, csv"})
    void whatWasExportedComesBackAsItWasAndShowsWhatChangedAtTheSource(String format, String suffix)
            throws IOException {
        String before = Files.readString(arabic());
        assertThat(run("export", "ar", "--format", format, "--out", out).out()).contains("9 texts, 1 stale, 7 missing");
        Path file = out.resolve("small.ar." + suffix);
        assertThat(Files.readString(file))
                .as("the old wording, out of git")
                .contains("They cared about me.")
                .contains("They cared for me.");
        assertThat(run("import", file).out()).contains("nothing changed; 1 stale, 7 missing");
        assertThat(Files.readString(arabic())).isEqualTo(before);
    }

    @Test
    void aDryRunWritesNothingAndAnImportWritesOnlyWhatChanged() throws IOException {
        run("export", "ar", "--format", "po", "--out", out);
        Path file = out.resolve("small.ar.po");
        Files.writeString(file, Files.readString(file).replace("ساعدوني.", "لقد ساعدوني."));
        String before = Files.readString(arabic());
        assertThat(run("import", file, "--dry-run").out())
                .contains("1 text changed, 0 added")
                .contains("Nothing was written.");
        assertThat(Files.readString(arabic())).isEqualTo(before);
        assertThat(run("import", file).status()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(arabic())).isEqualTo(before.replace("ساعدوني.", "لقد ساعدوني."));
    }

    @Test
    void aLanguageBeginsAsASpreadsheetAndIsSeenAtOnce() throws IOException {
        run("export", "cy", "--format", "csv", "--out", out);
        Path file = out.resolve("small.cy.csv");
        Files.writeString(
                file, Files.readString(file).replace("They helped.,,,", "They helped.,,Fe wnaethon nhw helpu.,"));
        assertThat(run("import", file, "--status", "forward").out())
                .contains("0 texts changed, 1 added; 0 stale, 8 missing");
        assertThat(Files.readString(repository.scales.resolve("small/cy.yaml")))
                .contains("language: cy\n")
                .contains("items.helped.stem: {text: \"Fe wnaethon nhw helpu.\"");
        CommandLineRun preview = run("preview", "cy", "--out", out);
        assertThat(preview.status()).isEqualTo(ExitStatus.DONE);
        Path made = out.resolve("small").resolve("cy");
        assertThat(Files.readString(made.resolve("index.html")))
                .contains("Fe wnaethon nhw helpu.")
                .contains("They helped.")
                .contains("<tr class=\"missing\">")
                .contains("href=\"patient.html\"");
        assertThat(made.resolve("observer.pdf")).isNotEmptyFile();
        assertThat(Files.readString(made.resolve("patient.html"))).contains("Fe wnaethon nhw helpu.");
    }

    @Test
    void madeUpLanguagesShowWhatBreaks() {
        CommandLineRun run = run("preview", "--pseudo", "--out", out);
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(out.resolve("small/en-XA/patient.pdf")).isNotEmptyFile();
        assertThat(out.resolve("small/ar-XB/patient.html")).content().contains("dir=\"rtl\"");
    }

    @Test
    void mistakesAreToldAndNothingIsWritten() throws IOException {
        Path odd = Files.writeString(Files.createDirectories(out).resolve("a.txt"), "x");
        assertThat(run("import", odd).err()).contains("Give it a name that ends with .xlf, .po or .csv.");
        assertThat(run("export", "Welsh").err()).contains("Write a BCP 47 tag");
        assertThat(run("preview", "cy").err()).contains("`likewise translate export cy` starts one.");
        assertThat(run("status", "--scale", "none").err()).contains("There is no such scale.");
    }

    private Path arabic() {
        return repository.scales.resolve("small/ar.yaml");
    }

    private CommandLineRun run(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "translate";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--scales";
        all[words.length + 2] = repository.scales;
        return CommandLineRun.of(all);
    }
}
