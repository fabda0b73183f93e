package org.likewise.scanner.page;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.likewise.model.layout.LayoutField;
import org.likewise.scanner.digit.CellContent;
import org.likewise.scanner.digit.CellReading;
import org.likewise.scanner.digit.OtherReading;

/**
 * The cells of one number in the script that its writer used. One digit that only one script has shows it for the whole number; where
 * none does, as in 10, which is also how an Arabic 15 looks, the number is doubtful, unless only one of the two can be meant.
 *
 * @param cells as digits of that script
 * @param doubtful whether it may be another number in another script
 */
record Numerals(List<CellReading> cells, boolean doubtful) {
    /** From these odds of the whole number on, as a logarithm, the script is sure. */
    static final double SURE = 6;
    /** A single digit that speaks so much for the other script makes the number doubtful whatever the rest says. */
    private static final double CONTRADICTS = 4;
    /** Where only one script gives a number that can be meant, it is that one, unless the figures speak so much for the other. */
    private static final double AGAINST = 2;

    Numerals {
        cells = List.copyOf(cells);
    }

    /** @param language of the form, BCP 47: it tells which digits its writers use */
    static Numerals of(LayoutField.Cells field, List<CellReading> cells, String language) {
        if (OtherDigits.read(language).isEmpty()) {
            String digits = digits(cells);
            return new Numerals(cells, !digits.isEmpty() && OtherDigits.maybe(language, digits));
        }
        List<CellReading> others =
                cells.stream().map(CellReading::inOtherScript).toList();
        DoubleSummaryStatistics odds = cells.stream()
                .filter(cell -> cell.content() == CellContent.FIGURE)
                .flatMap(cell -> cell.other().stream())
                .mapToDouble(OtherReading::odds)
                .summaryStatistics();
        if (odds.getSum() >= SURE) {
            return new Numerals(others, odds.getMin() < -CONTRADICTS);
        }
        if (odds.getSum() <= -SURE) {
            return new Numerals(cells, odds.getMax() > CONTRADICTS);
        }
        boolean ours = canBeMeant(field, cells);
        boolean theirs = canBeMeant(field, others);
        if (ours && !theirs && odds.getSum() < AGAINST) {
            return new Numerals(cells, false);
        }
        if (theirs && !ours && odds.getSum() > -AGAINST) {
            return new Numerals(others, false);
        }
        return new Numerals(cells, !same(cells, others));
    }

    /** The same, with digits that are surer for what the number can be. */
    Numerals narrowed(LayoutField.Cells field) {
        return new Numerals(NumberRules.narrowed(field, cells), doubtful);
    }

    private static boolean canBeMeant(LayoutField.Cells field, List<CellReading> cells) {
        String digits = digits(cells);
        return digits.isEmpty() || NumberRules.answer(field, digits) instanceof Answer.Given;
    }

    /** Whether both scripts have the same number; a dot of dirt in an otherwise empty row is none. */
    private static boolean same(List<CellReading> cells, List<CellReading> others) {
        boolean empty = cells.stream().allMatch(cell -> cell.content() == CellContent.EMPTY);
        boolean plainDot = others.stream()
                .flatMap(cell -> cell.digit().stream())
                .anyMatch(digit -> digit.confidence() >= NumberRules.LEAST_DIGIT);
        return empty ? !plainDot : digits(cells).equals(digits(others));
    }

    private static String digits(List<CellReading> cells) {
        StringBuilder digits = new StringBuilder();
        cells.forEach(cell -> cell.digit().ifPresent(d -> digits.append(d.digit())));
        return digits.toString();
    }
}
