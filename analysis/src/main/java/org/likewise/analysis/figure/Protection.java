package org.likewise.analysis.figure;

import java.util.Arrays;

/**
 * Which groups of a table may be shown. A group of fewer people than the least is kept back, and with it so many of the
 * smallest others that nothing can be had by taking what is shown from the whole.
 */
public final class Protection {
    private Protection() {}

    /**
     * Whether each group may be shown.
     *
     * @param sizes of all groups of a whole, which is itself known
     * @param least people in a group that is shown
     */
    public static boolean[] shown(int[] sizes, int least) {
        boolean[] shown = new boolean[sizes.length];
        Arrays.fill(shown, true);
        int hidden = 0;
        int people = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0 && sizes[i] < least) {
                shown[i] = false;
                hidden++;
                people += sizes[i];
            }
        }
        while (hidden > 0 && (hidden < 2 || people < least)) {
            int smallest = -1;
            for (int i = 0; i < sizes.length; i++) {
                if (shown[i] && sizes[i] > 0 && (smallest < 0 || sizes[i] < sizes[smallest])) {
                    smallest = i;
                }
            }
            if (smallest < 0) {
                break;
            }
            shown[smallest] = false;
            hidden++;
            people += sizes[smallest];
        }
        return shown;
    }
}
