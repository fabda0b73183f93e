package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.scanner.digit.CellContent;
import org.likewise.scanner.digit.CellReading;
import org.likewise.scanner.digit.DigitReading;
import org.likewise.scanner.image.ScreenFields;
import org.likewise.scanner.image.ScreenFields.Field;

class ScreenRulesTest {
    private static final Answer NONE = new Answer.NoAnswer();
    private static final Answer DIFFERENT = new Answer.Unsure("screen-and-page-differ");
    private static final Answer UNCLEAR = new Answer.Unsure("screen-unclear");
    private static final Box BOX = new Box(50, 50, 6, 8);

    private static final LayoutField.Choice ONE = choice(FieldType.SINGLE_CHOICE, "1", "2", "NA");
    private static final LayoutField.Choice MANY = choice(FieldType.MULTIPLE_CHOICE, "a", "b", "c");
    private static final LayoutField.Cells AGE =
            new LayoutField.Cells("age", FieldType.DIGITS, "", false, List.of(BOX, BOX, BOX), 0, 120);
    private static final LayoutField.Cells DAY = new LayoutField.Cells(
            "day", FieldType.DATE, "", false, List.of(BOX, BOX, BOX, BOX, BOX, BOX, BOX, BOX), 0, 99999999);
    private static final LayoutField.Words WORDS = new LayoutField.Words("why", "", false, BOX);

    private static LayoutField.Choice choice(FieldType type, String... values) {
        return new LayoutField.Choice(
                "q",
                type,
                "",
                true,
                List.of(values).stream().map(v -> new LayoutOption(v, "", BOX)).toList());
    }

    private static Answer given(String... values) {
        return new Answer.Given(List.of(values));
    }

    private static ScreenFields screen(String name, String value) {
        return new ScreenFields("7Q2M9KXT4D", "1", Map.of(name, new Field(value, true)));
    }

    private static ScreenFields unclear(String name) {
        return new ScreenFields("7Q2M9KXT4D", "1", Map.of(name, new Field("1", false)));
    }

    /** Cells that show these digits for sure; a blank is empty, a question mark cannot be read. */
    private static List<CellReading> cells(String shown) {
        return shown.chars()
                .mapToObj(c -> c == ' '
                        ? new CellReading(CellContent.EMPTY, Optional.empty())
                        : c == '?'
                                ? new CellReading(CellContent.ODD, Optional.empty())
                                : new CellReading(CellContent.FIGURE, Optional.of(digit(c - '0'))))
                .toList();
    }

    private static DigitReading digit(int digit) {
        return new DigitReading(digit, 0.999, (digit + 1) % 10, 0.001, 0.999);
    }

    private static Answer number(String shown, String typed) {
        List<CellReading> cells = cells(shown);
        return ScreenRules.cells(
                AGE, NumberRules.decide(AGE, Numerals.of(AGE, cells, "en-GB")), cells, screen("age", typed));
    }

    @Test
    void aChoiceIsWhatScreenAndPageAgreeOn() {
        assertThat(ScreenRules.choice(ONE, given("2"), screen("q", "2"))).isEqualTo(given("2"));
        assertThat(ScreenRules.choice(ONE, given("1"), screen("q", "2"))).isEqualTo(DIFFERENT);
        assertThat(ScreenRules.choice(ONE, NONE, screen("q", "2"))).isEqualTo(DIFFERENT);
        assertThat(ScreenRules.choice(ONE, given("1"), screen("q", "7"))).isEqualTo(DIFFERENT);
        assertThat(ScreenRules.choice(ONE, given("1"), unclear("q"))).isEqualTo(UNCLEAR);
        Answer twoMarks = new Answer.Unsure("several-marks");
        assertThat(ScreenRules.choice(ONE, twoMarks, screen("q", "2"))).isEqualTo(twoMarks);
    }

    @Test
    void whereNothingWasFilledInOnScreenThePageAloneCounts() {
        assertThat(ScreenRules.choice(ONE, given("1"), ScreenFields.NONE)).isEqualTo(given("1"));
        assertThat(ScreenRules.choice(ONE, given("1"), screen("q", ""))).isEqualTo(given("1"));
        assertThat(ScreenRules.choice(MANY, given("a"), screen("q.a", ""))).isEqualTo(given("a"));
        assertThat(number("47 ", "")).isEqualTo(given("47"));
        assertThat(ScreenRules.words(WORDS, new Answer.Picture(), screen("why", " \n")))
                .isEqualTo(new Answer.Picture());
    }

