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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.likewise.scanner.digit.DrawnCells.Condition;

class DigitReaderTest {
    /** From here up a reading is taken without a person. */
    private static final double SURE = 0.99;

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
                    .isEqualTo("a371aa8b7e9f29d3f84cdb6c9a694c7e7427a6f32a4c933e4084f1e460bc5bd9");
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
