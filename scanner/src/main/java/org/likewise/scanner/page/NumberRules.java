package org.likewise.scanner.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.scanner.digit.CellContent;
import org.likewise.scanner.digit.CellReading;
import org.likewise.scanner.digit.DigitReading;

/** From what the cells of one number or date hold to its answer. A digit alone may be taken for another: a number must also be one that can be meant. */
final class NumberRules {
    /** A digit that is wrong once in a hundred times is not sure; the product over the cells is what a number costs. */
    static final double LEAST_DIGIT = 0.99;

    static final double LEAST_NUMBER = 0.97;

    /** As many as a date has cells. Where more are not sure, nothing is. */
    private static final int MOST_DOUBTFUL = 8;

    private NumberRules() {}

    static Answer decide(LayoutField.Cells field, Numerals written) {
        List<CellReading> cells = written.cells();
        if (written.doubtful()) {
            return new Answer.Unsure("digits-of-which-script");
        }
        if (cells.stream().allMatch(c -> c.content() == CellContent.EMPTY)) {
            return new Answer.NoAnswer();
        }
        if (cells.stream().anyMatch(c -> c.content() == CellContent.ODD)) {
            return new Answer.Unsure("unclear-digit");
        }
        StringBuilder digits = new StringBuilder();
        double sure = 1;
        boolean gap = false;
        for (CellReading cell : cells) {
            if (cell.digit().isEmpty()) {
                gap |= digits.length() > 0;
                continue;
            }
            if (gap && digits.length() > 0) {
                return new Answer.Unsure("gap-in-number");
            }
            double confidence = cell.digit().get().confidence();
            if (confidence < LEAST_DIGIT) {
                return new Answer.Unsure("unclear-digit");
            }
            sure *= confidence;
            digits.append(cell.digit().get().digit());
        }
        if (sure < LEAST_NUMBER) {
            return new Answer.Unsure("unclear-digit");
        }
        return answer(field, digits.toString());
    }

    /**
     * The cells, surer where the second likeliest digit of one gives no number that can be meant: the first of 119 years is no 7. Where several
     * are not sure, each may be its first or its second.
     */
    static List<CellReading> narrowed(LayoutField.Cells field, List<CellReading> cells) {
        List<Integer> doubtful = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i)
                        .digit()
                        .filter(d -> d.confidence() < LEAST_DIGIT)
                        .isPresent())
                .boxed()
                .toList();
        if (doubtful.size() > MOST_DOUBTFUL || cells.stream().anyMatch(c -> c.content() == CellContent.ODD)) {
            return cells;
        }
        List<CellReading> out = new ArrayList<>(cells);
        for (int cell : doubtful) {
            boolean possible = IntStream.range(0, 1 << doubtful.size())
                    .filter(seconds -> (seconds >> doubtful.indexOf(cell) & 1) == 1)
                    .anyMatch(seconds -> answer(field, digits(cells, doubtful, seconds)) instanceof Answer.Given);
            if (!possible) {
                out.set(
                        cell,
                        new CellReading(
                                CellContent.FIGURE, cells.get(cell).digit().map(DigitReading::withoutSecond)));
            }
        }
        return out;
    }

    /** @param seconds a bit for each doubtful cell: whether it is taken as its second likeliest */
    private static String digits(List<CellReading> cells, List<Integer> doubtful, int seconds) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int bit = doubtful.indexOf(i);
            boolean second = bit >= 0 && (seconds >> bit & 1) == 1;
            cells.get(i).digit().ifPresent(d -> digits.append(second ? d.second() : d.digit()));
        }
        return digits.toString();
    }

    static Answer answer(LayoutField.Cells field, String digits) {
        return field.type() == FieldType.DATE ? date(digits) : number(field, digits);
    }

    /** The digits that the cells show, blanks passed over; empty where one of them is not sure. */
    static Optional<String> sureDigits(List<CellReading> cells) {
        StringBuilder digits = new StringBuilder();
        for (CellReading cell : cells) {
            boolean sure = cell.content() != CellContent.ODD
                    && cell.digit().map(d -> d.confidence() >= LEAST_DIGIT).orElse(true);
            if (!sure) {
                return Optional.empty();
            }
            cell.digit().ifPresent(d -> digits.append(d.digit()));
        }
        return Optional.of(digits.toString());
    }

    static Answer number(LayoutField.Cells field, String digits) {
        long value = Long.parseLong(digits);
        return value < field.min() || value > field.max()
                ? new Answer.Unsure("out-of-range")
                : new Answer.Given(List.of(Long.toString(value)));
    }

    static Answer date(String digits) {
        if (digits.length() != 8) {
            return new Answer.Unsure("incomplete-date");
        }
        return day(digits)
                .<Answer>map(d -> new Answer.Given(List.of(d.toString())))
                .orElseGet(() -> new Answer.Unsure("no-such-day"));
    }

    private static Optional<LocalDate> day(String digits) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