    @Test
    void severalChoicesMustAllAgree() {
        ScreenFields both =
                new ScreenFields("7Q2M9KXT4D", "1", Map.of("q.a", new Field("a", true), "q.c", new Field("c", true)));
        assertThat(ScreenRules.choice(MANY, given("a", "c"), both)).isEqualTo(given("a", "c"));
        assertThat(ScreenRules.choice(MANY, given("a"), both)).isEqualTo(DIFFERENT);
        assertThat(ScreenRules.choice(MANY, given("a", "b"), screen("q.a", "a")))
                .isEqualTo(DIFFERENT);
        assertThat(ScreenRules.choice(MANY, given("a"), screen("q.a", "b"))).isEqualTo(UNCLEAR);
        assertThat(ScreenRules.choice(MANY, given("a"), unclear("q.a"))).isEqualTo(UNCLEAR);
    }

    @ParameterizedTest(name = "typed \"{0}\", shown \"{1}\": {2}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "47,47 ,47",
                " 47, 47,47",
                "047,047,47",
                "0,0  ,0",
                "47,??? ,47",
                "٤٧,?? ,47",
                "٥٦,07 ,56",
                "47,48 ,screen-and-page-differ",
                "47,   ,screen-and-page-differ",
                "47,147,screen-and-page-differ",
                "121,121,out-of-range",
                "4 7,4 7,not-a-number",
                "-4,?4 ,not-a-number",
                "4x,4? ,not-a-number",
                "1e2,???,not-a-number",
                "1234567890123456789012,???,not-a-number"
            })
    void aTypedNumberIsTakenExactly(String typed, String shown, String expected) {
        Answer answer = number(shown, typed);
        assertThat(
                        answer instanceof Answer.Unsure unsure
                                ? unsure.reason()
                                : ((Answer.Given) answer).values().get(0))
                .isEqualTo(expected);
    }

    @Test
    void anUnclearNumberGoesToAPerson() {
        assertThat(ScreenRules.cells(AGE, given("47"), cells("47 "), unclear("age")))
                .isEqualTo(UNCLEAR);
    }

    @ParameterizedTest(name = "{0}-{1}-{2}: {3}")
    @CsvSource({
        "2026,11,27,2026-11-27",
        "2026,1,7,2026-01-07",
        "2026,2,30,no-such-day",
        "2026,,27,incomplete-date",
        "26,11,27,incomplete-date",
        "202,611,27,incomplete-date",
        "2026,111,7,incomplete-date",
        "2026,11,x,not-a-number"
    })
    void aTypedDateIsTakenExactly(String year, String month, String day, String expected) {
        ScreenFields typed = new ScreenFields(
                "7Q2M9KXT4D",
                "1",
                Map.of(
                        "day.year", new Field(year, true),
                        "day.month", new Field(month == null ? "" : month, true),
                        "day.day", new Field(day, true)));
        Answer answer = ScreenRules.cells(DAY, NONE, cells("????????"), typed);
        assertThat(
                        answer instanceof Answer.Unsure unsure
                                ? unsure.reason()
                                : ((Answer.Given) answer).values().get(0))
                .isEqualTo(expected);
    }

    @Test
    void typedWordsAreTheTranscription() {
        assertThat(ScreenRules.words(WORDS, new Answer.Picture(), screen("why", " One\rTwo\r\nThree\u0007\t4 ")))
                .isEqualTo(given("One\nTwo\nThree 4"));
        assertThat(ScreenRules.words(WORDS, NONE, screen("why", "=1+1"))).isEqualTo(given("=1+1"));
        assertThat(ScreenRules.words(WORDS, NONE, screen("why", "\uD800!"))).isEqualTo(given("\uFFFD!"));
        assertThat(ScreenRules.words(WORDS, NONE, screen("why", "x".repeat(ScreenFields.MOST_TEXT + 1))))
                .isEqualTo(new Answer.Unsure("text-too-long"));
        assertThat(ScreenRules.words(WORDS, new Answer.Picture(), unclear("why")))
                .isEqualTo(UNCLEAR);
    }

    @ParameterizedTest(name = "{1} on a form in {0}")
    @CsvSource({
        "bn, 88, true",
        "pa, 42, true",
        "pa-Arab, 42, false",
        "en-GB, 70, false",
        "hi, 70, false",
        "az-Beng, 88, true"
    })
    void digitsThatMayBeThoseOfAnotherScriptAreNotSure(String language, String shown, boolean doubtful) {
        Answer answer = NumberRules.decide(AGE, Numerals.of(AGE, cells(shown), language));
        assertThat(answer).isEqualTo(doubtful ? new Answer.Unsure("digits-of-which-script") : given(shown));
    }
}
