package org.likewise.simulator.degrade;

import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.degrade.Conditions.Placement;

/** Where each pixel of a picture lies on the page that it was taken of. */
final class PageMap {
    private static final double MM_PER_INCH = 25.4;
    /** Turns of a feeder's rollers leave waves of about these lengths over 2π, in millimetres of paper. */
    private static final double WAVE_MM = 17;

    private static final double SLOW_WAVE_MM = 41;

    /** Pixels between places that are worked out; the bends are so wide that a straight line in between is exact enough. */
    private static final int EXACT_BITS = 4;

    private static final int EXACT_EVERY = 1 << EXACT_BITS;

    /** Parts of a pixel. */
    static final int FINE_BITS = 8;

    static final int FINE = 1 << FINE_BITS;

    private final int width;
    private final int height;
    private final double[] back;
    private final double pageWidth;
    private final float[] feedShift;
    private final double curl;

    /**
     * @param pageWidth in pixels of the page
     * @param pageHeight in pixels of the page
     * @param dotsPerMm pixels of the page to a millimetre
     */
    PageMap(Placement placement, int pageWidth, int pageHeight, double dotsPerMm, Dice dice) {
        double widthMm = pageWidth / dotsPerMm;
        double heightMm = pageHeight / dotsPerMm;
        boolean sideways = placement.quarterTurns() % 2 == 1;
        double margin = 2 * placement.marginMm();
        double seenWidth = (sideways ? heightMm : widthMm) + margin;
        double seenHeight = (sideways ? widthMm : heightMm) + margin;
        this.width = placement.widthPx() > 0
                ? placement.widthPx()
                : (int) Math.round(seenWidth * placement.dpiX() / MM_PER_INCH);
        this.height = (int) Math.round(seenHeight * placement.dpiY() / MM_PER_INCH);
        // a plane that leans by this much moves the corners by about cornersMm
        double lean = placement.cornersMm() / ((widthMm * widthMm + heightMm * heightMm) / 4);
        double leanTo = dice.between(0, 2 * Math.PI);
        Homography forth = Homography.scale(1 / dotsPerMm, 1 / dotsPerMm)
                .then(Homography.shift(-widthMm / 2, -heightMm / 2))
                .then(Homography.scale(placement.scaleX(), placement.scaleY()))
                .then(Homography.shift(placement.shiftXMm(), placement.shiftYMm()))
                .then(Homography.perspective(lean * Math.cos(leanTo), lean * Math.sin(leanTo)))
                .then(Homography.turn(placement.skewDegrees() + 90 * placement.quarterTurns()))
                .then(Homography.scale(placement.dpiX() / MM_PER_INCH, placement.dpiY() / MM_PER_INCH))
                .then(Homography.shift(width / 2.0, height / 2.0));
        this.back = forth.inverse().m();
        this.pageWidth = pageWidth;
        this.curl = placement.curlMm() * dotsPerMm;
        this.feedShift =
                feedShift(placement.feedWaveMm(), pageHeight, dotsPerMm, dice.between(0, 6), dice.between(0, 6));
    }

    private static float[] feedShift(double waveMm, int pageHeight, double dotsPerMm, double phase, double slowPhase) {
        float[] shift = new float[pageHeight];
        for (int y = 0; y < pageHeight && waveMm > 0; y++) {
            double mm = y / dotsPerMm;
            shift[y] = (float) (dotsPerMm
                    * waveMm
                    * (Math.sin(mm / WAVE_MM + phase) + 0.5 * Math.sin(mm / SLOW_WAVE_MM + slowPhase))
                    / 1.5);
        }
        return shift;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Where each pixel of a row of the picture lies on the page, in {@link #FINE}ths of a pixel from the first one's middle. */
    void row(int row, int[] pageX, int[] pageY) {
        double v = row + 0.5;
        double x = pageX(0.5, v);
        double y = pageY(0.5, v, x);
        for (int from = 0; from < width; from += EXACT_EVERY) {
            double nextX = pageX(from + EXACT_EVERY + 0.5, v);
            double nextY = pageY(from + EXACT_EVERY + 0.5, v, nextX);
            fill(pageX, from, x, nextX);
            fill(pageY, from, y, nextY);
            x = nextX;
            y = nextY;
        }
    }

    /** In whole numbers all along, as a scan has ten million of them. */
    private static void fill(int[] places, int from, double first, double next) {
        int start = (int) Math.round((first - 0.5) * FINE * EXACT_EVERY);
        int step = (int) Math.round((next - first) * FINE);
        int count = Math.min(EXACT_EVERY, places.length - from);
        for (int i = 0; i < count; i++) {
            places[from + i] = (start + i * step) >> EXACT_BITS;
        }
    }

    private double pageX(double u, double v) {
        return (back[0] * u + back[1] * v + back[2]) / (back[6] * u + back[7] * v + back[8]);
    }

    private double pageY(double u, double v, double x) {
        double y = (back[3] * u + back[4] * v + back[5]) / (back[6] * u + back[7] * v + back[8]);
        double t = x / pageWidth;
        return y + feedShift[Math.max(0, Math.min(feedShift.length - 1, (int) y))] + curl * 4 * t * (1 - t);
    }
}
