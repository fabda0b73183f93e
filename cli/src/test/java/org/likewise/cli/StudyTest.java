package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study narrows what is built and printed, and {@code check} tells what is wrong with it. */
class StudyTest {
    private static final String SOUND = """
            format: likewise-study/1
            study: listening-2027
            title: The Listening Study
            scales:
              - {scale: therapeutic-empathy, version: 0.1.0, roles: [patient], languages: [fr-CA]}
            """;

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void write() throws IOException {
        study = Files.writeString(
                Files.createDirectories(folder.resolve("study")).resolve("study.yaml"), SOUND);
    }

    @Test
    void onlyItsQuestionnairesAreBuilt() throws IOException {
        Path site = folder.resolve("site");
        CommandLineRun run = CommandLineRun.of(
                "build", "--study", study, "--scales", CommandLineRun.shippedScales(), "--out", site, "--quiet");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        try (var files = Files.list(site.resolve("therapeutic-empathy"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".html")))
                    .containsExactlyInAnyOrder("index.html", "patient.fr-CA.html", "words-fr-CA.html");
        }
        assertThat(site.resolve("structures")).doesNotExist();
    }

    @Test
    void onlyItsQuestionnairesArePrinted() {
        CommandLineRun run = print();
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("1 pack of 1 form");
        assertThat(print("--roles", "observer").err()).contains("There is no role `observer`. Choose one of patient.");
        assertThat(print("--language", "ar").err()).contains("There is no language `ar`. Choose one of fr-CA.");
        assertThat(print("--variant", "emergency").status()).isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void aFaultInItIsToldWithItsPlaceAndNothingIsMade() throws IOException {
        Files.writeString(study, SOUND.replace("patient", "pateint"));
        CommandLineRun run = print();
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err()).contains("study.yaml:5:").contains("Did you mean `patient`?");
        assertThat(folder.resolve("print")).doesNotExist();
    }

    @Test
    void checkReadsAStudyThatLiesAmongScales() throws IOException {
        Path scales = Files.createDirectories(folder.resolve("scales"));
        for (String name : new String[] {"scale.yaml", "fr-CA.yaml"}) {
            Files.copy(
                    CommandLineRun.shippedScales()
                            .resolve("therapeutic-empathy")
                            .resolve(name),
                    scales.resolve(name));
        }
        Files.copy(study, scales.resolve("study.yaml"));
        CommandLineRun sound = CommandLineRun.of("check", scales);
        assertThat(sound.status()).as(sound.err()).isEqualTo(ExitStatus.DONE);
        assertThat(sound.out()).contains("listening-2027, a study of therapeutic-empathy: no errors");
        Files.writeString(scales.resolve("study.yaml"), SOUND.replace("0.1.0", "0.0.9"));
        CommandLineRun broken = CommandLineRun.of("check", scales, "--format", "sarif");
        assertThat(broken.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(broken.out()).contains("study.other-version");
    }

    @Test
    void checkReadsSettingsOfASiteThatLieAmongScales() throws IOException {
        Path site = Files.writeString(
                Files.createDirectories(folder.resolve("words")).resolve("site.yaml"),
                "format: likewise-site/1\norder: [visit-ratings]\npapers: [A3]\n");
        CommandLineRun broken = CommandLineRun.of("check", CommandLineRun.shippedScales(), folder.resolve("words"));
        assertThat(broken.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(broken.err())
                .contains("site.yaml:3:10: error: There is no `A3` among the papers.")
                .contains(
                        "site.yaml:2:9: warning: There is no scale `visit-ratings` in these folders. Did you mean `visit-rating`?");
        Files.writeString(site, "format: likewise-site/1\npapers: [A4]\n");
        assertThat(CommandLineRun.of("check", CommandLineRun.shippedScales(), folder.resolve("words"))
                        .status())
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void checkReadsFilesThatAreNamed() throws IOException {
        Path scale = CommandLineRun.shippedScales().resolve("therapeutic-empathy");
        CommandLineRun sound = CommandLineRun.of("check", study, scale.resolve("fr-CA.yaml"));
        assertThat(sound.status()).as(sound.err()).isEqualTo(ExitStatus.DONE);
        assertThat(sound.out()).contains("listening-2027, a study of therapeutic-empathy: no errors");
        assertThat(sound.out()).contains("therapeutic-empathy 0.1.0").doesNotContain("visit-rating 0.1.0");
        Path site = Files.writeString(folder.resolve("mine.yaml"), "format: likewise-site/1\nlayout: round\n");
        CommandLineRun broken = CommandLineRun.of("check", site);
        assertThat(broken.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(broken.err()).contains("mine.yaml:2:9: error: `layout` cannot be `round`.");
        assertThat(CommandLineRun.of("check", folder.resolve("nothing.yaml")).err())
                .contains("There is no folder of this name");
    }

    private CommandLineRun print(Object... more) {
        Object[] all = new Object[10 + more.length];
        Object[] first = {
            "print", "therapeutic-empathy", "--packs", 1, "--study", study, "--scales", CommandLineRun.shippedScales()
        };
        System.arraycopy(first, 0, all, 0, 8);
        all[8] = "--out";
        all[9] = folder.resolve("print");
        System.arraycopy(more, 0, all, 10, more.length);
        return CommandLineRun.of(all);
    }
}
