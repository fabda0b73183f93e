package org.likewise.model.table;

import java.util.List;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;

/** The columns that a field has in {@code responses.csv}: the same for paper and web. */
public final class FieldColumns {
    private FieldColumns() {}

    /** One column; two for words; in a multiple choice one for each option. */
    public static List<String> of(LayoutField field) {
        if (field instanceof LayoutField.Choice choice && choice.multiple()) {
            return choice.options().stream()
                    .map(o -> option(field.id(), o.value()))
                    .toList();
        }
        return field.type() == FieldType.TEXT ? List.of(field.id(), image(field.id())) : List.of(field.id());
    }

    /** As {@link #of(LayoutField)}, for the questionnaire that the form was laid out from. */
    public static List<String> of(Question question) {
        if (question instanceof Question.Choice choice && choice.type() == FieldType.MULTIPLE_CHOICE) {
            return choice.options().stream()
                    .map(AnswerOption::id)
                    .map(o -> option(question.id(), o))
                    .toList();
        }
        return question.type() == FieldType.TEXT
                ? List.of(question.id(), image(question.id()))
                : List.of(question.id());
    }

    /** The column of one option of a multiple choice: 0 or 1; empty while the field is unsure or has no answer. */
    public static String option(String field, String option) {
        return field + "___" + option;
    }

    /** The column that has the path of the picture of handwritten words. */
    public static String image(String field) {
        return field + "_image";
    }
}
