package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.rig.Sheet;
import org.likewise.scanner.rig.TestForms;

/** A side is called blank only where there is paper and nothing on it: all else is told. */
class BlankSideTest {
    private static final Layout FORM = TestForms.a4();
    private final PageReader reader = new PageReader(List.of(FORM));

    @Test
    void whitePaperIsBlank() {
        assertThat(reader.read(even(255))).isInstanceOf(PageReading.Blank.class);
        assertThat(reader.read(even(170))).isInstanceOf(PageReading.Blank.class);
    }

    @Test
    void aBlackPictureIsNoPaper() {
        assertThat(reader.read(even(0))).isInstanceOf(PageReading.Refused.class);
        assertThat(reader.read(even(30))).isInstanceOf(PageReading.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {235, 245})
    void aPrintedPageThatIsNearlyTooPaleToSeeIsNotBlank(int ink) {
        GreyImage page = Sheet.print(FORM, 1, "0123456789A").image();
        byte[] pale = new byte[page.pixels().length];
        for (int i = 0; i < pale.length; i++) {
            pale[i] = (byte) (255 - (255 - (page.pixels()[i] & 255)) * (255 - ink) / 255);
        }
        PageReading reading = reader.read(new GreyImage(page.width(), page.height(), pale, page.dpiX(), page.dpiY()));
        assertThat(reading).isNotInstanceOf(PageReading.Blank.class);
    }

    private static GreyImage even(int level) {
        byte[] pixels = new byte[1654 * 2339];
        Arrays.fill(pixels, (byte) level);
        return new GreyImage(1654, 2339, pixels, 200, 200);
    }
}
