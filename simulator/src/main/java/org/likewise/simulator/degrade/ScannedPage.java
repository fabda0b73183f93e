package org.likewise.simulator.degrade;

import java.util.List;
import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.degrade.Conditions.Coding;
import org.likewise.simulator.degrade.Conditions.Copied;
import org.likewise.simulator.degrade.Conditions.Placement;
import org.likewise.simulator.image.Picture;
import org.likewise.simulator.image.Picture.Storage;
import org.likewise.simulator.image.Raster;
import org.likewise.simulator.pen.InkLayer;

/** A filled-in page on its way through printer, copier, glass and sensor: print and ink in, the device's picture out. */
public final class ScannedPage {
    private static final double MM_PER_INCH = 25.4;
    /** Blur against the pitch of the picture's pixels that keeps fine print from turning into patterns. */
    private static final double PIXEL_APERTURE = 0.42;
    /** What phones write into their files, whatever they took a picture of. */
    private static final double PHONE_DPI = 72;

    private ScannedPage() {}

    /**
     * The picture.
     *
     * @param print the page as printed; used up
     * @param ink what was written on it
     * @param dotsPerMm resolution of both
     */
    public static Picture scan(Raster print, InkLayer ink, double dotsPerMm, Level level, Dice dice) {
        Conditions conditions = LevelRanges.draw(level, dice);
        PrintWear.apply(print, conditions.toner(), dotsPerMm, dice);
        if (conditions.toner().copied() == Copied.BEFORE_FILLING_IN) {
            PrintWear.copy(print, conditions.toner(), dice);
        }
        Placement placement = conditions.placement();
        PageMap map = new PageMap(placement, print.width(), print.height(), dotsPerMm, dice);
        List<Raster> planes;
        if (conditions.coding().colour()) {
            blur(print, conditions, dotsPerMm);
            blur(ink.density(), conditions, dotsPerMm);
            planes = new Exposure(print, map, conditions, dice).colour(ink.density(), ink.pen());
        } else {
            Raster seen = ink.over(print);
            if (conditions.toner().copied() == Copied.AFTER_FILLING_IN) {
                PrintWear.copy(seen, conditions.toner(), dice);
            }
            DamagedPaper.apply(
                    seen, conditions.damage(), dotsPerMm, conditions.sensor().surround(), dice);
            blur(seen, conditions, dotsPerMm);
            planes = new Exposure(seen, map, conditions, dice).grey();
            Dirt.apply(planes.get(0), conditions.sensor(), placement.dpiX() / MM_PER_INCH, dice);
        }
        Coding coding = conditions.coding();
        if (coding.storage() == Storage.BILEVEL_TIFF) {
            if (coding.diffused()) {
                Diffusion.apply(planes.get(0), coding.threshold());
            } else {
                bilevel(planes.get(0), coding.threshold());
            }
            lose(planes.get(0), coding.badLines(), dice);
        }
        return coding.colour()
                ? new Picture(planes, coding.storage(), PHONE_DPI, PHONE_DPI, coding.quality())
                : new Picture(planes, coding.storage(), placement.dpiX(), placement.dpiY(), coding.quality());
    }

    private static void blur(Raster seen, Conditions conditions, double dotsPerMm) {
        Placement placement = conditions.placement();
        boolean sideways = placement.quarterTurns() % 2 == 1;
        double pitchX = MM_PER_INCH / (sideways ? placement.dpiY() : placement.dpiX());
        double pitchY = MM_PER_INCH / (sideways ? placement.dpiX() : placement.dpiY());
        double lens = conditions.optics().blurMm();
        Blur.apply(
                seen,
                Math.hypot(lens, aperture(pitchX, dotsPerMm)) * dotsPerMm,
                Math.hypot(lens, aperture(pitchY, dotsPerMm)) * dotsPerMm);
    }

    /** None where the picture is as fine as the page. */
    private static double aperture(double pitchMm, double dotsPerMm) {
        return pitchMm * dotsPerMm < 1.1 ? 0 : PIXEL_APERTURE * pitchMm;
    }

    private static void bilevel(Raster seen, double threshold) {
        byte[] pixels = seen.pixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((pixels[i] & 255) < threshold ? 0 : 255);
        }
    }

    /** Lines lost in transmission: the machine repeats the line before, and now and then shows a bit of rubbish. */
    private static void lose(Raster seen, int lines, Dice dice) {
        int width = seen.width();
        byte[] pixels = seen.pixels();
        for (int n = 0; n < lines; n++) {
            int row = 1 + dice.below(seen.height() - 1);
            System.arraycopy(pixels, (row - 1) * width, pixels, row * width, width);
            if (dice.chance(0.25)) {
                int from = dice.below(width - 64);
                int length = 8 + dice.below(56);
                for (int i = 0; i < length; i++) {
                    pixels[row * width + from + i] = (byte) (dice.chance(0.5) ? 0 : 255);
                }
            }
        }
    }
}
