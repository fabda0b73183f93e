package org.likewise.scanner.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;

/**
 * What a decision says of its field.
 *
 * @param kind whether there is an answer
 * @param values of an answer: one; in a multiple choice one or more, in the order of the options; otherwise none
 */
public record Outcome(Kind kind, List<String> values) {
    /** Longest transcription: four times what a full page holds. */
    public static final int MAX_WORDS = 20_000;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /** Kinds of outcome. */
    public enum Kind {
        ANSWER,
        BLANK,
        CANNOT_TELL,
        SEVERAL
    }

    public Outcome {
        Objects.requireNonNull(kind);
        values = List.copyOf(values);
    }

    /** What it says; empty where it says nothing that this field can have. */
    public static Optional<Outcome> of(LayoutField field, Decision decision) {
        boolean cannotTell = decision.says(Decision.CANNOT_TELL);
        boolean several = decision.says(Decision.SEVERAL);
        if (cannotTell || several) {
            boolean possible = decision.to().isEmpty() && !(several && (cannotTell || !single(field)));
            return possible
                    ? Optional.of(new Outcome(cannotTell ? Kind.CANNOT_TELL : Kind.SEVERAL, List.of()))
                    : Optional.empty();
        }
        return of(field, decision.to());
    }

    /** What a value says of a field; empty where the field cannot have it. */
    public static Optional<Outcome> of(LayoutField field, String to) {
        String value = to.strip();
        if (value.isEmpty()) {
            return Optional.of(new Outcome(Kind.BLANK, List.of()));
        }
        List<String> values = field instanceof LayoutField.Choice choice
                ? options(choice, value)
                : field instanceof LayoutField.Cells cells
                        ? number(cells, value)
                        : value.length() <= MAX_WORDS ? List.of(value) : List.of();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Outcome(Kind.ANSWER, values));
    }

    private static boolean single(LayoutField field) {
        return field instanceof LayoutField.Choice choice && !choice.multiple();
    }

    private static List<String> options(LayoutField.Choice choice, String value) {
        List<String> all = choice.options().stream().map(LayoutOption::value).toList();
        List<String> given = choice.multiple() ? Arrays.asList(value.split("\\s+")) : List.of(value);
        return all.containsAll(given) ? all.stream().filter(given::contains).toList() : List.of();
    }

    private static List<String> number(LayoutField.Cells cells, String value) {
        if (cells.type() == FieldType.DATE) {
            try {
                return List.of(LocalDate.parse(value).toString());
            } catch (DateTimeException e) {
                return List.of();
            }
        }
        if (!DIGITS.matcher(value).matches()) {
            return List.of();
        }
        long number = Long.parseLong(value);
        return number >= cells.min() && number <= cells.max() ? List.of(Long.toString(number)) : List.of();
    }

    /** As {@code to} has it. */
    public String text() {
        return String.join(" ", values);
    }
}
