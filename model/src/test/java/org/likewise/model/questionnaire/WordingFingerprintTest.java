package org.likewise.model.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleReader;
import org.likewise.model.scale.SentenceHash;
import org.likewise.model.scale.Translation;
import org.likewise.model.scale.TranslationReader;

/** The laws of the wording fingerprint: what changes it, and what does not. */
class WordingFingerprintTest {
    private static final String SCALE = """
            format: likewise-scale/1
            scale: small
            version: 1.2.0
            status: draft
            title: A small scale
            language: en-GB
            rights: {holder: Nobody, terms: CC0-1.0, redistributable: yes}
            note: for translators
            slots:
              condition: {text: this condition}
            roles:
              patient: {introduction: "Please think.", thanks: "Thank you.", name: Patient}
              observer: {}
            responses:
              extent:
                options:
                  - {id: none, value: 0, label: "None"}
                  - {id: some, value: 1, label: "Some"}
                  - {id: all, value: 2, label: "All"}
                not-applicable: {id: unneeded, label: "Not needed"}
            headings:
              items: How much?
            items:
              - id: care
                responses: extent
                stem: {patient: "They cared about {condition}.", observer: "The practitioner cared."}
                explanation: Really.
              - id: helped
                responses: extent
                stem: They helped.
            context:
              - {id: mood, type: rating, stem: "How do you feel?", from: 0, to: 10, low: Bad, high: Good}
            about-you:
              - {id: age, type: digits, stem: "How old are you?", digits: 3, max: 120, unit: years}
            comment: {id: words, stem: "Anything else?", lines: 4}
            variants:
              short: {when: In haste., items: [helped, care]}
            scoring:
              total: {items: all, method: mean, missing: {rule: complete}}
            """;

