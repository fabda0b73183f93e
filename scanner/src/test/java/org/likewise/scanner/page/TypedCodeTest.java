package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ScreenFields;
import org.likewise.scanner.rig.Scan;
import org.likewise.scanner.rig.Sheet;
import org.likewise.scanner.rig.TestForms;

/** Pages whose code cannot be read, of which a person typed what is printed under it. */
class TypedCodeTest {
    private static final Layout FORM = TestForms.a4();
    private static final PageCode CODE = new PageCode(FORM.form(), 1, "0123456789A");

    private static PageReading read(Sheet sheet, Layout form, PageCode typed) {
        GreyImage image = Scan.at(200).skewed(0.5).of(sheet.image(), 3);
        return new PageReader(List.of(form)).read(image, ScreenFields.NONE, typed);
    }

    @Test
    void thePageIsReadAsTheOneThatWasTyped() {
        assertThat(read(Sheet.print(FORM.pages().get(0), ""), FORM, CODE))
                .isInstanceOfSatisfying(PageReading.Read.class, r -> {
                    assertThat(r.code()).isEqualTo(CODE);
                    assertThat(r.notes()).containsExactly(PageReading.Read.CODE_TYPED);
                    assertThat(r.fields()).hasSameSizeAs(FORM.fields());
                });
    }

    @Test
    void pagesThatLookAlikeAreToldByTheCode() {
        Layout two = TestForms.twoPages();
        for (int page = 1; page <= 2; page++) {
            PageCode code = new PageCode(two.form(), page, "0123456789A");
            assertThat(read(Sheet.print(two.pages().get(page - 1), ""), two, code))
                    .isInstanceOfSatisfying(
                            PageReading.Read.class, r -> assertThat(r.code()).isEqualTo(code));
        }
    }

    @Test
    void anotherPageThanTheOneThatWasTypedIsRefused() {
        Layout other = TestForms.unlike();
        assertThat(read(Sheet.print(other.pages().get(1), ""), FORM, CODE))
                .isInstanceOfSatisfying(PageReading.Refused.class, r -> {
                    assertThat(r.problem()).isEqualTo(PageReading.Refused.CODE_DOES_NOT_FIT);
                    assertThat(r.detail()).contains(CODE.text());
                });
    }

    @Test
    void itsOwnCodeIsNotOverruled() {
        Sheet sheet = Sheet.print(FORM, 1, "ABCDEFGHJKM");
        assertThat(read(sheet, FORM, CODE)).isInstanceOfSatisfying(PageReading.Refused.class, r -> {
            assertThat(r.problem()).isEqualTo(PageReading.Refused.CODE_DOES_NOT_FIT);
            assertThat(r.detail()).contains("ABCDEFGHJKM");
        });
        assertThat(read(sheet, FORM, new PageCode(FORM.form(), 1, "ABCDEFGHJKM")))
                .isInstanceOfSatisfying(
                        PageReading.Read.class, r -> assertThat(r.notes()).isEmpty());
    }

    @Test
    void aPageThatCannotBeFoundInItsPictureIsLeftToAPerson() {
        GreyImage image = Scan.at(200).of(Sheet.print(FORM.pages().get(0), "").image(), 3);
        GreyImage torn = image.crop(image.width() / 5, image.height() / 5, image.width() * 3 / 5, image.height() / 2);
        assertThat(new PageReader(List.of(FORM)).read(torn, ScreenFields.NONE, CODE))
                .isInstanceOfSatisfying(PageReading.CodeOnly.class, r -> {
                    assertThat(r.code()).isEqualTo(CODE);
                    assertThat(r.problem()).isEqualTo("not-registered");
                    assertThat(r.detail()).startsWith("The code was typed");
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void thePlaceOfTheCodeIsFoundWhicheverWayThePageLies(int quarter) {
        Sheet sheet = Sheet.print(FORM, 1, "0123456789A");
        GreyImage image = Scan.at(150).turned(quarter).of(sheet.image(), 3);
        Optional<CodePlace> place = CodePlace.find(image, List.of(TestForms.letter(), FORM));
        assertThat(place).get().satisfies(p -> {
            assertThat(p.quarter()).isEqualTo(quarter);
            Box code = FORM.pages().get(0).code();
            double mm = 150 / 25.4;
            assertThat(Math.max(p.right() - p.left(), p.bottom() - p.top()))
                    .isBetween((int) (code.w() * mm), (int) (3 * code.w() * mm));
            // half of what a QR code covers is ink
            long dark = 0;
            for (int y = p.top(); y < p.bottom(); y++) {
                for (int x = p.left(); x < p.right(); x++) {
                    dark += image.at(x, y) < 128 ? 1 : 0;
                }
            }
            assertThat(dark).isGreaterThan((long) (0.35 * code.w() * code.h() * mm * mm));
        });
        assertThat(CodePlace.find(new GreyImage(600, 800, new byte[480_000], 72, 72), List.of(FORM)))
                .isEmpty();
    }
}
