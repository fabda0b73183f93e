package org.likewise.scanner.digit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.likewise.scanner.digit.DrawnCells.Condition;

class DigitReaderTest {
    /** From here up a reading is taken without a person. */
    private static final double SURE = 0.99;

    /** From these odds on, either way, one digit shows the script of its number. */
    private static final double SCRIPT_SURE = 6;

    private static final int CELLS = 1000;

    private final DigitReader reader = DigitReader.standard();

    @ParameterizedTest
    @EnumSource
    void digitsOfAHandItNeverSawAreReadOrLeftToAPerson(Condition condition) {
        int read = 0;
        int misread = 0;
        int missed = 0;
        for (int i = 0; i < CELLS; i++) {
            CellReading reading = reader.read(DrawnCells.digit(i % 10, condition, 1000 + i));
            missed += reading.content() == CellContent.EMPTY ? 1 : 0;
            int digit = i % 10;
            if (reading.digit().filter(sure -> sure.confidence() >= SURE).isPresent()) {
                boolean right = reading.digit().get().digit() == digit;
                read += right ? 1 : 0;
                misread += right ? 0 : 1;
            }
        }
        String counts = String.format(
                Locale.ROOT,
                "%s: of %d digits %d read, %d misread, %d unsure, %d taken for empty",
                condition,
                CELLS,
                read,
                misread,
                CELLS - read - misread - missed,
                missed);
        System.out.println(counts);
        assertThat(missed).as(counts).isZero();
        assertThat(misread).as(counts).isLessThanOrEqualTo(CELLS / 500);
        assertThat(read).as(counts).isGreaterThanOrEqualTo(CELLS * 8 / 10);
    }

    /** What blur makes of the black lines is darker than pencil's skirts, and no part of the figure. */
    @ParameterizedTest
    @EnumSource(names = {"CLEAN", "OFFICE"})
    void aPencilledFigureBetweenBlackLinesIsWhole(Condition condition) {
        long whole = IntStream.range(0, 300)
                .filter(i -> CellInk.of(DrawnCells.pencilled(i % 10, condition, 15_000 + i))
                        .whole())
                .count();
        assertThat(whole).isGreaterThanOrEqualTo(285);
    }

    /** Where Persian and Urdu digits are written too, there is more to take a digit for. */
    @Test
    void arabicDigitsAreReadOrLeftToAPersonWherePersianOnesMayStand() {
        int read = 0;
        int misread = 0;
        for (int i = 0; i < CELLS; i++) {
            CellReading reading = reader.read(DrawnCells.arabic(i % 10, Condition.OFFICE, 16_000 + i), Script.PERSIAN);
            Optional<DigitReading> sure =
                    reading.other().map(OtherReading::digit).filter(digit -> digit.confidence() >= SURE);
            boolean right = sure.isPresent() && sure.get().digit() == i % 10;
            read += right ? 1 : 0;
            misread += sure.isPresent() && !right ? 1 : 0;
        }
        String counts = String.format(
                Locale.ROOT, "of %d Arabic digits among Persian ones %d read, %d misread", CELLS, read, misread);
        System.out.println(counts);
        assertThat(misread).as(counts).isLessThanOrEqualTo(CELLS / 500);
        assertThat(read).as(counts).isGreaterThanOrEqualTo(CELLS * 6 / 10);
    }

    @ParameterizedTest
    @EnumSource
    void arabicDigitsOfAHandItNeverSawAreReadOrLeftToAPerson(Condition condition) {
        int read = 0;
        int misread = 0;
        int missed = 0;
        int shown = 0;
        int takenForOurs = 0;
        for (int i = 0; i < CELLS; i++) {
            CellReading reading = reader.read(DrawnCells.arabic(i % 10, condition, 11_000 + i), Script.ARABIC);
            missed += reading.other().isEmpty() && reading.content() == CellContent.EMPTY ? 1 : 0;
            boolean sure = reading.other()
                    .filter(other -> other.digit().confidence() >= SURE)
                    .isPresent();
            if (sure) {
                boolean right = reading.other().orElseThrow().digit().digit() == i % 10;
                read += right ? 1 : 0;
                misread += right ? 0 : 1;
            }
            double odds = reading.other().map(OtherReading::odds).orElse(0.0);
            shown += odds >= SCRIPT_SURE ? 1 : 0;
            takenForOurs += odds <= -SCRIPT_SURE ? 1 : 0;
        }
        String counts = String.format(
                Locale.ROOT,
                "%s: of %d Arabic digits %d read, %d misread, %d taken for empty; %d show their script, %d the wrong one",
                condition,
                CELLS,
                read,
                misread,
                missed,
                shown,
                takenForOurs);
        System.out.println(counts);
        assertThat(missed).as(counts).isZero();
        assertThat(misread).as(counts).isLessThanOrEqualTo(CELLS / 500);
        assertThat(takenForOurs).as(counts).isLessThanOrEqualTo(CELLS / 500);
        assertThat(read).as(counts).isGreaterThanOrEqualTo(CELLS * 7 / 10);
        assertThat(shown).as(counts).isGreaterThanOrEqualTo(CELLS * 4 / 10);
    }

