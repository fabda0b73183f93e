package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.scanner.digit.CellContent;
import org.likewise.scanner.digit.CellReading;
import org.likewise.scanner.digit.DigitReading;
import org.likewise.scanner.digit.OtherReading;

class NumeralsTest {
    private static final Box BOX = new Box(50, 50, 6, 8);
    private static final LayoutField.Cells AGE =
            new LayoutField.Cells("age", FieldType.DIGITS, "", false, List.of(BOX, BOX, BOX), 0, 120);
    private static final CellReading BLANK = new CellReading(CellContent.EMPTY, Optional.empty());

    /** A figure that is one digit in ours and another, or the same, in Arabic ones. */
    private static CellReading figure(int ours, int theirs, double odds) {
        return new CellReading(
                CellContent.FIGURE,
                Optional.of(digit(ours, 0.999)),
                Optional.of(new OtherReading(digit(theirs, 0.999), odds)));
    }

    private static CellReading dot(CellContent content, double confidence) {
        return new CellReading(content, Optional.empty(), Optional.of(new OtherReading(digit(0, confidence), 0)));
    }

    private static DigitReading digit(int digit, double confidence) {
        return new DigitReading(digit, confidence, (digit + 1) % 10, 0.001, 0.999);
    }

    /** What is written: our digits, Arabic ones, {@code o} a ring, {@code .} a plain dot, {@code *} a small one, {@code -} a short dash. */
    private static List<CellReading> written(String text) {
        List<CellReading> cells = new ArrayList<>();
        text.chars()
                .mapToObj(c -> switch (c) {
                    case ' ' -> BLANK;
                    case 'o' -> figure(0, 5, -1.5);
                    case '.' -> dot(CellContent.EMPTY, 0.995);
                    case '*' -> dot(CellContent.EMPTY, 0.5);
                    case '-' -> dot(CellContent.ODD, 0.995);
                    case '1', '9' -> figure(c - '0', c - '0', 0);
                    case '7' -> figure(7, 6, -2);
                    default -> c <= '9' ? figure(c - '0', 3, -8) : figure(1, Character.digit(c, 10), 8);
                })
                .forEach(cells::add);
        return cells;
    }

    private static String read(String text, String language) {
        Answer answer = NumberRules.decide(AGE, Numerals.of(AGE, written(text), language));
        if (answer instanceof Answer.Given given) {
            return given.values().get(0);
        }
        return answer instanceof Answer.Unsure unsure ? unsure.reason() : "none";
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "47 ,47",
                "o47,47",
                "٤٧ ,47",
                "٤o ,45",
                " ٣١,31",
                "٢. ,20",
                "٢- ,20",
                ".٢٣,23",
                "19 ,19",
                "4. ,4",
                "1oo,100",
                "1o7,107",
                "11o,digits-of-which-script",
                "1o ,digits-of-which-script",
                "o  ,digits-of-which-script",
                "71 ,digits-of-which-script",
                "1. ,digits-of-which-script",
                "o. ,digits-of-which-script",
                ".  ,digits-of-which-script",
                "4٣ ,digits-of-which-script",
                "42٣,digits-of-which-script",
                "٢٣4,digits-of-which-script",
                "٢* ,unclear-digit",
                "4- ,unclear-digit",
                "٤٧٣,out-of-range",
                "*  ,none",
                "   ,none"
            })
    void oneDigitShowsTheScriptOfTheNumber(String text, String expected) {
        assertThat(read(text, "ar")).isEqualTo(expected);
        assertThat(read(text, "ur-PK")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"1o ,10", "71 ,71", "4. ,4", ".  ,none"})
    void whereNobodyWritesOtherDigitsNothingIsDoubtful(String text, String expected) {
        assertThat(read(text, "en-GB")).isEqualTo(expected);
    }

    @Test
    void theCellsAreTakenInTheScriptThatWasUsed() {
        assertThat(Numerals.of(AGE, written("٤o "), "ar").cells())
                .map(cell -> cell.digit().map(DigitReading::digit).orElse(-1))
                .containsExactly(4, 5, -1);
        assertThat(Numerals.of(AGE, written("4o "), "ar").cells())
                .map(cell -> cell.digit().map(DigitReading::digit).orElse(-1))
                .containsExactly(4, 0, -1);
    }

    /** A cell that may be one of two digits. */
    private static CellReading either(int digit, int second, double butForSecond) {
        return new CellReading(
                CellContent.FIGURE, Optional.of(new DigitReading(digit, 0.97, second, 0.02, butForSecond)));
    }

    private static Answer decided(LayoutField.Cells field, CellReading... cells) {
        return NumberRules.decide(
                field, Numerals.of(field, List.of(cells), "en-GB").narrowed(field));
    }

    @Test
    void aDigitIsSurerWhereItsSecondGivesNoNumberThatCanBeMeant() {
        CellReading one = either(1, 7, 0.998);
        CellReading nine = figure(9, 9, 0);
        assertThat(decided(AGE, one, one, nine)).isEqualTo(new Answer.Given(List.of("119")));
        // 71 is an age as 11 is
        assertThat(decided(AGE, one, figure(1, 1, 0), BLANK)).isEqualTo(new Answer.Unsure("unclear-digit"));
        // not sure even if it is no 7
        assertThat(decided(AGE, either(1, 7, 0.98), figure(1, 1, 0), nine))
                .isEqualTo(new Answer.Unsure("unclear-digit"));
        // 194 is no age, but 109 is one
        assertThat(decided(AGE, figure(1, 1, 0), either(0, 9, 0.998), either(4, 9, 0.998)))
                .isEqualTo(new Answer.Unsure("unclear-digit"));
    }

    @Test
    void ofADateOnlyDaysThatThereAreCanBeMeant() {
        LayoutField.Cells date =
                new LayoutField.Cells("day", FieldType.DATE, "", false, Collections.nCopies(8, BOX), 0, 99_999_999);
        List<CellReading> cells = new ArrayList<>(written("20240531"));
        cells.set(4, either(0, 8, 0.998));
        cells.set(6, either(3, 8, 0.998));
        assertThat(decided(date, cells.toArray(CellReading[]::new))).isEqualTo(new Answer.Given(List.of("2024-05-31")));
        cells.set(7, either(1, 0, 0.998));
        assertThat(decided(date, cells.toArray(CellReading[]::new))).isEqualTo(new Answer.Unsure("unclear-digit"));
    }
}
