package org.likewise.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.model.scale.DefinitionFile;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleVersion;
import org.likewise.model.scale.Scales;

/** Which bump each kind of change calls for. */
class ScaleChangesTest {
    private static final String SCALE = """
            format: likewise-scale/1
            scale: small
            version: 1.2.3
            status: draft
            title: A small scale
            language: en-GB
            rights: {holder: Nobody, terms: CC0-1.0, redistributable: yes}
            roles:
              patient: {introduction: Please think of the visit.}
              observer: {}
            responses:
              extent:
                options:
                  - {id: none, value: 0, label: Not at all}
                  - {id: all, value: 1, label: Completely}
                not-applicable: {id: unneeded, label: Not needed}
            items:
              - {id: care, construct: warmth, responses: extent, stem: They cared.}
              - {id: helped, responses: extent, stem: They helped., note: in any way}
            context:
              - {id: cause, type: single-choice, stem: Why did you come?, options: [{id: new, label: New}, {id: old, label: Old}]}
            variants:
              short: {items: [helped]}
            scoring:
              total: {items: all, method: mean, missing: {rule: complete}}
            """;

    private static final String CHANGES = """
            format: likewise-changes/1
            scale: small
            versions:
              - {version: 1.2.3, changes: A slip was put right., corrections: [items.care.stem]}
            comparability:
              - {versions: [1.2.3, 1.2.2], evidence: expert, statement: Alike., reference: The minutes}
            """;

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            They cared.                        | They cared!                          | PATCH
            status: draft                      | status: piloted                      | PATCH
            in any way                         | in every way                         | PATCH
            holder: Nobody                     | holder: Somebody                     | PATCH
            They cared.                        | They really cared.                   | MINOR
            Please think of the visit.         | Please think of today's visit.       | MINOR
            observer: {}                       | observer: {introduction: Please look.} | MINOR
            Not needed                         | Not needed now                       | MINOR
            Why did you come?                  | Why are you here?                    | MINOR
            {id: old, label: Old}              | {id: old, label: Old}, {id: more, label: More} | MINOR
            observer: {}                       | observer: {}\\n  student: {}          | MINOR
            label: Completely                  | label: A lot                         | MAJOR
            {id: all, value: 1,                | {id: all, value: 2,                  | MAJOR
            {id: all, value: 1,                | {id: all, value: 1, score: 3,        | MAJOR
            responses: extent, stem: They cared. | responses: extent, reverse: true, stem: They cared. | MAJOR
            construct: warmth                  | construct: kindness                  | MAJOR
            method: mean                       | method: sum                          | MAJOR
            {rule: complete}                   | {rule: half}                         | MAJOR
            {rule: complete}                   | {rule: complete, not-applicable: not-asked} | MAJOR
            items: [helped]                    | items: [care]                        | MAJOR
            not-applicable: {id: unneeded, label: Not needed} | note: gone             | MAJOR
            observer: {}                       | ''                                   | MAJOR
            language: en-GB                    | language: en-CA                      | MAJOR
            """)
    void callsForItsBump(String from, String to, Bump bump) {
        ScaleChanges changes = ScaleChanges.between(scale(SCALE), scale(edited(from, to)));
        assertThat(changes.needed()).as(changes.reasons().toString()).isEqualTo(bump);
        assertThat(changes.bumped()).isFalse();
        assertThat(changes.reasons()).isNotEmpty();
    }

    @Test
    void itemsThatComeGoOrMoveAreMajor() {
        String care = "  - {id: care, construct: warmth, responses: extent, stem: They cared.}\n";
        String helped = "  - {id: helped, responses: extent, stem: They helped., note: in any way}\n";
        assertThat(ScaleChanges.between(scale(SCALE), scale(edited(care, ""))).needed())
                .isEqualTo(Bump.MAJOR);
        ScaleChanges added =
                ScaleChanges.between(scale(SCALE), scale(edited(helped, helped + helped.replace("helped", "tried"))));
        assertThat(added.needed()).isEqualTo(Bump.MAJOR);
        assertThat(added.reasons()).extracting(Reason::sentence).contains("Item `tried`: new.");
        ScaleChanges moved = ScaleChanges.between(scale(SCALE), scale(edited(care + helped, helped + care)));
        assertThat(moved.reasons()).extracting(Reason::sentence).contains("Items: another order.");
        assertThat(moved.needed()).isEqualTo(Bump.MAJOR);
    }

    @Test
    void whatIsTheSameNeedsNothingHoweverItIsWritten() {
        String other = SCALE.replace("title: A small scale", "# a remark\ntitle: 'A  small scale'");
        ScaleChanges changes = ScaleChanges.between(scale(SCALE), scale(other));
        assertThat(changes.none()).isTrue();
        assertThat(changes.needed()).isEqualTo(Bump.NONE);
    }

    @Test
    void aSpellingThatPeopleVouchForIsAPatch() {
        String misspelt = SCALE.replace("They cared.", "They caerd.").replace("1.2.3", "1.2.2");
        assertThat(ScaleChanges.between(scale(misspelt), scale(SCALE)).needed()).isEqualTo(Bump.MINOR);
        ScaleChanges vouched = ScaleChanges.between(scale(misspelt), scale(SCALE, CHANGES));
        assertThat(vouched.needed()).isEqualTo(Bump.PATCH);
        assertThat(vouched.bumped()).isTrue();
        assertThat(vouched.comparability()).hasSize(1);
        assertThat(vouched.said()).hasSize(1);
    }

    @Test
    void theLeastVersionFollowsTheBump() {
        ScaleVersion v = new ScaleVersion(1, 2, 3);
        assertThat(Bump.NONE.after(v)).hasToString("1.2.3");
        assertThat(Bump.PATCH.after(v)).hasToString("1.2.4");
        assertThat(Bump.MINOR.after(v)).hasToString("1.3.0");
        assertThat(Bump.MAJOR.after(v)).hasToString("2.0.0");
    }

    private static String edited(String from, String to) {
        assertThat(SCALE).contains(from);
        String with = to.replace("\\n", "\n");
        return from.equals("observer: {}") && with.isEmpty()
                ? SCALE.replace("  observer: {}\n", "")
                : SCALE.replace(from, with);
    }

    private static Scale scale(String... texts) {
        List<DefinitionFile> files = new java.util.ArrayList<>();
        for (String text : texts) {
            files.add(new DefinitionFile("x/" + files.size() + ".yaml", text.getBytes(StandardCharsets.UTF_8)));
        }
        return Scales.of(files).orThrow().scale("small").orElseThrow();
    }
}
