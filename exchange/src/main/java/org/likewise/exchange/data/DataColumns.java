package org.likewise.exchange.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.FieldColumns;

/** The columns of the fields of scales; where roles are asked in different words, the first role's stand. */
final class DataColumns {
    private final Map<String, DataColumn> byName = new LinkedHashMap<>();
    private boolean otherWords;

    private DataColumns() {}

    static DataColumns of(List<Scale> scales) {
        DataColumns out = new DataColumns();
        for (Scale scale : scales) {
            scale.roles().stream()
                    .filter(r -> Questionnaires.asks(scale, r.id(), null))
                    .flatMap(r -> Questionnaires.resolve(scale, r.id(), scale.language(), null).questions().stream())
                    .forEach(out::add);
        }
        return out;
    }

    Map<String, DataColumn> byName() {
        return byName;
    }

    /** Whether a column has other words for other roles. */
    boolean otherWords() {
        return otherWords;
    }

    private void add(Question question) {
        if (question instanceof Question.Choice choice && choice.type() == FieldType.MULTIPLE_CHOICE) {
            for (AnswerOption option : choice.options()) {
                put(new DataColumn(
                        FieldColumns.option(choice.id(), option.id()),
                        DataColumn.Kind.FLAG,
                        false,
                        choice.stem() + " – " + option.label(),
                        List.of(),
                        0,
                        1));
            }
        } else if (question instanceof Question.Choice choice) {
            put(new DataColumn(
                    choice.id(),
                    DataColumn.Kind.CHOICE,
                    choice.item(),
                    choice.declines() ? choice.options().get(0).label() : choice.stem(),
                    choice.options().stream()
                            .map(o -> new DataColumn.Value(
                                    o.value(),
                                    o.label().isEmpty() ? o.value() : o.label(),
                                    !o.notApplicable() && !o.preferNotToSay()))
                            .toList(),
                    0,
                    0));
        } else if (question instanceof Question.Digits digits) {
            put(new DataColumn(
                    digits.id(), DataColumn.Kind.NUMBER, false, digits.stem(), List.of(), digits.min(), digits.max()));
        } else {
            DataColumn.Kind kind = question.type() == FieldType.DATE ? DataColumn.Kind.DATE : DataColumn.Kind.WORDS;
            put(new DataColumn(question.id(), kind, question.item(), question.stem(), List.of(), 0, 0));
        }
    }

    /** Another version or role may know values that the first does not. */
    private void put(DataColumn column) {
        DataColumn first = byName.putIfAbsent(column.name(), column);
        if (first == null) {
            return;
        }
        otherWords |= !first.title().equals(column.title());
        List<DataColumn.Value> values = new ArrayList<>(first.values());
        column.values().stream()
                .filter(v -> values.stream().noneMatch(f -> f.code().equals(v.code())))
                .forEach(values::add);
        byName.put(
                first.name(),
                new DataColumn(
                        first.name(),
                        first.kind(),
                        first.item(),
                        first.title(),
                        values,
                        Math.min(first.min(), column.min()),
                        Math.max(first.max(), column.max())));
    }
}
