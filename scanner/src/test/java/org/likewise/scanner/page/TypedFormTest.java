package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.rig.Scan;
import org.likewise.scanner.rig.Sheet;
import org.likewise.scanner.rig.TestForms;

/** Pages whose code cannot be read, where a person said of which form they are. */
class TypedFormTest {
    private static final Layout FORM = TestForms.a4();

    private static PageReading read(Sheet sheet, Layout named, Layout... others) {
        List<Layout> all = new java.util.ArrayList<>(List.of(others));
        all.add(named);
        return new PageReader(all, named.form()).read(Scan.at(200).skewed(0.5).of(sheet.image(), 3));
    }

    private static Sheet withoutCode(Layout form, int page) {
        return Sheet.print(form.pages().get(page - 1), "");
    }

    /** A form of two pages that ask different things. */
    private static Layout unlike() {
        LayoutPage one = TestForms.twoPages().pages().get(0);
        LayoutPage two = TestForms.twoPages().pages().get(1);
        List<LayoutField> moved = two.fields().stream()
                .filter(f -> !f.item())
                .filter(f -> !(f instanceof LayoutField.Words))
                .toList();
        return new Layout(
                "7NKKETW0PG",
                "test-scale",
                "1.0.0",
                "k3x9q2f7",
                "00",
                "patient",
                "en-GB",
                null,
                "A4",
                "standard",
                List.of(
                        new LayoutPage(
                                1,
                                one.width(),
                                one.height(),
                                one.fiducials(),
                                one.ticks(),
                                one.code(),
                                25,
                                one.fields().stream().filter(LayoutField::item).toList()),
                        new LayoutPage(
                                2, two.width(), two.height(), two.fiducials(), two.ticks(), two.code(), 25, moved)));
    }

    @Test
    void aPageThatFitsTheNamedFormIsReadAsAMasterOfIt() {
        assertThat(read(withoutCode(FORM, 1), FORM, TestForms.letter()))
                .isInstanceOfSatisfying(PageReading.Read.class, r -> {
                    assertThat(r.code()).isEqualTo(new PageCode(FORM.form(), 1, PageCode.MASTER));
                    assertThat(r.notes()).containsExactly(PageReading.Read.CODE_TYPED);
                    assertThat(r.fields()).hasSameSizeAs(FORM.fields());
                });
    }

    @Test
    void itsOwnCodeCountsWhereItCanBeRead() {
        Sheet sheet = Sheet.print(FORM, 1, "0123456789A");
        assertThat(read(sheet, unlike(), FORM)).isInstanceOfSatisfying(PageReading.Read.class, r -> {
            assertThat(r.code().form()).isEqualTo(FORM.form());
            assertThat(r.notes()).isEmpty();
        });
    }

    @Test
    void theBoxesTellWhichPageItIs() {
        for (int page = 1; page <= 2; page++) {
            int number = page;
            assertThat(read(withoutCode(unlike(), page), unlike()))
                    .isInstanceOfSatisfying(
                            PageReading.Read.class,
                            r -> assertThat(r.code().page()).isEqualTo(number));
        }
    }

    @Test
    void pagesThatLookAlikeAreRefused() {
        assertThat(read(withoutCode(TestForms.twoPages(), 2), TestForms.twoPages()))
                .isInstanceOfSatisfying(PageReading.Refused.class, r -> {
                    assertThat(r.problem()).isEqualTo("no-code");
                    assertThat(r.detail()).contains(TestForms.twoPages().form());
                });
    }

    @Test
    void aPageOfAnotherFormIsRefused() {
        assertThat(read(withoutCode(unlike(), 2), FORM)).isInstanceOf(PageReading.Refused.class);
        assertThat(read(withoutCode(TestForms.letter(), 1), FORM)).isInstanceOf(PageReading.Refused.class);
        assertThat(read(Sheet.blank(FORM.pages().get(0)), FORM)).isInstanceOf(PageReading.Blank.class);
    }
}
