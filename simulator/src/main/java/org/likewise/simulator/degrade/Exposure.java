package org.likewise.simulator.degrade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.image.Raster;
import org.likewise.simulator.pen.Pen;

/**
 * The moment when light from the page, and from what is around it, falls on the sensor. Works row by row in whole numbers, as
 * a scan has ten million pixels: levels are in 256ths.
 */
final class Exposure {
    private static final int NOISE = 1 << 15;
    /** Marks a pixel beyond the page. */
    private static final int OUTSIDE = -1;

    private final Raster print;
    private final PageMap map;
    private final Conditions conditions;
    private final Light light;
    private final Dice dice;
    private final int width;
    private final int[] noise;
    private final int[] pageX;
    private final int[] pageY;
    private final int[] lit;

    Exposure(Raster print, PageMap map, Conditions conditions, Dice dice) {
        this.print = print;
        this.map = map;
        this.conditions = conditions;
        this.light = new Light(conditions.optics(), dice);
        this.dice = dice;
        this.width = map.width();
        this.pageX = new int[width];
        this.pageY = new int[width];
        this.lit = new int[width];
        Arrays.fill(lit, Light.FULL);
        this.noise = new int[NOISE + width];
        for (int i = 0; i < NOISE; i++) {
            noise[i] = (int) Math.round(256 * dice.normal(conditions.sensor().noise()));
        }
        for (int i = NOISE; i < noise.length; i++) {
            noise[i] = noise[i % NOISE];
        }
    }

    /** In shades of grey; the ink is in the print already. */
    List<Raster> grey() {
        Raster out = Raster.filled(width, map.height(), 0);
        int surround = conditions.sensor().surround() << 8;
        int[] level = new int[width];
        for (int row = 0; row < map.height(); row++) {
            aim(row);
            sample(print, level);
            for (int i = 0; i < width; i++) {
                level[i] = level[i] == OUTSIDE ? surround : level[i];
            }
            expose(level, dice.below(NOISE), out.pixels(), row * width);
        }
        return List.of(out);
    }

    /** In red, green and blue, with the ink's own colour and a desk around the paper. */
    List<Raster> colour(Raster ink, Pen pen) {
        int[] inkLevel = {pen.red(), pen.green(), pen.blue()};
        double warmth = dice.between(-0.03, 0.08); // from lamplight to daylight
        double[] balance = {1 + warmth / 2, 1, 1 - warmth};
        Desk desk = new Desk(dice);
        List<Raster> planes = new ArrayList<>();
        for (int band = 0; band < 3; band++) {
            planes.add(Raster.filled(width, map.height(), 0));
        }
        int[] paper = new int[width];
        int[] density = new int[width];
        int[] level = new int[width];
        for (int row = 0; row < map.height(); row++) {
            aim(row);
            sample(print, paper);
            sample(ink, density);
            for (int i = 0; i < width; i++) {
                if (paper[i] == OUTSIDE) {
                    paper[i] = -desk.level(pageX[i], pageY[i]) - 2; // below 0, to be told from paper
                }
            }
            for (int band = 0; band < 3; band++) {
                int absorbed = (255 - inkLevel[band]) * 65536 / (255 * 255);
                int onPaper = (int) (balance[band] * 1024);
                int onDesk = (int) (-balance[band] * desk.tint(band) * 1024);
                for (int i = 0; i < width; i++) {
                    int left = 4096 - (density[i] * absorbed >> 12);
                    int seen = paper[i] * onPaper >> 10;
                    level[i] = paper[i] < 0 ? paper[i] * onDesk >> 10 : seen * left >> 12;
                }
                expose(level, dice.below(NOISE), planes.get(band).pixels(), row * width);
            }
        }
        return planes;
    }

    private void aim(int row) {
        map.row(row, pageX, pageY);
        if (!light.even()) {
            light.row(row, width, map.height(), lit);
        }
    }

    private void expose(int[] level, int noiseFrom, byte[] out, int to) {
        for (int i = 0; i < width; i++) {
            int v = (level[i] * lit[i] >> Light.BITS) + noise[noiseFrom + i] + 128;
            out[to + i] = (byte) (Math.max(0, Math.min(0xFFFF, v)) >> 8);
        }
    }

    /** Between the four nearest pixels. */
    private void sample(Raster from, int[] out) {
        int stride = from.width();
        int lastX = stride - 2;
        int lastY = from.height() - 2;
        byte[] p = from.pixels();
        for (int i = 0; i < width; i++) {
            int x = pageX[i] >> PageMap.FINE_BITS;
            int y = pageY[i] >> PageMap.FINE_BITS;
            if (x < 0 || y < 0 || x > lastX || y > lastY) {
                out[i] = OUTSIDE;
                continue;
            }
            int fx = pageX[i] & PageMap.FINE - 1;
            int fy = pageY[i] & PageMap.FINE - 1;
            int at = y * stride + x;
            int upper = ((p[at] & 255) << 8) + fx * ((p[at + 1] & 255) - (p[at] & 255));
            at += stride;
            int lower = ((p[at] & 255) << 8) + fx * ((p[at + 1] & 255) - (p[at] & 255));
            out[i] = upper + (fy * (lower - upper) >> PageMap.FINE_BITS);
        }
    }
}
