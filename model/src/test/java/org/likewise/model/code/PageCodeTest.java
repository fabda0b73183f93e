package org.likewise.model.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageCodeTest {
    private static final PageCode CODE = new PageCode("7Q2M9KXT4D", 2, "8F3K20ZZQA1");

    @Test
    void isWhatTheQrCodeSays() {
        assertThat(CODE.text()).isEqualTo("LW1-7Q2M9KXT4D-2-8F3K20ZZQA1").hasSizeLessThanOrEqualTo(29);
        assertThat(PageCode.parse(CODE.text())).contains(CODE);
        assertThat(CODE.pack()).isEqualTo("8F3K20ZZQA");
    }

    @Test
    void aMasterHasNoPack() {
        assertThat(new PageCode("7Q2M9KXT4D", 1, PageCode.MASTER).pack()).isEmpty();
    }

    @Test
    void codesOfOtherSystemsAreNotOurs() {
        assertThat(PageCode.parse("https://example.org/")).isEmpty();
        assertThat(PageCode.parse("LW1-7Q2M9KXT4U-2-8F3K20ZZQA1")).isEmpty();
        assertThat(PageCode.parse("LW1-7Q2M9KXT4D-0-8F3K20ZZQA1")).isEmpty();
        assertThat(PageCode.parse("LW2-7Q2M9KXT4D-2-8F3K20ZZQA1")).isEmpty();
    }

    @Test
    void typedWithTheUsualConfusionsItIsStillRead() {
        String typed = CODE.typed().replace('0', 'o').replace('1', 'l').replace("LWl", "lw1");
        assertThat(PageCode.parseTyped(" " + typed + " ")).contains(CODE);
    }

    @Test
    void hyphensSpacesAndThePrefixMayBeLeftOut() {
        String plain = CODE.typed().replace("-", "");
        assertThat(PageCode.parseTyped(plain)).contains(CODE);
        assertThat(PageCode.parseTyped(plain.substring(3))).contains(CODE);
        assertThat(PageCode.parseTyped(plain.toLowerCase(java.util.Locale.ROOT).replace("m9", " m9 - ")))
                .contains(CODE);
        assertThat(PageCode.parseTyped(CODE.typed().replace("-", " \u2013 "))).contains(CODE);
        PageCode last = new PageCode("1W1M9KXT4D", 42, "8F3K20ZZQA1");
        assertThat(PageCode.parseTyped(last.typed().replace("-", "").substring(3)))
                .contains(last);
        assertThat(PageCode.parseTyped(last.typed())).contains(last);
    }

    @Test
    void aCodeThatIsNotWholeIsToldFromOneThatIsWrong() {
        assertThat(PageCode.isWhole("")).isFalse();
        for (int length = 0; length < CODE.typed().length(); length++) {
            assertThat(PageCode.parseTyped(CODE.typed().substring(0, length))).isEmpty();
        }
        assertThat(PageCode.isWhole(CODE.text())).isFalse();
        assertThat(PageCode.isWhole(CODE.typed())).isTrue();
        assertThat(PageCode.isWhole(CODE.typed().replace("-", "").substring(3))).isTrue();
        assertThat(PageCode.parseTyped(CODE.text() + "-" + (CODE.typed().endsWith("Z") ? "Y" : "Z")))
                .isEmpty();
    }

    @Test
    void everySingleSlipAndEverySwapIsNoticed() {
        String good = CODE.form() + CODE.page() + CODE.copy();
        char check = CheckCharacter.of(good);
        Set<String> wrong = new HashSet<>();
        for (int i = 0; i < good.length(); i++) {
            for (char c : Base32.ALPHABET.toCharArray()) {
                wrong.add(good.substring(0, i) + c + good.substring(i + 1));
            }
            for (int j = i + 1; j < good.length(); j++) {
                StringBuilder swapped = new StringBuilder(good);
                swapped.setCharAt(i, good.charAt(j));
                swapped.setCharAt(j, good.charAt(i));
                wrong.add(swapped.toString());
            }
        }
        wrong.remove(good);
        assertThat(wrong)
                .hasSizeGreaterThan(600)
                .allSatisfy(w -> assertThat(CheckCharacter.of(w)).isNotEqualTo(check));
    }

    @Test
    void aPackCodeIsTypedWithItsCheckCharacterAndNamesItsCopies() {
        PackCode pack = new PackCode("7Q2M9KXT4D");
        assertThat(pack.typed()).isEqualTo("7Q2M9KXT4D-" + CheckCharacter.of("7Q2M9KXT4D"));
        assertThat(pack.copy(0)).isEqualTo("7Q2M9KXT4D1");
        assertThat(pack.copy(PackCode.MOST_COPIES - 1)).isEqualTo("7Q2M9KXT4DZ");
        assertThatThrownBy(() -> new PackCode("0000000000")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCodeOfACoverSlipIsNoPages() {
        assertThat(PageCode.parse(PageCode.COVER_SLIP)).isEmpty();
        assertThat(PageCode.parseTyped(PageCode.COVER_SLIP)).isEmpty();
    }
}
