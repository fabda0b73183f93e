package org.likewise.scanner.printcheck;

import java.util.ArrayList;
import java.util.List;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.printcheck.Finding.Weight;

/** What can be told of a picture in which no page was found. */
final class Unfound {
    private static final double A4_LENGTH = 297;

    private Unfound() {}

    /** Whether its print is pale, or its pixels are few. */
    static List<Finding> in(GreyImage image) {
        int[] counts = new int[256];
        for (byte pixel : image.pixels()) {
            counts[pixel & 255]++;
        }
        double black = quantile(counts, 0.005);
        double paper = quantile(counts, 0.7);
        List<Finding> findings = new ArrayList<>();
        if (black > Judge.PALE_BLACK * paper) {
            findings.add(new Finding(
                    "toner",
                    Weight.STOP,
                    Judge.say("the darkest print is %.0f and paper %.0f of 255", black, paper),
                    Judge.TONER));
        }
        double dpi = Math.max(image.width(), image.height()) * 25.4 / A4_LENGTH;
        if (dpi < Judge.LEAST_DPI) {
            findings.add(new Finding(
                    "resolution",
                    Weight.STOP,
                    Judge.say("at most %.0f pixels an inch, if this is a whole page", dpi),
                    Judge.RESOLUTION));
        }
        return findings;
    }

    private static int quantile(int[] counts, double share) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        int level = 0;
        long seen = counts[0];
        while (seen < share * all && level < 255) {
            seen += counts[++level];
        }
        return level;
    }
}
