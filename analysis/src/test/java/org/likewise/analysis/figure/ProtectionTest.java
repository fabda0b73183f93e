package org.likewise.analysis.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small groups are kept back, also from those who can subtract. */
class ProtectionTest {
    @Test
    void groupsThatAreLargeEnoughAreShown() {
        assertThat(Protection.shown(new int[] {10, 40, 0}, 10)).containsExactly(true, true, true);
    }

    @Test
    void theSmallestOtherGoesWithASmallOne() {
        assertThat(Protection.shown(new int[] {9, 40, 12}, 10)).containsExactly(false, true, false);
        assertThat(Protection.shown(new int[] {9, 40}, 10)).containsExactly(false, false);
    }

    @Test
    void severalSmallOnesHideEachOtherOnlyIfThereAreEnoughOfThem() {
        assertThat(Protection.shown(new int[] {5, 5, 40}, 10)).containsExactly(false, false, true);
        assertThat(Protection.shown(new int[] {2, 3, 40, 50}, 10)).containsExactly(false, false, false, true);
    }

    @Test
    void whatIsLeftOfTheWholeNeverTellsOfFewerThanTheLeast() {
        Random random = new Random(4);
        for (int trial = 0; trial < 2000; trial++) {
            int[] sizes = random.ints(1 + random.nextInt(7), 0, 30).toArray();
            boolean[] shown = Protection.shown(sizes, 10);
            int hidden = 0;
            int people = 0;
            for (int i = 0; i < sizes.length; i++) {
                assertThat(shown[i] && sizes[i] > 0 && sizes[i] < 10).isFalse();
                if (!shown[i]) {
                    hidden++;
                    people += sizes[i];
                }
            }
            boolean nothingIsShown = true;
            for (int i = 0; i < sizes.length; i++) {
                nothingIsShown &= !shown[i] || sizes[i] == 0;
            }
            assertThat(hidden == 0 || nothingIsShown || (hidden > 1 && people >= 10))
                    .isTrue();
        }
    }
}
