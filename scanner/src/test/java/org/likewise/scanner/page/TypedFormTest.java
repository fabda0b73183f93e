package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
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
        assertThat(read(sheet, TestForms.unlike(), FORM)).isInstanceOfSatisfying(PageReading.Read.class, r -> {
            assertThat(r.code().form()).isEqualTo(FORM.form());
            assertThat(r.notes()).isEmpty();
        });
    }

    @Test
    void theBoxesTellWhichPageItIs() {
        for (int page = 1; page <= 2; page++) {
            int number = page;
            assertThat(read(withoutCode(TestForms.unlike(), page), TestForms.unlike()))
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
        assertThat(read(withoutCode(TestForms.unlike(), 2), FORM)).isInstanceOf(PageReading.Refused.class);
        assertThat(read(withoutCode(TestForms.letter(), 1), FORM)).isInstanceOf(PageReading.Refused.class);
        assertThat(read(Sheet.blank(FORM.pages().get(0)), FORM)).isInstanceOf(PageReading.Blank.class);
    }
}
