package org.likewise.simulator.image;

import java.util.Arrays;

/** A grey picture in memory, 8 bits a pixel, row by row from the top left; 0 is black and 255 is white. */
public final class Raster {
    private final int width;
    private final int height;
    private final byte[] pixels;

    public Raster(int width, int height, byte[] pixels) {
        if (width <= 0 || height <= 0 || pixels.length != width * height) {
            throw new IllegalArgumentException("not a picture: " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** A picture of one level all over. */
    public static Raster filled(int width, int height, int level) {
        byte[] pixels = new byte[Math.multiplyExact(width, height)];
        if (level != 0) {
            Arrays.fill(pixels, (byte) level);
        }
        return new Raster(width, height, pixels);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy: the steps of the simulation work in place. */
    public byte[] pixels() {
        return pixels;
    }

    public int level(int x, int y) {
        return pixels[y * width + x] & 255;
    }

    public Raster copy() {
        return new Raster(width, height, pixels.clone());
    }

    /** The level as a byte, cut off at black and white. */
    public static byte clamp(float level) {
        return (byte) (level <= 0 ? 0 : level >= 255 ? 255 : (int) (level + 0.5f));
    }
}