    private static final String OWN = wording(SCALE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A small scale|A short scale",
                "Please think.|Please think",
                "Thank you.|Thanks.",
                "How much?|How far?",
                "They helped.|They help.",
                "this condition|asthma",
                "Really.|Truly.",
                "\"Some\"|\"A bit\"",
                "value: 1, |value: 5, ",
                "value: 1, |value: 1, score: 1.5, ",
                "\"Not needed\"|\"Not now\"",
                "    not-applicable: {id: unneeded, label: \"Not needed\"}|",
                "id: helped|id: helped\\n    reverse: true",
                "id: helped|id: helped\\n    filler: true",
                "to: 10|to: 9",
                "low: Bad|low: Awful",
                "max: 120|max: 110",
                "digits: 3, max: 120|digits: 4, max: 120",
                "unit: years|unit: full years",
                "Anything else?|What else?",
                "language: en-GB|language: en-US",
                "patient|relative",
            })
    void changesWithWordsAndMeaning(String from, String to) {
        String changed = SCALE.replace(from, to == null ? "" : to.replace("\\n", "\n"));
        assertThat(changed).isNotEqualTo(SCALE);
        String role = from.equals("patient") ? "relative" : "patient";
        assertThat(wording(changed, role)).isNotEqualTo(OWN);
    }

    @Test
    void changesWithTheOrderOfOptionsAndItems() {
        String none = "      - {id: none, value: 0, label: \"None\"}\n";
        String some = "      - {id: some, value: 1, label: \"Some\"}\n";
        assertThat(SCALE).contains(none + some);
        assertThat(wording(SCALE.replace(none + some, some + none))).isNotEqualTo(OWN);
        String care = SCALE.substring(SCALE.indexOf("  - id: care"), SCALE.indexOf("  - id: helped"));
        String swapped = SCALE.replace(care, "").replace("context:\n", care + "context:\n");
        assertThat(wording(swapped)).isNotEqualTo(OWN);
    }

    @Test
    void differsByRoleAndVariantAndSlot() {
        Scale scale = scale(SCALE);
        assertThat(List.of(
                        OWN,
                        Questionnaires.resolve(scale, "observer", "en-GB", null).wording(),
                        Questionnaires.resolve(scale, "patient", "en-GB", "short")
                                .wording(),
                        Questionnaires.resolve(scale, "patient", "en-GB", null, Map.of("condition", "asthma"))
                                .wording()))
                .doesNotHaveDuplicates();
        assertThat(Questionnaires.resolve(scale, "patient", "en-GB", null, Map.of("condition", "this condition"))
                        .wording())
                .isEqualTo(OWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for translators|for nobody",
                "1.2.0|1.2.1",
                "status: draft|status: validated",
                "holder: Nobody|holder: Somebody",
                "name: Patient|name: Patients",
                "In haste.|In a hurry.",
                "method: mean|method: sum",
                "lines: 4|lines: 9",
                "scale: small|scale: other",
                "observer: \"The practitioner cared.\"|observer: \"They cared.\"",
                "They helped.|They   helped.",
                "They helped.|\"They\\n  helped.  \"",
                "id: some, value: 1,|id: a_bit, value: 1,",
                "value: 1, |value: 1, score: 1.0, ",
                "    options:\\n|    layout: stacked\\n    pictograms: none\\n    options:\\n",
            })
    void doesNotChangeWithAnythingElse(String from, String to) {
        String before = from.replace("\\n", "\n");
        String changed = SCALE.replace(before, to.replace("\\n", "\n"));
        assertThat(changed).isNotEqualTo(SCALE);
        assertThat(wording(changed)).isEqualTo(OWN);
    }

    @Test
    void countsComposedAndDecomposedLettersAsOne() {
        assertThat(wording(SCALE.replace("They helped.", "Caf\u00e9.")))
                .isEqualTo(wording(SCALE.replace("They helped.", "Cafe\u0301.")));
    }

    /** Computed independently by the Python program in docs/formats/fingerprint.md. */
    @Test
    void isWhatTheDocumentSays() throws IOException {
        String document = Files.readString(Path.of("../docs/formats/fingerprint.md"), StandardCharsets.UTF_8);
        String canonical =
                WordingFingerprint.canonical(Questionnaires.resolve(scale(SCALE), "observer", "en-GB", "short"));
        assertThat(document).contains(canonical);
        assertThat(document)
                .contains("`"
                        + Questionnaires.resolve(scale(SCALE), "observer", "en-GB", "short")
                                .wording() + "`");
        assertThat(document).contains("`" + SentenceHash.of("How was this visit?") + "`");
    }

    @Test
    void whatIsNotTranslatedStandsInTheSourceLanguageAndIsNamed() {
        Scale scale = scale(SCALE);
        String french = """
                format: likewise-translation/1
                language: fr
                of: 1.2.0
                status: final
                texts:
                  items.care.stem.patient: {text: "On s'est soucié de {condition}.", source: 00000000}
                  items.helped.stem: {text: On a aidé., source: %s, status: draft}
                  slots.condition: {text: cette maladie, source: %s}
                """.formatted(SentenceHash.of("They helped."), SentenceHash.of("this condition"));
        Translation translation = TranslationReader.read(french.getBytes(StandardCharsets.UTF_8), "fr.yaml", scale)
                .orThrow();
        Questionnaire q = Questionnaires.resolve(scale.with(List.of(translation)), "patient", "fr", null);

        assertThat(q.questions().get(0).stem()).isEqualTo("On s'est soucié de cette maladie.");
        assertThat(q.questions().get(0).explanation()).isEqualTo("Really.");
        assertThat(q.gaps())
                .contains(
                        new TextGap("items.care.stem.patient", TextGap.Kind.STALE),
                        new TextGap("items.helped.stem", TextGap.Kind.UNREVIEWED),
                        new TextGap("items.care.explanation", TextGap.Kind.MISSING))
                .doesNotContain(new TextGap("slots.condition", TextGap.Kind.UNREVIEWED))
                .noneMatch(g -> g.key().startsWith("variants.") || g.key().contains("observer"));
    }

    private static Scale scale(String yaml) {
        return ScaleReader.read(yaml.getBytes(StandardCharsets.UTF_8), "scale.yaml")
                .orThrow();
    }

    private static String wording(String yaml) {
        return wording(yaml, "patient");
    }

    private static String wording(String yaml, String role) {
        Scale scale = scale(yaml);
        return Questionnaires.resolve(scale, role, scale.language(), null).wording();
    }
}
