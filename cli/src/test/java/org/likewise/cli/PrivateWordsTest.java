package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's own folder of words, through the command line; and what of it a public site must not have. */
class PrivateWordsTest {
    private static final String SECRET = "A sentence that is theirs";

    @TempDir
    Path folder;

    private ScaleRepository repository;
    private Path words;

    @BeforeEach
    void write() throws IOException {
        repository = new ScaleRepository(folder.resolve("repository"));
        words = Files.createDirectories(folder.resolve("private"));
        Files.writeString(words.resolve("words.yaml"), """
                format: likewise-wording/1
                scale: small
                version: 1.0.0
                language: en-GB
                rights: {holder: Others, terms: All rights reserved, redistributable: no}
                texts:
                  items.helped.stem: %s.
                """.formatted(SECRET));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void theyAreOnThePagesThatATeamBuildsForItself() throws IOException {
        Path site = folder.resolve("site");
        CommandLineRun run = build(site, List.of(repository.scales, words));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(site.resolve("small/patient.en-GB.html"))).contains(SECRET);
        assertThat(everythingIn(site)).contains(SECRET);
    }

    @Test
    void aPublicSiteHasNoneOfThemAndSaysSo() throws IOException {
        Path open = Files.createDirectories(folder.resolve("open"));
        Files.writeString(open.resolve("scale.yaml"), ScaleRepository.SCALE.replace("scale: small", "scale: open"));
        Path site = folder.resolve("site");
        CommandLineRun run = build(site, List.of(repository.scales, open, words), "--public");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("`small` is left out of what is public").contains("`no` (Others)");
        assertThat(everythingIn(site)).doesNotContain(SECRET);
        assertThat(site.resolve("open/patient.en-GB.html")).exists();
        assertThat(site.resolve("small")).doesNotExist();
    }

    @Test
    void whereNothingIsLeftNothingIsBuilt() {
        CommandLineRun run = build(folder.resolve("site"), List.of(repository.scales, words), "--public");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err()).contains("No scale is left whose words may be passed on");
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void layoutFilesOfAnEarlierBuildDoNotBecomePublic() throws IOException {
        Path site = folder.resolve("site");
        build(site, List.of(repository.scales, words));
        CommandLineRun run = build(site, List.of(repository.scales), "--public");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err()).contains("was not built with --public").contains("Choose another folder.");
        Path other = folder.resolve("other");
        assertThat(build(other, List.of(repository.scales), "--public").status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(build(other, List.of(repository.scales), "--public").status())
                .as("again")
                .isEqualTo(ExitStatus.DONE);
        build(other, List.of(repository.scales, words));
        assertThat(build(other, List.of(repository.scales), "--public").status())
                .as("after another build in its place")
                .isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void theyAreNoChangeOfAReleasedScale() {
        repository.commit("The first version");
        repository.tag("small/1.0.0");
        CommandLineRun checked = CommandLineRun.of("check", repository.scales, words);
        assertThat(checked.status()).as(checked.err()).isEqualTo(ExitStatus.DONE);
        repository.edit("scale.yaml", "label: A little", "label: Some");
        assertThat(CommandLineRun.of("check", repository.scales, words).err()).contains("version.no-bump");
    }

    @Test
    void theyFillInAReleasedVersionThatIsBuiltLater() throws IOException {
        repository.commit("The first version");
        repository.tag("small/1.0.0");
        repository.edit("scale.yaml", "label: A little", "label: Something new");
        Path site = folder.resolve("site");
        CommandLineRun run = build(site, List.of(repository.scales, words), "--at", "small/1.0.0");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(site.resolve("small/patient.en-GB.html")))
                .contains(SECRET)
                .doesNotContain("Something new");
    }

    @Test
    void wordsWithoutTheirScaleSayWhatIsMissing() {
        CommandLineRun run = CommandLineRun.of("check", words);
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err())
                .contains("words.yaml: error: These words are for the scale `small`, and it is in none of the folders."
                        + " Name the folder of the scale too, and before this one.");
    }

    @Test
    void aNewScaleChecksBuildsAndPrintsAtOnce() {
        CommandLineRun made =
                CommandLineRun.of("new", "short-visit", "--title", "It's short: a visit", "--out", folder);
        assertThat(made.status()).as(made.err()).isEqualTo(ExitStatus.DONE);
        Path scale = folder.resolve("short-visit");
        assertThat(made.out()).contains("likewise check " + scale);
        CommandLineRun checked = CommandLineRun.of("check", scale);
        assertThat(checked.err()).isEmpty();
        assertThat(checked.out()).contains("short-visit 0.1.0 (draft), en-GB: no errors");
        assertThat(build(folder.resolve("site"), List.of(scale)).status()).isEqualTo(ExitStatus.DONE);
        assertThat(CommandLineRun.of(
                                "print", "short-visit", "--scales", scale, "--packs", 2, "--out", folder.resolve("p"))
                        .status())
                .isEqualTo(ExitStatus.DONE);
        CommandLineRun again = CommandLineRun.of("new", "short-visit", "--out", folder);
        assertThat(again.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(again.err()).contains("There is a file of this name already.");
        assertThat(CommandLineRun.of("new", "../elsewhere", "--out", folder).status())
                .isEqualTo(ExitStatus.WRONG_USE);
    }

    private static CommandLineRun build(Path site, List<Path> scales, Object... more) {
        List<Object> all = new ArrayList<>(List.of("build", "--out", site));
        scales.forEach(s -> all.addAll(List.of("--scales", s)));
        all.addAll(List.of(more));
        return CommandLineRun.of(all.toArray());
    }

    private static String everythingIn(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(f -> f.toString().matches(".*\\.(html|json|csv)"))
                    .map(f -> {
                        try {
                            return Files.readString(f, StandardCharsets.UTF_8);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .collect(Collectors.joining());
        }
    }
}