    @ParameterizedTest
    @EnumSource
    void ourDigitsAreNotTakenForArabicOnes(Condition condition) {
        int taken = 0;
        int shown = 0;
        for (int i = 0; i < CELLS; i++) {
            CellReading reading = reader.read(DrawnCells.digit(i % 10, condition, 1000 + i), Script.ARABIC);
            double odds = reading.other().map(OtherReading::odds).orElse(0.0);
            taken += odds >= SCRIPT_SURE ? 1 : 0;
            shown += odds <= -SCRIPT_SURE ? 1 : 0;
        }
        String counts = String.format(
                Locale.ROOT, "%s: of %d digits %d show their script, %d the wrong one", condition, CELLS, shown, taken);
        System.out.println(counts);
        assertThat(taken).as(counts).isLessThanOrEqualTo(CELLS / 500);
        assertThat(shown).as(counts).isGreaterThanOrEqualTo(CELLS * 4 / 10);
    }

    @ParameterizedTest
    @EnumSource
    void aDotIsAZeroWhereDigitsMayBeArabicAndNothingElsewhere(Condition condition) {
        int plain = 0;
        int misread = 0;
        for (int i = 0; i < 300; i++) {
            CellImage cell = DrawnCells.arabic(0, condition, 13_000 + i);
            CellReading reading = reader.read(cell, Script.ARABIC);
            // a very thick dot, or one beside what is left of a line, may pass for a figure, but for no sure one
            assertThat(reading.other()).as("%s %d", condition, i).isPresent();
            OtherReading other = reading.other().orElseThrow();
            boolean sure = other.digit().confidence() >= SURE;
            plain += sure && other.digit().digit() == 0 ? 1 : 0;
            misread += sure && other.digit().digit() != 0 ? 1 : 0;
            misread += reader.read(cell)
                            .digit()
                            .filter(digit -> digit.confidence() >= SURE)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(misread).isZero();
        assertThat(plain).isGreaterThanOrEqualTo(240);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoDigitIsNeverSure(Condition condition) {
        int sure = 0;
        int empty = 0;
        for (int i = 0; i < 200; i++) {
            for (CellImage cell : notDigits(i, condition)) {
                CellReading reading = reader.read(cell);
                empty += reading.content() == CellContent.EMPTY ? 1 : 0;
                sure += reading.digit()
                                .filter(digit -> digit.confidence() >= SURE)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        String counts = String.format(Locale.ROOT, "%s: of 800 not digits %d sure, %d empty", condition, sure, empty);
        System.out.println(counts);
        assertThat(sure).as(counts).isZero();
        assertThat(empty).as(counts).isZero();
    }

    private static CellImage[] notDigits(int i, Condition condition) {
        return new CellImage[] {
            DrawnCells.scribbled(i % 10, condition, 5000 + i),
            DrawnCells.crossedOut(i % 10, condition, 6000 + i),
            DrawnCells.twoDigits(i % 10, i / 10 % 10, condition, 7000 + i),
            DrawnCells.dash(condition, 8000 + i)
        };
    }

    @ParameterizedTest
    @EnumSource
    void emptyCellsAreEmpty(Condition condition) {
        for (int i = 0; i < 300; i++) {
            assertThat(reader.read(DrawnCells.empty(condition, 9000 + i)).content())
                    .as("%s %d", condition, i)
                    .isEqualTo(CellContent.EMPTY);
        }
    }

    @Test
    void aBlackenedCellIsNotTakenForDarkPaper() {
        byte[] black = new byte[CellImage.pixels(6) * CellImage.pixels(8)];
        assertThat(reader.read(new CellImage(6, 8, black)).content()).isEqualTo(CellContent.ODD);
        byte[] inked = new byte[black.length];
        Arrays.fill(inked, (byte) 240);
        for (int y = 8; y < 72; y++) {
            Arrays.fill(inked, y * 64 + 8, y * 64 + 56, (byte) 30);
        }
        assertThat(reader.read(new CellImage(6, 8, inked)).content()).isEqualTo(CellContent.ODD);
    }

    @Test
    void aPatchWithoutInkIsNotSure() {
        assertThat(reader.read(new float[784]).confidence()).isLessThan(SURE);
    }

    @Test
    void theWeightsAreThoseOfTheDataSheet() throws IOException, NoSuchAlgorithmException {
        try (InputStream in = DigitReader.class.getResourceAsStream("digits.bin")) {
            byte[] model = in.readAllBytes();
            assertThat(model.length).isLessThan(100_000);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(model)))
                    .isEqualTo("93347630f941c64c10ea6911d4275a4d84ebd47f47ea63bdbc4d7abb6b681044");
        }
    }

    @Test
    void brokenWeightsAreRefused() {
        assertThatThrownBy(() -> DigitReader.of(new byte[] {1, 2, 3, 4, 5})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> DigitReader.of(new byte[0])).isInstanceOf(IOException.class);
    }

    @Test
    void aPictureOfTheWrongSizeIsRefused() {
        assertThatThrownBy(() -> new CellImage(6, 8, new byte[10])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader.read(new float[10])).isInstanceOf(IllegalArgumentException.class);
    }
}
