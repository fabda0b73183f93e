package org.likewise.generator.web;

import java.util.ArrayList;
import java.util.List;
import org.likewise.model.questionnaire.Question;

/**
 * What the page frames as one: a question and, where it has one of its own, the box that declines it.
 *
 * @param component the template that shows the question: the name of a folder below {@code components}
 * @param question what is asked
 * @param declining none or one
 */
public record Card(String component, Question question, List<Question.Choice> declining) {
    public Card {
        declining = List.copyOf(declining);
    }

    static List<Card> of(List<Question> questions) {
        List<Card> cards = new ArrayList<>();
        for (Question question : questions) {
            if (question instanceof Question.Choice choice && choice.declines() && !cards.isEmpty()) {
                Card asked = cards.remove(cards.size() - 1);
                cards.add(new Card(asked.component(), asked.question(), List.of(choice)));
            } else {
                cards.add(new Card(component(question), question, List.of()));
            }
        }
        return cards;
    }

    private static String component(Question question) {
        return switch (question.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RATING -> "choice";
            case DIGITS -> "digits";
            case DATE -> "date";
            case TEXT -> "text";
        };
    }
}
