package org.likewise.analysis.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.likewise.analysis.score.Definitions.head;
import static org.likewise.analysis.score.Definitions.item;
import static org.likewise.analysis.score.Definitions.items;
import static org.likewise.analysis.score.Definitions.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.likewise.analysis.response.Heading;
import org.likewise.analysis.response.Response;
import org.likewise.model.scale.Scale;

/** The rules of published instruments, worked by hand: their structure alone, in placeholder wording. */
class ScoringRulesTest {
    /** Ten items, 1 to 5 and "does not apply"; a sum of 10 to 50; up to two missing are replaced by the person's mean. */
    private static final Scale CARE = Definitions.read(head("ten-items", "1.0.0", "{patient: {}}")
            + "responses:\n" + responses("how", true, 1, 2, 3, 4, 5)
            + "items:\n" + items(10, "how", "")
            + "scoring:\n  total: {items: all, method: sum, missing: {rule: at-most, count: 2}}\n");

    @Test
    void aSumOfAllTen() {
        assertThat(score(CARE, "5 5 4 4 3 3 5 5 4 4")).isEqualTo(new ScoreValue(42, 10, Fired.COMPLETE));
    }

    @Test
    void twoMissingAreReplacedByThePersonsMean() {
        // 36 from eight items: a mean of 4.5, so 45 of ten; one left empty and one that does not apply count alike
        ScoreValue value = score(CARE, "5 5 4 4 - NA 5 5 4 4");
        assertThat(value.value()).isCloseTo(45, within(1e-9));
        assertThat(value.answered()).isEqualTo(8);
        assertThat(value.fired()).isEqualTo(Fired.AT_MOST);
    }

    @Test
    void threeMissingAreTooMany() {
        assertThat(score(CARE, "5 5 4 4 - NA - 5 4 4")).isEqualTo(ScoreValue.none(7, Fired.TOO_FEW));
    }

    @Test
    void oneFieldThatWaitsForAPersonLeavesTheScoreEmpty() {
        assertThat(score(CARE, "5 5 4 4 ? 3 5 5 4 4")).isEqualTo(ScoreValue.none(9, Fired.REVIEW));
    }

    @Test
    void anAnswerThatTheScaleDoesNotKnowIsNotGuessedAt() {
        assertThat(score(CARE, "5 5 4 4 9 3 5 5 4 4")).isEqualTo(ScoreValue.none(9, Fired.UNKNOWN_ANSWER));
    }

    /** Scores 2, 1, 0, 0 by option, half the items turned round by scores of their own, fillers; all are required. */
    private static final Scale EQ = Definitions.read(head("two-one-nought", "1.0.0", "{person: {}}")
            + """
            responses:
              agree:
                options:
                  - {id: strongly_agree, value: 1, score: 2, label: A}
                  - {id: slightly_agree, value: 2, score: 1, label: B}
                  - {id: slightly_disagree, value: 3, score: 0, label: C}
                  - {id: strongly_disagree, value: 4, score: 0, label: D}
              disagree:
                options:
                  - {id: strongly_agree, value: 1, score: 0, label: A}
                  - {id: slightly_agree, value: 2, score: 0, label: B}
                  - {id: slightly_disagree, value: 3, score: 1, label: C}
                  - {id: strongly_disagree, value: 4, score: 2, label: D}
            items:
            """
            + item(1, "agree", "") + item(2, "disagree", "") + item(3, "agree", ", filler: true")
            + item(4, "agree", "") + item(5, "disagree", "")
            + "scoring:\n  total: {items: all, method: sum, missing: {rule: complete}}\n");

    @Test
    void scoresByOptionAndFillers() {
        // 2 + 2 + 1 + 0; the third is a filler and may be left out
        assertThat(score(EQ, "1 4 - 2 1")).isEqualTo(new ScoreValue(5, 4, Fired.COMPLETE));
        assertThat(score(EQ, "3 1 1 4 2")).isEqualTo(new ScoreValue(0, 4, Fired.COMPLETE));
        assertThat(score(EQ, "1 4 1 - 1")).isEqualTo(ScoreValue.none(3, Fired.TOO_FEW));
    }

    /** 28 items from 0 to 4, four subscales of seven, some reversed, no total. */
    private static final Scale IRI = Definitions.read(head("four-subscales", "1.0.0", "{person: {}}")
            + "responses:\n" + responses("like", false, 0, 1, 2, 3, 4)
            + "items:\n" + subscaleItems()
            + """
            scoring:
              fantasy: {items: [i1, i5, i7, i12, i16, i23, i26], method: sum, missing: {rule: complete}}
              concern: {items: [i2, i4, i9, i14, i18, i20, i22], method: sum, missing: {rule: complete}}
              perspective: {items: [i3, i8, i11, i15, i21, i25, i28], method: sum, missing: {rule: complete}}
              distress: {items: [i6, i10, i13, i17, i19, i24, i27], method: sum, missing: {rule: complete}}
            """);

