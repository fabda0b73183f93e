package org.likewise.exchange.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.model.problem.Checked;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.likewise.model.scale.Translation;
import org.likewise.model.scale.TranslationStatus;

/** A language goes out and comes back: nothing is lost, and only what a translator changed is changed. */
class RoundTripTest {
    static Stream<Arguments> languages() {
        return Scales.read(List.of(Sample.shipped())).orThrow().scales().stream()
                .flatMap(scale -> scale.translations().stream().map(t -> Arguments.of(scale, t)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void xliffToPoToCsvToYamlChangesNoByte(Scale scale, Translation language) {
        byte[] file = Sample.read(Path.of(language.file()));
        TranslationWork work = chain(TranslationWork.of(scale, language.language(), h -> Optional.empty()));
        byte[] after = LanguageMerge.merge(
                        scale, Optional.of(file), "x.yaml", work, TranslationFormat.CSV, Optional.empty())
                .orThrow()
                .bytes();
        assertThat(after).isEqualTo(file);
    }

    @Test
    void everythingThatAFormatHoldsComesThroughAllThree() {
        TranslationWork work = Sample.work();
        TranslationWork back = chain(work);
        assertThat(back.note()).isEqualTo(work.note());
        assertThat(back.units()).hasSameSizeAs(work.units());
        for (int i = 0; i < work.units().size(); i++) {
            assertThat(back.units().get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("line")
                    .isEqualTo(work.units().get(i));
        }
        assertThat(Sample.merged(back.as(TranslationFormat.CSV), TranslationFormat.CSV))
                .isEqualTo(Sample.FILE);
    }

    @ParameterizedTest
    @EnumSource(TranslationFormat.class)
    void aChangedSentenceIsChangedInPlaceAndNothingElse(TranslationFormat format) {
        String back = Sample.text(Sample.work().as(format));
        String changed =
                back.replace("Pas du tout", "Aucunement \"du\" tout").replace("cette maladie", "ce mal: le sien");
        if (format == TranslationFormat.PO) {
            changed = changed.replace("\"Aucunement \"du\" tout\"", "\"Aucunement \\\"du\\\" tout\"");
        } else if (format == TranslationFormat.CSV) {
            changed = back.replace("Pas du tout", "\"Aucunement \"\"du\"\" tout\"")
                    .replace("cette maladie", "ce mal: le sien");
        }
        assertThat(Sample.merged(Sample.bytes(changed), format))
                .isEqualTo(Sample.FILE
                        .replace("\"Pas du tout\"", "\"Aucunement \\\"du\\\" tout\"")
                        .replace("text: cette maladie", "text: \"ce mal: le sien\""));
    }

    @Test
    void aTextWrittenAtLengthIsReplacedWithinItsLinesAndItsReviewIsOver() {
        String back = Sample.text(Sample.work().as(TranslationFormat.PO)).replace("répondre.", "répondre!");
        assertThat(Sample.merged(Sample.bytes(back), TranslationFormat.PO))
                .isEqualTo(Sample.FILE
                        .replace("""
                                text: >-
                                      Veuillez « penser »
                                      à <aujourd’hui> & répondre.
                                """.stripTrailing(), "text: \"Veuillez « penser » à <aujourd’hui> & répondre!\"")
                        .replace("status: reconciled", "status: forward"));
    }

    @Test
    void aMissingTextGoesWhereTheScaleHasIt() {
        String back = Sample.text(Sample.work().as(TranslationFormat.XLIFF));
        String filled = back.replaceFirst(
                "(?s)(<source>They cared about the patient.</source>\\s*)<target state=\"new\"></target>",
                "$1<target state=\"translated\">Elle s’est souciée.</target>");
        assertThat(filled).isNotEqualTo(back);
        assertThat(Sample.merged(Sample.bytes(filled), TranslationFormat.XLIFF))
                .contains("gentille, source: ")
                .contains("\n  items.care.stem.observer: {text: \"Elle s’est souciée.\", source: ")
                .contains(", status: forward}\nnote: the end");
    }

    @Test
    void aStaleTextShowsOldAndNewWordingAndStaysStaleUntilSomebodySaysSo() {
        String po = Sample.text(Sample.work().as(TranslationFormat.PO));
        assertThat(po).contains("#, fuzzy\n#| msgctxt \"items.care.stem.patient\"\n#| msgid \"" + Sample.OLD + "\"");
        assertThat(Sample.text(Sample.work().as(TranslationFormat.XLIFF)))
                .contains("<alt-trans alttranstype=\"previous-version\">")
                .contains("Old: “" + Sample.OLD + "” New: “They cared about me.”");
        assertThat(Sample.text(Sample.work().as(TranslationFormat.CSV)))
                .contains("items.care.stem.patient,stale,They cared about me.," + Sample.OLD);

        String changedButFuzzy = po.replace("était gentille", "prenait soin");
        assertThat(stale(changedButFuzzy)).as("the program still marks it").isTrue();
        String looked = po.replace("#, fuzzy\n", "");
        assertThat(stale(looked))
                .as("the old words are right for the new sentence")
                .isFalse();
    }

    @Test
    void inASpreadsheetOtherWordsForAStaleTextAreOfTheNewSentence() {
        String csv = Sample.text(Sample.work().as(TranslationFormat.CSV)).replace("était gentille", "prenait soin");
        assertThat(Sample.merged(Sample.bytes(csv), TranslationFormat.CSV))
                .contains("Cette personne prenait soin, source: "
                        + org.likewise.model.scale.SentenceHash.of("They cared about me."));
    }

    @Test
    void statusesOfAToolAreTakenForwardAndNeverBackwardBySilence() {
        String xliff = Sample.text(Sample.work().as(TranslationFormat.XLIFF));
        String done = xliff.replace("needs-review-translation", "translated");
        assertThat(Sample.merged(Sample.bytes(done), TranslationFormat.XLIFF))
                .contains("status: reconciled")
                .contains("text: cette maladie, note: \"au féminin\", status: forward}");
        assertThat(Sample.merged(Sample.bytes(xliff.replaceAll(" state=\"[^\"]*\"", "")), TranslationFormat.XLIFF))
                .as("a tool that drops all states")
                .isEqualTo(Sample.FILE);
    }

    @Test
    void aLanguageWithoutAFileGetsOne() {
        TranslationWork work = TranslationWork.of(Sample.SCALE, "cy", h -> Optional.empty());
        String csv = Sample.text(work.as(TranslationFormat.CSV)).replace("Not at all,,,", "Not at all,,Ddim o gwbl,");
        TranslationWork back = WorkReader.read(Sample.bytes(csv), "cy.csv", TranslationFormat.CSV)
                .orThrow();
        LanguageMerge.Result result = LanguageMerge.merge(
                        Sample.SCALE,
                        Optional.empty(),
                        "cy.yaml",
                        back,
                        TranslationFormat.CSV,
                        Optional.of(TranslationStatus.FORWARD))
                .orThrow();
        assertThat(result.added()).isEqualTo(1);
        assertThat(Sample.text(result.bytes()))
                .startsWith("format: likewise-translation/1\nlanguage: cy\nof: 1.1.0\n")
                .contains("options.none: {text: \"Ddim o gwbl\", source: ")
                .contains("status: forward}");
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkStay() {
        String windows = "\uFEFF" + Sample.FILE.replace("\n", "\r\n");
        String back = Sample.text(Sample.work().as(TranslationFormat.PO)).replace("Pas du tout", "Nullement");
        TranslationWork work = WorkReader.read(Sample.bytes(back), "x.po", TranslationFormat.PO)
                .orThrow();
        Checked<LanguageMerge.Result> merged = LanguageMerge.merge(
                Sample.with(Sample.FILE),
                Optional.of(Sample.bytes(windows)),
                "fr-CA.yaml",
                work,
                TranslationFormat.PO,
                Optional.empty());
        assertThat(Sample.text(merged.orThrow().bytes())).isEqualTo(windows.replace("Pas du tout", "Nullement"));
    }

    private static boolean stale(String po) {
        return Sample.merged(Sample.bytes(po), TranslationFormat.PO)
                .contains(org.likewise.model.scale.SentenceHash.of(Sample.OLD));
    }

    private static TranslationWork chain(TranslationWork work) {
        TranslationWork at = work;
        for (TranslationFormat format : TranslationFormat.values()) {
            at = WorkReader.read(at.as(format), "chain", format).orThrow();
        }
        return at;
    }
}
