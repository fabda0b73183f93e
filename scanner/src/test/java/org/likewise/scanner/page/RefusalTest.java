package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.rig.Scan;
import org.likewise.scanner.rig.Sheet;
import org.likewise.scanner.rig.TestForms;

/** Images that must not yield an answer, each with what the user is told. */
class RefusalTest {
    private static final Layout FORM = TestForms.a4();
    private static final LayoutPage PAGE = FORM.pages().get(0);
    private static final String COPY = "0123456789A";
    private final PageReader reader = new PageReader(List.of(FORM, TestForms.letter()));

    private PageReading read(Sheet sheet, Scan scan) {
        return reader.read(scan.of(sheet.image(), 5));
    }

    private static void refused(PageReading reading, String problem, String words) {
        assertThat(reading).isInstanceOfSatisfying(PageReading.Refused.class, r -> {
            assertThat(r.problem()).isEqualTo(problem);
            assertThat(r.detail()).contains(words).endsWith(".");
            assertThat(r.remedy()).endsWith(".");
        });
    }

    @Test
    void anEmptyBackIsBlank() {
        assertThat(read(Sheet.blank(PAGE), Scan.at(200))).isInstanceOf(PageReading.Blank.class);
    }

    @Test
    void printThatShinesThroughABackIsStillBlank() {
        GreyImage front = Scan.at(150).mirror().of(Sheet.print(FORM, 1, COPY).image(), 1);
        byte[] pixels = front.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (243 - (243 - (pixels[i] & 255)) / 9);
        }
        GreyImage back = new GreyImage(front.width(), front.height(), pixels, 150, 150);
        assertThat(reader.read(back)).isInstanceOf(PageReading.Blank.class);
    }

    @Test
    void anyPageOfWordsIsRefused() {
        Sheet letter = Sheet.blank(PAGE);
        for (int line = 0; line < 40; line++) {
            letter.text("Dear Sir or Madam, this is no form at all but a letter.", 20, 30 + 6 * line, 4.2);
        }
        refused(read(letter, Scan.at(200)), "no-code", "neither a code nor the corners");
    }

    @Test
    void aFormWithoutItsCodeIsRefused() {
        refused(read(Sheet.print(PAGE, ""), Scan.at(200)), "no-code", "its code cannot be read");
    }

    @Test
    void aCodeOfAnotherKindIsNamed() {
        Sheet sheet = Sheet.blank(PAGE);
        sheet.qr(PAGE.code(), "https://example.org/menu");
        refused(read(sheet, Scan.at(200)), "foreign-code", "https://example.org/menu");
    }

    @Test
    void theCoverSlipOfAPackIsNamedAndNeedsNobody() {
        Sheet slip = Sheet.blank(PAGE);
        slip.text("Cover slip", 20, 30, 8);
        slip.qr(new Box(170, 240, 20, 20), PageCode.COVER_SLIP);
        PageReading reading = read(slip, Scan.at(150));
        refused(reading, "cover-slip", "cover slip");
        assertThat(((PageReading.Refused) reading).harmless()).isTrue();
    }

    @Test
    void aFormIsNeverTakenForACoverSlip() {
        Sheet sheet = Sheet.print(PAGE, "");
        sheet.qr(new Box(90, 240, 20, 20), PageCode.COVER_SLIP);
        PageReading reading = read(sheet, Scan.at(200));
        refused(reading, "no-code", "its code cannot be read");
        assertThat(((PageReading.Refused) reading).harmless()).isFalse();
    }

    @Test
    void aFormThatIsNotKnownIsNamed() {
        PageReading reading = read(Sheet.print(TestForms.largePrint(), 1, COPY), Scan.at(200));
        refused(reading, "unknown-form", TestForms.largePrint().form());
    }

    @Test
    void aPageThatTheFormDoesNotHaveIsRefused() {
        Sheet sheet = Sheet.print(PAGE, "LW1-" + FORM.form() + "-7-" + COPY);
        refused(read(sheet, Scan.at(200)), "unknown-page", "page 7");
    }

    @Test
    void aMirroredPageIsRefused() {
        refused(read(Sheet.print(FORM, 1, COPY), Scan.at(200).mirror()), "mirrored", "mirrored");
    }

    @Test
    void aPageWhoseCornersAndTicksAreGoneKeepsItsCode() {
        Sheet sheet = Sheet.blank(PAGE);
        sheet.qr(PAGE.code(), "LW1-" + FORM.form() + "-1-" + COPY);
        assertThat(read(sheet, Scan.at(200))).isInstanceOfSatisfying(PageReading.CodeOnly.class, c -> {
            assertThat(c.code().copy()).isEqualTo(COPY);
            assertThat(c.problem()).isEqualTo("not-registered");
        });
    }

    @Test
    void aPageOfAnotherLayoutUnderTheSameCodeKeepsItsCodeOnly() {
        // as where a form was changed and printed with a code of the old one
        Layout other = TestForms.twoPages();
        LayoutPage moved = other.pages().get(1);
        List<org.likewise.model.layout.LayoutField> fields = moved.fields().stream()
                .filter(org.likewise.model.layout.LayoutField.Words.class::isInstance)
                .toList();
        LayoutPage without = new LayoutPage(
                1, moved.width(), moved.height(), moved.fiducials(), moved.ticks(), moved.code(), 25, fields);
        Sheet sheet = Sheet.print(without, "LW1-" + FORM.form() + "-1-" + COPY);
        assertThat(read(sheet, Scan.at(200)))
                .isInstanceOfSatisfying(
                        PageReading.CodeOnly.class, c -> assertThat(c.problem()).isEqualTo("boxes-not-found"));
    }

    @Test
    void aRefusalNamesTheSizeThatThePageWasPrintedAt() {
        Sheet sheet = Sheet.print(FORM, 1, COPY);
        new org.likewise.scanner.rig.Damage(sheet, 255).withoutTicks(LayoutPage.Side.TOP);
        new org.likewise.scanner.rig.Damage(sheet, 255).withoutTicks(LayoutPage.Side.BOTTOM);
        assertThat(read(sheet, Scan.at(200).scaled(0.8))).isInstanceOfSatisfying(PageReading.CodeOnly.class, c -> {
            assertThat(c.problem()).isEqualTo("too-few-ticks");
            assertThat(c.detail()).endsWith("it was printed at 80 % of its size.");
        });
        assertThat(read(sheet, Scan.at(200)))
                .isInstanceOfSatisfying(
                        PageReading.CodeOnly.class, c -> assertThat(c.detail()).endsWith(" sides."));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 300})
    void tinyImagesAreNoPages(int side) {
        byte[] pixels = new byte[side * side];
        new Random(side).nextBytes(pixels);
        assertThat(reader.read(new GreyImage(side, side, pixels, 0, 0)))
                .isInstanceOfAny(PageReading.Refused.class, PageReading.Blank.class);
    }

    @Test
    void noiseAndDarknessAreNoPages() {
        byte[] noise = new byte[1240 * 1754];
        new Random(3).nextBytes(noise);
        refused(reader.read(new GreyImage(1240, 1754, noise, 150, 150)), "no-code", "neither");
        byte[] dark = new byte[1240 * 1754];
        Arrays.fill(dark, (byte) 3);
        assertThat(reader.read(new GreyImage(1240, 1754, dark, 150, 150))).isNotInstanceOf(PageReading.Read.class);
    }

    @Test
    void twoPagesInOneImageAreNotOne() {
        GreyImage left = Scan.at(150).of(Sheet.print(FORM, 1, COPY).image(), 1);
        GreyImage right = Scan.at(150).of(Sheet.print(FORM, 1, "0123456789B").image(), 2);
        byte[] pixels = new byte[2 * left.pixels().length];
        for (int y = 0; y < left.height(); y++) {
            System.arraycopy(left.pixels(), y * left.width(), pixels, 2 * y * left.width(), left.width());
            System.arraycopy(right.pixels(), y * left.width(), pixels, (2 * y + 1) * left.width(), left.width());
        }
        GreyImage both = new GreyImage(2 * left.width(), left.height(), pixels, 150, 150);
        refused(reader.read(both), "several-pages", "more than one page");
    }

    @Test
    void aPageOnALargerGlassIsFound() {
        GreyImage page = Scan.at(200).skewed(-2).of(Sheet.print(FORM, 1, COPY).image(), 1);
        byte[] pixels = new byte[2 * page.pixels().length];
        Arrays.fill(pixels, (byte) 250);
        for (int y = 0; y < page.height(); y++) {
            System.arraycopy(page.pixels(), y * page.width(), pixels, 2 * y * page.width() + 60, page.width());
        }
        GreyImage glass = new GreyImage(2 * page.width(), page.height(), pixels, 200, 200);
        assertThat(reader.read(glass)).isInstanceOf(PageReading.Read.class);
    }

    @Test
    void aReaderWithoutFormsStillTellsWhatItSees() {
        PageReading reading = new PageReader(List.of())
                .read(Scan.at(200).of(Sheet.print(FORM, 1, COPY).image(), 2));
        refused(reading, "unknown-form", FORM.form());
    }
}
