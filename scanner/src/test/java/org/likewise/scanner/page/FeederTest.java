package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.rig.Scan;
import org.likewise.scanner.rig.Sheet;
import org.likewise.scanner.rig.TestForms;
import org.likewise.scanner.rig.TestHand.Style;
import org.likewise.scanner.rig.Trial;

/** What a sheet feeder does to pages: streaks of dirt, two sheets at once, a feed that slips. Nothing of it is an answer. */
class FeederTest {
    private static final Layout FORM = TestForms.a4();
    private static final PageReader READER = new PageReader(List.of(FORM));
    private static final double DPI = 200;

    private static GreyImage scanned(Sheet sheet, long seed) {
        return Scan.at(DPI).of(sheet.image(), seed);
    }

    private static int px(double mm) {
        return (int) Math.round(mm * DPI / 25.4);
    }

    private static Box box(String field, int option) {
        return FORM.fields().stream()
                .filter(f -> f.id().equals(field))
                .map(LayoutField.Choice.class::cast)
                .findFirst()
                .orElseThrow()
                .options()
                .get(option)
                .box();
    }

    /** A line of dirt from top to bottom, so many pixels wide. */
    private static GreyImage streaked(GreyImage page, double xMm, int width, int level) {
        byte[] pixels = page.pixels().clone();
        for (int y = 0; y < page.height(); y++) {
            for (int x = px(xMm); x < px(xMm) + width; x++) {
                pixels[y * page.width() + x] = (byte) Math.min(level, page.at(x, y));
            }
        }
        return new GreyImage(page.width(), page.height(), pixels, DPI, DPI);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aStreakOverAColumnOfBoxesIsToldAndIsNoMark(int width) {
        Box column = box("item1", 2);
        for (double offset : new double[] {0.9, 2.2, 3.4}) {
            GreyImage image = streaked(scanned(Sheet.print(FORM, 1, "0123456789A"), 4), column.x() + offset, width, 60);
            assertThat(READER.read(image)).isInstanceOfSatisfying(PageReading.Read.class, r -> {
                assertThat(r.notes()).containsExactly(PageReading.Read.STREAK);
                assertThat(r.fields())
                        .filteredOn(f -> f.field().startsWith("item"))
                        .allSatisfy(f -> assertThat(f.answer()).isNotInstanceOf(Answer.Given.class));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {301, 302})
    void marksUnderAStreakAreReadOrLeftToAPerson(long seed) {
        Trial trial = Trial.filled(FORM, 1, seed, true, List.of(Style.CROSS, Style.TICK, Style.SCRIBBLE), false);
        Trial.Count count = new Trial.Count();
        for (int column = 0; column < 6; column++) {
            trial.score(
                    READER.read(streaked(
                            scanned(trial.sheet(), seed), box("item1", column).centreX(), 2, 50)),
                    count);
        }
        assertThat(count.misread).as(count.toString()).isZero();
        assertThat(count.read).as(count.toString()).isGreaterThan(3 * count.unsure);
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, 40, 70, 110, 150, 200, 250})
    void aSheetThatLiesOverAnotherHidesAnswersAndChangesNone(double shift) {
        Trial below = Trial.filled(FORM, 1, 311, true, List.of(Style.CROSS), false);
        Trial above = Trial.filled(FORM, 1, 312, true, List.of(Style.CROSS), false);
        GreyImage lower = scanned(below.sheet(), 311);
        GreyImage upper = scanned(above.sheet(), 312);
        // the scanner sees the upper sheet first, and behind its end what is left of the lower one
        byte[] pixels = upper.pixels().clone();
        int from = px(shift);
        System.arraycopy(lower.pixels(), 0, pixels, 0, from * lower.width());
        for (int x = 0; x < upper.width(); x++) {
            for (int y = from; y < upper.height(); y++) {
                pixels[y * upper.width() + x] = upper.pixels()[(y - from) * upper.width() + x];
            }
            // the edge of the sheet throws a shadow
            pixels[from * upper.width() + x] = (byte) 150;
        }
        PageReading reading = READER.read(new GreyImage(upper.width(), upper.height(), pixels, DPI, DPI));
        if (reading instanceof PageReading.Read read) {
            Trial seen = read.code().copy().equals(copy(below)) ? below : above;
            Trial.Count count = new Trial.Count();
            seen.score(reading, count);
            assertThat(count.misread).as(count.toString()).isZero();
        }
    }

    private static String copy(Trial trial) {
        return ((PageReading.Read) READER.read(scanned(trial.sheet(), 1)))
                .code()
                .copy();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-6, -3, -1, -0.5, 0.5, 1, 3, 6})
    void aFeedThatSlipsChangesNoAnswer(double slipMm) {
        Random random = new Random(17);
        Trial.Count count = new Trial.Count();
        for (int i = 0; i < 2; i++) {
            Trial trial = Trial.filled(FORM, 1, 321 + i, true, List.of(Style.CROSS, Style.TICK), false);
            GreyImage image = scanned(trial.sheet(), i);
            int at = px(45 + random.nextInt(190));
            trial.score(READER.read(slipped(image, at, px(slipMm))), count);
        }
        assertThat(count.misread).as(count.toString()).isZero();
        assertThat(count.pages).isEqualTo(2);
    }

    /** From a line on, the page comes later, with the line repeated, or so many lines are lost. */
    private static GreyImage slipped(GreyImage image, int at, int lines) {
        int height = image.height() + lines;
        byte[] pixels = new byte[image.width() * height];
        for (int y = 0; y < height; y++) {
            int from = y < at ? y : Math.max(at, y - lines);
            System.arraycopy(
                    image.pixels(),
                    Math.min(from, image.height() - 1) * image.width(),
                    pixels,
                    y * image.width(),
                    image.width());
        }
        return new GreyImage(image.width(), height, pixels, DPI, DPI);
    }
}