    private static String subscaleItems() {
        List<Integer> reversed = List.of(3, 4, 7, 12, 13, 14, 15, 18, 19);
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= 28; i++) {
            out.append(item(i, "like", reversed.contains(i) ? ", reverse: true" : ""));
        }
        return out.toString();
    }

    @Test
    void fourSubscalesWithoutATotal() {
        assertThat(IRI.scores())
                .extracting(s -> s.id())
                .containsExactly("fantasy", "concern", "perspective", "distress");
        // all answer 3: seven items of 3, less 2 for each reversed one, which counts 4 - 3
        Response all = response(IRI, "3 ".repeat(28).strip());
        Scorer scorer = new Scorer(IRI);
        assertThat(IRI.scores().stream().map(s -> scorer.score(all, s).value()))
                .containsExactly(21.0 - 2 * 2, 21.0 - 3 * 2, 21.0 - 2 * 2, 21.0 - 2 * 2);
    }

    /** Six points from -3 to 3 without 0; negative items are turned round by their sign; two roles. */
    private static final Scale BARRETT_LENNARD =
            Definitions.read(head("plus-minus-three", "1.0.0", "{other: {}, myself: {}}")
                    + "responses:\n" + responses("yes", false, -3, -2, -1, 1, 2, 3)
                    + "items:\n" + item(1, "yes", "") + item(2, "yes", ", reverse: true") + item(3, "yes", "")
                    + item(4, "yes", ", reverse: true")
                    + "scoring:\n  regard: {items: all, method: sum, missing: {rule: half}}\n");

    @Test
    void signsAreTurnedRound() {
        // 3 - (-3) + (-1) - 2 = 3
        assertThat(score(BARRETT_LENNARD, "3 -3 -1 2")).isEqualTo(new ScoreValue(3, 4, Fired.COMPLETE));
        // half may be missing: 3 + 3 from two items, a mean of 3, so 12 of four
        assertThat(score(BARRETT_LENNARD, "3 -3 - -")).isEqualTo(new ScoreValue(12, 2, Fired.HALF));
        assertThat(score(BARRETT_LENNARD, "3 - - -")).isEqualTo(ScoreValue.none(1, Fired.TOO_FEW));
    }

    @Test
    void notApplicableMayCountAsNotAsked() {
        Scale scale = Definitions.read(head("not-asked", "1.0.0", "{patient: {}}")
                + "responses:\n" + responses("how", true, 1, 2, 3)
                + "items:\n" + items(3, "how", "")
                + "scoring:\n"
                + "  total: {items: all, method: mean, missing: {rule: complete, not-applicable:"
                + " not-asked}}\n");
        assertThat(score(scale, "1 NA 2")).isEqualTo(new ScoreValue(1.5, 2, Fired.COMPLETE));
        assertThat(score(scale, "1 - 2")).isEqualTo(ScoreValue.none(2, Fired.TOO_FEW));
        assertThat(score(scale, "NA NA NA")).isEqualTo(ScoreValue.none(0, Fired.NOT_ASKED));
    }

    @Test
    void aVariantAndARoleCountTheItemsThatTheyAreAsked() {
        Scale scale = Definitions.read(head("asked", "1.0.0", "{patient: {}, observer: {}}")
                + "responses:\n" + responses("how", false, 1, 2, 3)
                + "items:\n" + item(1, "how", "") + item(2, "how", "") + item(3, "how", ", roles: [patient]")
                + "variants:\n  short: {items: [i1, i2]}\n"
                + "scoring:\n  total: {items: all, method: mean, missing: {rule: at-most, count: 1}}\n"
                + "  third: {items: [i3], method: sum, missing: {rule: complete}}\n");
        Scorer scorer = new Scorer(scale);
        Response observer = response(scale, "3 1 -", "observer", "");
        assertThat(scorer.score(observer, scale.scores().get(0))).isEqualTo(new ScoreValue(2, 2, Fired.COMPLETE));
        assertThat(scorer.score(observer, scale.scores().get(1))).isEqualTo(ScoreValue.none(0, Fired.NOT_ASKED));
        Response shortOne = response(scale, "3 - -", "patient", "short");
        assertThat(scorer.score(shortOne, scale.scores().get(0))).isEqualTo(new ScoreValue(3, 1, Fired.AT_MOST));
    }

    private static ScoreValue score(Scale scale, String answers) {
        return new Scorer(scale).score(response(scale, answers), scale.scores().get(0));
    }

    private static Response response(Scale scale, String answers) {
        return response(scale, answers, scale.roles().get(0).id(), "");
    }

    /** Answers in the order of the items: {@code -} is empty, {@code ?} waits for a person. */
    private static Response response(Scale scale, String answers, String role, String variant) {
        Map<String, String> cells = new TreeMap<>(Map.of("role", role, "variant", variant, "review", ""));
        List<String> review = new ArrayList<>();
        List<String> given = List.of(answers.split(" ", -1));
        for (int i = 0; i < given.size(); i++) {
            String item = scale.items().get(i).id();
            if (given.get(i).equals("?")) {
                review.add(item);
            }
            cells.put(item, given.get(i).equals("-") || given.get(i).equals("?") ? "" : given.get(i));
        }
        cells.put("review", String.join(" ", review));
        return new Response(new Heading(List.copyOf(cells.keySet())), List.copyOf(cells.values()));
    }
}
