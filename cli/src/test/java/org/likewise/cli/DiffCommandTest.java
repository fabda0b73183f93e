package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.code.Base32;

/** Versions of a scale in a real git repository, compared and checked through the command line. */
class DiffCommandTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "likewise", "cli", "diff");

    @TempDir
    Path folder;

    private ScaleRepository repository;

    @BeforeEach
    void releaseAVersion() {
        repository = new ScaleRepository(folder.resolve("repository"));
        repository.commit("The first version");
        repository.tag("small/1.0.0");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void nothingIsDifferentRightAfterARelease() {
        CommandLineRun run = diff();
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out())
                .contains("small: 1.0.0 (small/1.0.0) → 1.0.0 (" + repository.scales + ")")
                .contains("The scale itself is the same.")
                .doesNotContain("patient");
        assertThat(check().status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void changedWordsAreShownForEachRoleAndLanguageAndCallForAMinorVersion() throws IOException {
        changeWords();
        golden("words.txt", diff().out());
        golden("words.json", diff("--format", "json").out());
        golden("words.html", diff("--format", "html").out());
    }

    @Test
    void checkRefusesOtherWordsUnderTheOldVersionAndTakesThemUnderANewOne() {
        changeWords();
        CommandLineRun refused = check();
        assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(refused.err())
                .contains(
                        "scale.yaml:3:10: error: The scale is not what was released as 1.0.0, which calls for a new MINOR"
                                + " version, and the version is 1.0.0. Stem of `care`: other words (patient). Write `version: 1.1.0`"
                                + " or a later one; `likewise diff` shows what is different, word by word. [version.no-bump]");
        repository.edit("scale.yaml", "version: 1.0.0", "version: 1.1.0");
        assertThat(check().status()).isEqualTo(ExitStatus.DONE);
        // the tag of a later release is what counts from then on
        repository.commit("The second version");
        repository.tag("small/1.1.0");
        repository.edit("scale.yaml", "version: 1.1.0", "version: 1.0.9");
        assertThat(check().err()).contains("scale.yaml:3:10").contains("[version.went-back]");
    }

    @Test
    void aLanguageHasARevisionOfItsOwn() {
        repository.edit("ar.yaml", "ساعدوني", "ساعدوا");
        assertThat(check().err())
                .contains("ar.yaml:4:11: error: 1 text in ar changed since version 1.0.0, and the revision is still 1."
                        + " Write `revision: 2`. [version.no-revision]")
                .doesNotContain("version.no-bump");
        repository.edit("ar.yaml", "revision: 1", "revision: 2");
        assertThat(check().status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void aTagThatTheCurrentCommitDidNotComeFromDoesNotCount() {
        repository.branch("other", true);
        repository.edit("scale.yaml", "They helped.", "They helped a lot.");
        repository.edit("scale.yaml", "version: 1.0.0", "version: 2.0.0");
        repository.commit("Another line of work");
        repository.tag("small/2.0.0");
        repository.branch("main", false);
        assertThat(check().status()).isEqualTo(ExitStatus.DONE);
        assertThat(diff().out()).contains("1.0.0 (small/1.0.0) → 1.0.0");
        assertThat(diff("small/2.0.0").out()).contains("2.0.0 (small/2.0.0) → 1.0.0");
    }

    @Test
    void sidesAreVersionsTagsRevisionsOrFolders() throws IOException {
        changeWords();
        repository.commit("Other words");
        Path copy = folder.resolve("copy/small");
        Files.createDirectories(copy);
        Files.copy(repository.scales.resolve("small/scale.yaml"), copy.resolve("scale.yaml"));
        for (List<Object> sides : List.of(
                List.<Object>of("1.0.0"),
                List.<Object>of("small/1.0.0", "HEAD"),
                List.<Object>of("HEAD~1", "main"),
                List.<Object>of("HEAD~1", copy.getParent()))) {
            assertThat(diff(sides.toArray()).out()).as(sides.toString()).contains("{+deeply +}about me.");
        }
        CommandLineRun unknown = diff("0.9.9");
        assertThat(unknown.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(unknown.err())
                .contains("0.9.9: error: This is neither a folder")
                .contains("[git.unknown-version]");
    }

    @Test
    void aFolderThatWasMovedSinceIsFoundInTheRelease() throws IOException {
        Path moved = repository.top.resolve("questionnaires");
        Files.move(repository.scales, moved);
        repository.commit("Moved");
        CommandLineRun run = CommandLineRun.of("diff", "--scales", moved);
        assertThat(run.out()).contains("1.0.0 (small/1.0.0) → 1.0.0").contains("The scale itself is the same.");
    }

    @Test
    void scalesOutsideARepositoryAndThoseNeverReleasedAreLeftAlone() throws IOException {
        Path outside = folder.resolve("outside/small");
        Files.createDirectories(outside);
        Files.writeString(outside.resolve("scale.yaml"), ScaleRepository.SCALE.replace("They helped.", "They tried."));
        assertThat(CommandLineRun.of("check", outside).status()).isEqualTo(ExitStatus.DONE);
        CommandLineRun run = CommandLineRun.of("diff", "--scales", outside);
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("small: no released version").contains("git tag small/1.0.0");
    }

    @Test
    void readingTheHistoryWritesNothing() throws IOException {
        List<String> before = listing();
        changeWords();
        diff();
        check();
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void aReleaseThatCannotBeReadTodayIsToldAndDoesNotBlock() {
        repository.write("scale.yaml", "format: likewise-scale/1\nscale: small\n");
        repository.commit("Broken");
        repository.tag("small/1.0.1");
        repository.write("scale.yaml", ScaleRepository.SCALE);
        CommandLineRun run = check();
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("small/1.0.1:scales/small/scale.yaml").contains("[version.unread-release]");
    }

    @Test
    void aReleasedVersionIsBuiltFromALaterCheckoutAsItWas() throws IOException {
        Path then = folder.resolve("then");
        Path later = folder.resolve("later");
        assertThat(build(then).status()).isEqualTo(ExitStatus.DONE);
        changeWords();
        repository.edit("scale.yaml", "version: 1.0.0", "version: 1.1.0");
        repository.commit("Later");
        CommandLineRun run = build(later, "--at", "small/1.0.0");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(contents(later)).isNotEmpty().isEqualTo(contents(then));
        CommandLineRun unknown = build(folder.resolve("never"), "--at", "small/3.0.0");
        assertThat(unknown.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(unknown.err()).contains("small/3.0.0: error:").contains("[git.unknown-version]");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    private CommandLineRun build(Path out, Object... more) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("build", "--scales", repository.scales, "--out", out), Stream.of(more))
                        .toArray());
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.put(
                        folder.relativize(file).toString(),
                        HexFormat.of().formatHex(Base32.sha256(Files.readAllBytes(file))));
            }
        }
        return out;
    }

    private void changeWords() {
        repository.edit("scale.yaml", "They cared about me.", "They cared deeply about me.");
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(repository.top.resolve(".git"))) {
            return files.map(p -> {
                        try {
                            return p + " " + Files.getLastModifiedTime(p);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .sorted()
                    .toList();
        }
    }

    private CommandLineRun diff(Object... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("diff", "--scales", repository.scales), Stream.of(more))
                .toArray());
    }

    private CommandLineRun check() {
        return CommandLineRun.of("check", repository.scales);
    }

    private void golden(String name, String out) throws IOException {
        String now = out.replace(repository.scales.toString(), "SCALES");
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.refresh")) {
            assertThat(System.getenv("CI")).isNotEqualTo("true");
            Files.createDirectories(GOLDEN);
            Files.writeString(file, now);
        }
        assertThat(now).isEqualTo(Files.readString(file));
        if (name.endsWith(".json")) {
            JsonNode root = new ObjectMapper().readTree(now);
            assertThat(root.at("/scales/0/needs").asText()).isEqualTo("minor");
        }
    }
}
