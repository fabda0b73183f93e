package org.likewise.exchange.instrument;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.model.layout.Arrangement;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;

/**
 * One question in all languages of an instrument.
 *
 * @param question in the first language; what does not depend on language is taken from it
 * @param stem for the box that declines the question before it, that question's
 * @param options empty where nothing is chosen
 * @param low of a rating
 * @param high of a rating
 * @param unit of digits
 */
record Asked(
        Question question, Words stem, Words explanation, List<Choosable> options, Words low, Words high, Words unit) {
    Asked {
        options = List.copyOf(options);
    }

    /** One of its options in all languages. */
    record Choosable(AnswerOption option, Words label) {
        String value() {
            return option.value();
        }

        /** The label; of an option that has none, its value, so that it can be chosen where the format needs words. */
        Words shown() {
            return label.map(l -> l.isEmpty() ? option.value() : l);
        }
    }

    String id() {
        return question.id();
    }

    FieldType type() {
        return question.type();
    }

    boolean chosen() {
        return !options.isEmpty();
    }

    boolean multiple() {
        return type() == FieldType.MULTIPLE_CHOICE;
    }

    /** Whether it is the box with which the question before it is declined. */
    boolean declines() {
        return question instanceof Question.Choice choice && choice.declines();
    }

    boolean inRow() {
        return question instanceof Question.Choice choice && choice.arrangement() == Arrangement.ROW;
    }

    boolean rating() {
        return type() == FieldType.RATING;
    }

    /** The option that declines, where it is one of several. */
    Optional<Choosable> preferNotToSay() {
        return options.stream().filter(o -> o.option().preferNotToSay()).findFirst();
    }

    /** The option that says that the question did not fit. */
    Optional<Choosable> notApplicable() {
        return options.stream().filter(o -> o.option().notApplicable()).findFirst();
    }

    /** Its options as they are to be read where a rating's ends have no place of their own: they stand in the first and last label. */
    List<Choosable> readable() {
        if (!rating()) {
            return options;
        }
        List<Choosable> points = options.stream()
                .filter(o -> !o.option().notApplicable() && !o.option().preferNotToSay())
                .toList();
        Map<String, Words> ends =
                Map.of(points.get(0).value(), low, points.get(points.size() - 1).value(), high);
        return options.stream()
                .map(o -> ends.containsKey(o.value())
                        ? new Choosable(
                                o.option(), Words.joined(" – ", o.label(), ends.getOrDefault(o.value(), o.label())))
                        : o)
                .toList();
    }

    /** What each of its values counts, after reversal; of those that count. */
    Map<String, BigDecimal> points() {
        Map<String, BigDecimal> out = new LinkedHashMap<>();
        options.forEach(o -> o.option().score().ifPresent(s -> out.put(o.value(), s)));
        return out;
    }
}
