package org.likewise.simulator.degrade;

import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.degrade.Conditions.Sensor;
import org.likewise.simulator.image.Raster;

/** Dust, streaks and dark edges that a scanner adds to every page. Works in place. */
final class Dirt {
    private Dirt() {}

    static void apply(Raster seen, Sensor sensor, double dotsPerMm, Dice dice) {
        for (int n = 0; n < sensor.dust(); n++) {
            Blot.draw(
                    seen,
                    dice.between(0, seen.width()),
                    dice.between(0, seen.height()),
                    dice.between(0.04, 0.16) * dotsPerMm,
                    dice.between(60, 190));
        }
        for (int n = 0; n < sensor.streaks(); n++) {
            streak(seen, dice);
        }
        if (sensor.darkEdgeMm() > 0) {
            edge(seen, sensor.darkEdgeMm() * dotsPerMm, dice);
        }
    }

    /** A line of one or two pixels from top to bottom, where dirt stuck to the glass over which the sheet was drawn. */
    private static void streak(Raster seen, Dice dice) {
        int x = dice.below(seen.width() - 2);
        int wide = 1 + dice.below(2);
        double by = dice.between(-70, -25);
        for (int y = 0; y < seen.height(); y++) {
            for (int dx = 0; dx < wide; dx++) {
                int i = y * seen.width() + x + dx;
                seen.pixels()[i] = Raster.clamp((float) ((seen.pixels()[i] & 255) + by));
            }
        }
    }

    private static void edge(Raster seen, double widthPx, Dice dice) {
        int side = dice.below(4);
        double dark = dice.between(15, 70);
        double slope = dice.within(0.004);
        int length = side % 2 == 0 ? seen.height() : seen.width();
        int across = side % 2 == 0 ? seen.width() : seen.height();
        for (int along = 0; along < length; along++) {
            int deep = (int) Math.max(0, Math.min(across - 1.0, widthPx + slope * (along - length / 2.0)));
            for (int d = 0; d < deep; d++) {
                int at = side < 2 ? d : across - 1 - d;
                int i = side % 2 == 0 ? along * seen.width() + at : at * seen.width() + along;
                double fade = Math.min(1, (deep - d) / 4.0);
                double v = seen.pixels()[i] & 255;
                seen.pixels()[i] = Raster.clamp((float) (v + Math.min(0, dark - v) * fade));
            }
        }
    }
}
