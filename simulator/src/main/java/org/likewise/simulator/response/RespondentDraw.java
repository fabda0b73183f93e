package org.likewise.simulator.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.FieldColumns;
import org.likewise.model.table.ResponsesTable;
import org.likewise.simulator.chance.Dice;

/** One response, drawn: items from the model, all other questions evenly, with gaps as people leave them. */
final class RespondentDraw {
    private static final double BLANK = 0.03;
    private static final double NOT_APPLICABLE = 0.04;
    /** Of items, what a scanner would leave to a person. */
    private static final double TO_REVIEW = 0.005;

    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<String> review = new ArrayList<>();
    private boolean itemsAnswered = true;

    RespondentDraw(Scale scale, Questionnaire asked, double latent, Dice dice) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < scale.items().size(); i++) {
            numbers.put(scale.items().get(i).id(), i);
        }
        for (Question question : asked.questions()) {
            Integer number = numbers.get(question.id());
            if (number != null) {
                item(scale.items().get(number), number, latent, dice);
            } else {
                other(question, dice);
            }
        }
    }

    private void item(Item item, int number, double latent, Dice dice) {
        int option = GradedModel.option(item, number, latent, dice);
        if (dice.chance(TO_REVIEW)) {
            review.add(item.id());
            itemsAnswered = false;
        } else if (dice.chance(BLANK)) {
            itemsAnswered = false;
        } else if (item.responses().notApplicable().isPresent() && dice.chance(NOT_APPLICABLE)) {
            cells.put(item.id(), LayoutOption.NOT_APPLICABLE);
        } else {
            cells.put(item.id(), item.responses().options().get(option).tableValue());
        }
    }

    private void other(Question question, Dice dice) {
        if (dice.chance(BLANK)) {
            return;
        }
        if (question instanceof Question.Choice choice && !choice.declines()) {
            AnswerOption chosen = dice.pick(choice.options());
            if (choice.type() == FieldType.MULTIPLE_CHOICE) {
                choice.options()
                        .forEach(o -> cells.put(
                                FieldColumns.option(question.id(), o.id()), o.id().equals(chosen.id()) ? "1" : "0"));
            } else {
                cells.put(question.id(), chosen.value());
            }
        } else if (question instanceof Question.Digits digits) {
            cells.put(question.id(), String.valueOf(dice.whole(digits.min(), digits.max())));
        }
    }

    /** What the table says of the fields. */
    Map<String, String> cells() {
        return cells;
    }

    /** Fields that a person must settle. */
    List<String> review() {
        return review;
    }

    String status() {
        return !review.isEmpty()
                ? ResponsesTable.TO_REVIEW
                : itemsAnswered ? ResponsesTable.COMPLETE : ResponsesTable.PARTIAL;
    }
}
