package org.likewise.simulator.degrade;

import java.util.ArrayList;
import java.util.List;
import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.image.Raster;
import org.likewise.simulator.pen.Pen;

/** The moment when light from the page, and from what is around it, falls on the sensor. */
final class Exposure {
    private static final int NOISE = 1 << 15;

    private final Raster print;
    private final PageMap map;
    private final Conditions conditions;
    private final Light light;
    private final Dice dice;
    private final float[] noise = new float[NOISE];

    Exposure(Raster print, PageMap map, Conditions conditions, Dice dice) {
        this.print = print;
        this.map = map;
        this.conditions = conditions;
        this.light = new Light(conditions.optics(), dice);
        this.dice = dice;
        for (int i = 0; i < NOISE; i++) {
            noise[i] = (float) dice.normal(conditions.sensor().noise());
        }
    }

    /** In shades of grey; the ink is in the print already. */
    List<Raster> grey() {
        Raster out = Raster.filled(map.width(), map.height(), 0);
        float surround = conditions.sensor().surround();
        rows((row, x, y, lit, noiseAt) -> {
            int to = row * out.width();
            for (int column = 0; column < out.width(); column++) {
                float v = inside(x[column], y[column]) ? sample(print, x[column], y[column]) : surround;
                out.pixels()[to + column] = Raster.clamp(v * lit[column] + noise[noiseAt + column & NOISE - 1]);
            }
        });
        return List.of(out);
    }

    /** In red, green and blue, with the ink's own colour and a desk around the paper. */
    List<Raster> colour(Raster ink, Pen pen) {
        float[] inkLevel = {pen.red() / 255f, pen.green() / 255f, pen.blue() / 255f};
        // lamplight to daylight
        double warmth = dice.between(-0.03, 0.08);
        float[] balance = {(float) (1 + warmth / 2), 1, (float) (1 - warmth)};
        Desk desk = new Desk(dice);
        List<Raster> planes = new ArrayList<>();
        for (int band = 0; band < 3; band++) {
            planes.add(Raster.filled(map.width(), map.height(), 0));
        }
        int width = map.width();
        rows((row, x, y, lit, noiseAt) -> {
            for (int column = 0; column < width; column++) {
                boolean inside = inside(x[column], y[column]);
                float paper = inside ? sample(print, x[column], y[column]) : desk.level(x[column], y[column]);
                float share = inside ? sample(ink, x[column], y[column]) / 255 : 0;
                float grain = noise[noiseAt + column & NOISE - 1];
                for (int band = 0; band < 3; band++) {
                    float tint = inside ? balance[band] : balance[band] * desk.tint(band);
                    float v = paper * tint * (1 - share * (1 - inkLevel[band]));
                    // sensors see less blue and red than green, and raise them with their noise
                    float spread = band == 1 ? 0.9f : 1.2f;
                    planes.get(band).pixels()[row * width + column] = Raster.clamp(v * lit[column]
                            + spread * noise[noiseAt + column + 977 * band & NOISE - 1] * 0.7f
                            + grain * 0.5f);
                }
            }
        });
        return planes;
    }

    private interface Row {
        void fill(int row, float[] x, float[] y, float[] lit, int noiseAt);
    }

    private void rows(Row each) {
        int width = map.width();
        float[] x = new float[width];
        float[] y = new float[width];
        float[] lit = new float[width];
        java.util.Arrays.fill(lit, 1);
        for (int row = 0; row < map.height(); row++) {
            map.row(row, x, y);
            if (!light.even()) {
                light.row(row, width, map.height(), lit);
            }
            each.fill(row, x, y, lit, dice.below(NOISE));
        }
    }

    private boolean inside(float x, float y) {
        return x >= 0 && y >= 0 && x < print.width() && y < print.height();
    }

    /** Between the four nearest pixels. */
    private static float sample(Raster from, float x, float y) {
        int width = from.width();
        float left = Math.max(0, Math.min(width - 1.001f, x - 0.5f));
        float top = Math.max(0, Math.min(from.height() - 1.001f, y - 0.5f));
        int column = (int) left;
        int row = (int) top;
        float fx = left - column;
        float fy = top - row;
        byte[] p = from.pixels();
        int i = row * width + column;
        float upper = (p[i] & 255) + fx * ((p[i + 1] & 255) - (p[i] & 255));
        float lower = (p[i + width] & 255) + fx * ((p[i + width + 1] & 255) - (p[i + width] & 255));
        return upper + fy * (lower - upper);
    }
}
