package org.likewise.model.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likewise.model.layout.Arrangement;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Pictograms;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableColumns;

/** What published instruments need, the format can say, and it arrives in the questionnaire. */
class StructuresTest {
    private static Scale scale;
    private static Questionnaire asked;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("src/test/resources/org/likewise/model/scale/structures.yaml");
        scale = ScaleReader.read(Files.readAllBytes(file), "structures.yaml").orThrow();
        asked = Questionnaires.resolve(scale, "mo", "cy", null);
    }

    @Test
    void labelsOnlyAtTheEndsAndReversedScores() {
        Question.Choice reversed = choice("i1");
        assertThat(reversed.stem()).isEqualTo("Placeholder my condition.");
        assertThat(reversed.options())
                .extracting(AnswerOption::label)
                .containsExactly("Not like me", "", "", "", "Like me");
        assertThat(scores(reversed)).containsExactly("5", "4", "3", "2", "1");
        assertThat(scores(choice("i7"))).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void valuesBelowZeroWithoutZero() {
        assertThat(choice("i2").options())
                .extracting(AnswerOption::value)
                .containsExactly("-3", "-2", "-1", "1", "2", "3");
        assertThat(choice("i2").arrangement()).isEqualTo(Arrangement.STACKED);
        assertThat(choice("i2").pictograms()).isEqualTo(Pictograms.AGREEMENT);
        assertThat(choice("i2").explanation()).isEqualTo("More of it.");
    }

    @Test
    void scoresThatRepeatAndFillersWithout() {
        assertThat(scores(choice("i4"))).containsExactly("2", "1", "0", "0");
        assertThat(scores(choice("i3"))).containsOnly("");
        assertThat(choice("i3").item()).isTrue();
    }

    @Test
    void ratingsWithTheirNumbersAsLabels() {
        Question.Choice rating = choice("i5");
        assertThat(rating.type()).isEqualTo(FieldType.RATING);
        assertThat(rating.options())
                .extracting(AnswerOption::label)
                .startsWith("0", "1")
                .endsWith("10", "Does not apply");
        assertThat(rating.lowLabel() + " to " + rating.highLabel()).isEqualTo("Bad to Good");
        assertThat(Questionnaires.resolve(scale, "os", "cy", null).questions())
                .extracting(Question::id)
                .doesNotContain("i5", "several");
    }

    @Test
    void trueOrFalseStayWords() {
        assertThat(choice("i6").options())
                .extracting(AnswerOption::label)
                .containsExactly("True", "False", "Does not apply");
    }

    @Test
    void datesThatCanBeDeclinedAndAnswersKnownById() {
        assertThat(asked.questions()).extracting(Question::id).containsSubsequence("seen", "seen_pns", "again");
        assertThat(choice("seen_pns").declines()).isTrue();
        assertThat(choice("several").options())
                .extracting(AnswerOption::value)
                .containsExactly("strongly", "slightly", "not_quite", "never");
        assertThat(choice("again").arrangement()).isEqualTo(Arrangement.AS_FITS);
    }

    @Test
    void overlappingSubscalesWithoutATotal() {
        assertThat(scale.scores()).extracting(Score::id).containsExactly("first", "second");
        assertThat(scale.scores().get(0).mayMiss(5)).isEqualTo(2);
        assertThat(scale.scores())
                .extracting(Score::notApplicable)
                .containsExactly(Score.NotApplicable.MISSING, Score.NotApplicable.NOT_ASKED);
        assertThat(scale.sentences()).containsEntry("scoring.second.title", "The second");
        assertThat(scale.sentences())
                .containsKeys("slots.condition.mo", "items.i6.options.true", "responses.ends.options.a");
    }

    @Test
    void everyColumnOfTheResultsIsKept() {
        List<String> columns = new ArrayList<>(ResponsesTable.LEADING);
        columns.addAll(TableColumns.READINGS);
        columns.addAll(TableColumns.PROBLEMS);
        columns.addAll(TableColumns.PACKS);
        columns.addAll(TableColumns.DECISIONS);
        columns.addAll(TableColumns.TRUTH);
        assertThat(Ids.COLUMNS).containsExactlyInAnyOrderElementsOf(List.copyOf(new java.util.TreeSet<>(columns)));
    }

    private static Question.Choice choice(String id) {
        return (Question.Choice) asked.questions().stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> scores(Question.Choice choice) {
        return choice.options().stream()
                .map(o -> o.score().map(BigDecimal::toPlainString).orElse(""))
                .toList();
    }
}
