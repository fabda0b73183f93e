package org.likewise.model.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.questionnaire.TextGap;

/** Words that a team keeps by itself fill in a structure that anyone may have. */
class WordingTest {
    private static final Path BROKEN = Path.of("src/test/resources/org/likewise/model/scale/broken");

    @TempDir
    Path folder;

    private Path structures;
    private Path words;

    @BeforeEach
    void write() throws IOException {
        structures = Files.createDirectories(folder.resolve("structures"));
        words = Files.createDirectories(folder.resolve("private"));
        Files.createDirectories(structures.resolve("small"));
        Files.copy(BROKEN.resolve("base.yaml"), structures.resolve("small/scale.yaml"));
        Files.copy(BROKEN.resolve("base.fr-CA.yaml"), structures.resolve("small/fr-CA.yaml"));
        Files.copy(BROKEN.resolve("base.wording.yaml"), words.resolve("small.yaml"));
    }

    @Test
    void everyTextIsFilledInAndTheStructureStays() {
        Scale bare = read(structures);
        Scale filled = read(structures, words);
        Questionnaire asked = Questionnaires.resolve(filled, "patient", "en-GB", null);
        assertThat(asked.title()).isEqualTo("A title");
        assertThat(asked.questions().get(0).stem()).isEqualTo("They cared for me.");
        assertThat(asked.wording())
                .isNotEqualTo(
                        Questionnaires.resolve(bare, "patient", "en-GB", null).wording());
        assertThat(filled.sentences().keySet()).isEqualTo(bare.sentences().keySet());
        assertThat(filled.sentences().values())
                .doesNotContainAnyElementsOf(bare.sentences().values());
        assertThat(filled.item("care").orElseThrow().reverse()).isTrue();
        assertThat(filled.status()).isEqualTo(ScaleStatus.VALIDATED);
        assertThat(bare.scores().get(0).standIn()).isTrue();
        assertThat(filled.scores().get(0).standIn())
                .as("the words have the key")
                .isFalse();
    }

    @Test
    void aLanguageOfTheStructureIsStaleOnceItsSourceIsFilledIn() {
        Questionnaire asked = Questionnaires.resolve(read(structures, words), "patient", "fr-CA", null);
        assertThat(asked.gaps()).extracting(TextGap::kind).contains(TextGap.Kind.STALE);
    }

    @Test
    void aLanguageBesideTheWordsIsMadeFromTheWords() throws IOException {
        String hash = SentenceHash.of("They cared for me.");
        Files.writeString(
                words.resolve("fr-CA.yaml"),
                "format: likewise-translation/1\nlanguage: fr-CA\nof: 1.2.0\nstatus: final\ntexts:\n"
                        + "  items.care.stem.patient: {text: Prendre soin de moi., source: " + hash + "}\n",
                StandardCharsets.UTF_8);
        Scale filled = read(structures, words);
        Questionnaire asked = Questionnaires.resolve(filled, "patient", "fr-CA", null);
        assertThat(asked.questions().get(0).stem()).isEqualTo("Prendre soin de moi.");
        assertThat(asked.gaps()).extracting(TextGap::key).doesNotContain("items.care.stem.patient");
        assertThat(filled.languages()).containsExactly("en-GB", "fr-CA");
    }

    @Test
    void theStatusOfTheWordsCountsOnlyWhereNoPlaceholderIsLeft() throws IOException {
        Path file = words.resolve("small.yaml");
        Files.writeString(file, Files.readString(file).replace("  items.filler.stem: It was a day.\n", ""));
        Scales scales = Scales.read(List.of(structures, words));
        assertThat(scales.scales().get(0).status()).isEqualTo(ScaleStatus.DRAFT);
        assertThat(scales.problems())
                .filteredOn(p -> p.code().equals("wording.missing-text"))
                .extracting(Problem::message)
                .containsExactly("There are no words here for `items.filler.stem`.");
        Files.writeString(
                words.resolve("z.yaml"),
                Files.readString(file).replaceAll("(?s)texts:.*", "texts: {items.filler.stem: It was a good day.}\n"));
        assertThat(read(structures, words).status()).isEqualTo(ScaleStatus.VALIDATED);
    }

    @Test
    void whatMayNotBePassedOnIsNotPublic() throws IOException {
        assertThat(Scales.read(List.of(structures)).publishable().scales()).hasSize(1);
        assertThatThrownBy(() ->
                        Scales.read(List.of(structures, words)).publishable().orThrow())
                .isInstanceOf(ProblemsException.class);
        assertThat(Scales.read(List.of(structures, words)).publishable().problems())
                .anySatisfy(p ->
                        assertThat(p.message()).contains("`small` is left out").contains("`no` (Somebody)"));
        // one sentence by others, however much comes after it
        Path file = words.resolve("small.yaml");
        Files.writeString(file, Files.readString(file).replaceAll("(?s)texts:.*", "texts: {title: Not ours}\n"));
        Files.writeString(
                words.resolve("z.yaml"),
                Files.readString(file)
                        .replace("redistributable: no", "redistributable: yes")
                        .replace("title: Not ours", "items.filler.stem: Ours"));
        assertThat(read(structures, words).rightsOfAllWords().redistributable()).isEqualTo(Rights.Redistributable.NO);
    }

    @Test
    void wordsThatMayBePassedOnTakeTheWholeScaleWithThem() throws IOException {
        Path scale = structures.resolve("small/scale.yaml");
        Files.writeString(scale, Files.readString(scale).replace("redistributable: yes", "redistributable: unknown"));
        assertThat(read(structures).rightsOfAllWords().redistributable()).isEqualTo(Rights.Redistributable.UNKNOWN);
        Path file = words.resolve("small.yaml");
        Files.writeString(file, Files.readString(file).replace("redistributable: no", "redistributable: yes"));
        assertThat(read(structures, words).rightsOfAllWords().redistributable()).isEqualTo(Rights.Redistributable.YES);
    }

    @Test
    void structuresAreReadWhereTheyAreNamedAlone() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(
                folder.resolve("other/scale.yaml"),
                Files.readString(BROKEN.resolve("base.yaml")).replace("scale: small", "scale: other"));
        Files.delete(words.resolve("small.yaml"));
        assertThat(Scales.read(List.of(folder)).scales()).extracting(Scale::id).containsExactly("other");
        assertThat(Scales.read(List.of(structures)).scales())
                .extracting(Scale::id)
                .containsExactly("small");
    }

    @Test
    void theSameFolderTwiceIsOnce() {
        Scales scales = Scales.read(List.of(structures, words, words, structures));
        assertThat(scales.sound()).isTrue();
        assertThat(scales.scales().get(0).wordings()).hasSize(1);
    }

    private static Scale read(Path... folders) {
        return Scales.read(List.of(folders)).orThrow().scale("small").orElseThrow();
    }
}
