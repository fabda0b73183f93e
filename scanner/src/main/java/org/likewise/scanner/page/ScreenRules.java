package org.likewise.scanner.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.scanner.digit.CellReading;
import org.likewise.scanner.image.ScreenFields;

/**
 * From what was filled in on screen and what the page shows to one answer. What is typed is known exactly, and what is drawn is
 * what a person saw: where the two contradict each other, a person must look. Where nothing was filled in on screen the
 * page alone counts, since it may have been drawn on.
 */
final class ScreenRules {
    private static final Answer UNCLEAR = new Answer.Unsure("screen-unclear");
    private static final Answer DIFFERENT = new Answer.Unsure("screen-and-page-differ");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private ScreenRules() {}

    static Answer choice(LayoutField.Choice field, Answer drawn, ScreenFields screen) {
        List<String> chosen = new ArrayList<>();
        if (field.multiple()) {
            for (LayoutOption option : field.options()) {
                Optional<ScreenFields.Field> box = screen.filled(field.id() + "." + option.value());
                if (box.isPresent() && !(box.get().clear() && box.get().value().equals(option.value()))) {
                    return UNCLEAR;
                }
                box.ifPresent(b -> chosen.add(b.value()));
            }
        } else {
            Optional<ScreenFields.Field> group = screen.filled(field.id());
            if (group.isPresent() && !group.get().clear()) {
                return UNCLEAR;
            }
            group.ifPresent(g -> chosen.add(g.value()));
        }
        boolean agreed = chosen.isEmpty() || drawn instanceof Answer.Unsure || drawn.equals(new Answer.Given(chosen));
        return agreed ? drawn : DIFFERENT;
    }

    static Answer cells(LayoutField.Cells field, Answer drawn, List<CellReading> cells, ScreenFields screen) {
        List<String> names = field.type() == FieldType.DATE
                ? List.of(field.id() + ".year", field.id() + ".month", field.id() + ".day")
                : List.of(field.id());
        List<Optional<ScreenFields.Field>> parts =
                names.stream().map(screen::filled).toList();
        if (parts.stream().allMatch(Optional::isEmpty)) {
            return drawn;
        }
        if (parts.stream().flatMap(Optional::stream).anyMatch(p -> !p.clear())) {
            return UNCLEAR;
        }
        List<String> typed = parts.stream()
                .map(p -> p.map(f -> f.value().strip()).orElse(""))
                .toList();
        List<String> digits = typed.stream().map(ScreenRules::digits).toList();
        if (digits.contains("?")
                || String.join("", digits).length() > field.cells().size()) {
            return new Answer.Unsure("not-a-number");
        }
        // digits of other scripts are exact as typed; the reader of drawn ones does not know them
        Optional<String> shown = typed.equals(digits) ? NumberRules.sureDigits(cells) : Optional.empty();
        if (shown.isPresent() && !shown.get().equals(String.join("", digits))) {
            return DIFFERENT;
        }
        if (field.type() != FieldType.DATE) {
            return NumberRules.number(field, digits.get(0));
        }
        boolean whole = digits.get(0).length() == 4
                && digits.stream().skip(1).allMatch(d -> d.length() == 1 || d.length() == 2);
        return !whole
                ? new Answer.Unsure("incomplete-date")
                : NumberRules.date(digits.get(0) + twoDigits(digits.get(1)) + twoDigits(digits.get(2)));
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** The digits of any script as ours; a question mark where it is no number. */
    private static String digits(String typed) {
        boolean number = typed.codePoints().allMatch(c -> Character.digit(c, 10) >= 0);
        return number
                ? typed.codePoints()
                        .map(c -> Character.digit(c, 10))
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        .toString()
                : "?";
    }

    static Answer words(LayoutField.Words field, Answer drawn, ScreenFields screen) {
        Optional<ScreenFields.Field> typed = screen.filled(field.id());
        if (typed.isEmpty()) {
            return drawn;
        }
        if (!typed.get().clear()) {
            return UNCLEAR;
        }
        if (typed.get().value().length() > ScreenFields.MOST_TEXT) {
            return new Answer.Unsure("text-too-long");
        }
        String lines = LINE_END.matcher(typed.get().value()).replaceAll("\n").replace('\t', ' ');
        String whole = HALF_CHARACTER.matcher(lines).replaceAll("\uFFFD");
        String text = UNPRINTABLE.matcher(whole).replaceAll("").strip();
        return text.isEmpty() ? drawn : new Answer.Given(List.of(text));
    }
}
