package org.likewise.simulator.degrade;

import java.util.Set;
import org.likewise.simulator.image.Picture.Storage;

/** All that happens to one page on its way from the print to the file. */
record Conditions(Toner toner, Placement placement, Optics optics, Sensor sensor, Coding coding, Set<Damage> damage) {
    Conditions {
        damage = Set.copyOf(damage);
    }

    Conditions(Toner toner, Placement placement, Optics optics, Sensor sensor, Coding coding) {
        this(toner, placement, optics, sensor, coding, Set.of());
    }

    /**
     * The printer, or the copier that made the sheet.
     *
     * @param black level of full toner, 0 to 255
     * @param white level of the paper
     * @param dropout share of dark places with a hole in the toner
     * @param specks specks of toner for each square centimetre
     * @param gain how far lines grow, 0 to 1: one is a pixel at 300 dpi
     * @param copied whether and when it was copied, and so lost its shades of grey
     */
    record Toner(int black, int white, double dropout, double specks, double gain, Copied copied) {}

    /** When a page went through a photocopier. */
    enum Copied {
        NEVER,
        BEFORE_FILLING_IN,
        AFTER_FILLING_IN
    }

    /**
     * Where the page lies in the picture.
     *
     * @param scaleX of the print on the paper across, 1 for true to size
     * @param shiftXMm of the print on the paper
     * @param skewDegrees clockwise
     * @param quarterTurns clockwise, 0 to 3
     * @param feedWaveMm amplitude of uneven feeding
     * @param cornersMm how far a corner is off through perspective, at most; 0 for scanners
     * @param curlMm how far the paper bulges
     * @param marginMm of desk around the page
     * @param widthPx of the picture where the device fixes it, as fax machines do; otherwise 0
     */
    record Placement(
            double dpiX,
            double dpiY,
            double scaleX,
            double scaleY,
            double shiftXMm,
            double shiftYMm,
            double skewDegrees,
            int quarterTurns,
            double feedWaveMm,
            double cornersMm,
            double curlMm,
            double marginMm,
            int widthPx) {}

    /**
     * Lens and light.
     *
     * @param blurMm standard deviation of the point spread
     * @param gradient how much darker the dark side is, 0 to 1
     * @param shadow how much darker it is in a shadow, 0 to 1
     * @param vignette how much darker the corners are, 0 to 1
     */
    record Optics(double blurMm, double gradient, double shadow, double vignette) {}

    /**
     * The scanner's glass and sensor.
     *
     * @param noise standard deviation in levels
     * @param dust number of specks on the glass
     * @param streaks lines along the feed from dirt that does not move
     * @param darkEdgeMm width of the dark edge where the lid was open
     * @param surround level beyond the paper
     */
    record Sensor(double noise, int dust, int streaks, double darkEdgeMm, int surround) {}

    /**
     * The file.
     *
     * @param threshold level between black and white; without meaning for shades of grey
     * @param diffused whether black and white dots stand for greys, instead of one threshold (Floyd and Steinberg, 1976)
     * @param quality of JPEG, 0 to 1
     * @param badLines lines of the picture that were lost on the way
     */
    record Coding(Storage storage, boolean colour, double threshold, boolean diffused, double quality, int badLines) {}
}
