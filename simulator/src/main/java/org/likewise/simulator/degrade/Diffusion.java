package org.likewise.simulator.degrade;

import java.util.Arrays;
import org.likewise.simulator.image.Raster;

/** Black and white dots that stand for greys: what a pixel is off by goes to its neighbours (Floyd and Steinberg, 1976). Works in place. */
final class Diffusion {
    private Diffusion() {}

    static void apply(Raster seen, double threshold) {
        int width = seen.width();
        float[] here = new float[width + 2];
        float[] below = new float[width + 2];
        byte[] pixels = seen.pixels();
        for (int y = 0; y < seen.height(); y++) {
            for (int x = 0; x < width; x++) {
                float v = (pixels[y * width + x] & 255) + here[x + 1];
                int out = v < threshold ? 0 : 255;
                float off = v - out;
                pixels[y * width + x] = (byte) out;
                here[x + 2] += off * 7 / 16;
                below[x] += off * 3 / 16;
                below[x + 1] += off * 5 / 16;
                below[x + 2] += off / 16;
            }
            float[] done = here;
            here = below;
            below = done;
            Arrays.fill(below, 0);
        }
    }
}
