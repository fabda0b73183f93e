package org.likewise.simulator.degrade;

import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.degrade.Conditions.Toner;
import org.likewise.simulator.image.Raster;

/** What a printer and a copier make of a page: holes and specks of toner, grown lines, lost shades. Works in place. */
final class PrintWear {
    private static final int DARK = 120;
    private static final int HOLE_PX = 4;

    private PrintWear() {}

    static void apply(Raster print, Toner toner, double dotsPerMm, Dice dice) {
        if (toner.gain() > 0) {
            grow(print, toner.gain());
        }
        if (toner.dropout() > 0) {
            holes(print, toner.dropout(), dice);
        }
        specks(print, toner.specks(), dotsPerMm, dice);
        byte[] levels = new byte[256];
        for (int v = 0; v < 256; v++) {
            levels[v] = (byte) Math.round(toner.black() + v * (toner.white() - toner.black()) / 255.0);
        }
        map(print, levels);
    }

    /** A copier that knows little between black and white; set so that a pencil's grey comes out dark. */
    static void copy(Raster seen, Toner toner, Dice dice) {
        double middle = dice.between(150, 185);
        double softness = dice.between(25, 60);
        byte[] levels = new byte[256];
        for (int v = 0; v < 256; v++) {
            double t = Math.max(0, Math.min(1, (v - middle) / (2 * softness) + 0.5));
            levels[v] = (byte) Math.round(toner.black() + t * (toner.white() - toner.black()));
        }
        map(seen, levels);
    }

    private static void map(Raster raster, byte[] levels) {
        byte[] pixels = raster.pixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = levels[pixels[i] & 255];
        }
    }

    /** Each pixel goes part of the way to its darkest neighbour. */
    private static void grow(Raster print, double share) {
        byte[] from = print.pixels().clone();
        byte[] to = print.pixels();
        int width = print.width();
        int part = (int) Math.round(share * 256);
        for (int y = 1; y < print.height() - 1; y++) {
            for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
                int v = from[i] & 255;
                int darkest = Math.min(
                        Math.min(from[i - 1] & 255, from[i + 1] & 255),
                        Math.min(from[i - width] & 255, from[i + width] & 255));
                if (darkest < v) {
                    to[i] = (byte) (v + ((darkest - v) * part >> 8));
                }
            }
        }
    }

    private static void holes(Raster print, double share, Dice dice) {
        int width = print.width();
        byte[] pixels = print.pixels();
        long tries = Math.round(pixels.length * share / (HOLE_PX * HOLE_PX));
        for (long n = 0; n < tries; n++) {
            int x = dice.below(width - HOLE_PX);
            int y = dice.below(print.height() - HOLE_PX);
            if (print.level(x + HOLE_PX / 2, y + HOLE_PX / 2) >= DARK) {
                continue;
            }
            double paler = dice.between(0.2, 0.9);
            int size = 2 + dice.below(HOLE_PX - 1);
            for (int dy = 0; dy < size; dy++) {
                for (int dx = 0; dx < size; dx++) {
                    int i = (y + dy) * width + x + dx;
                    int v = pixels[i] & 255;
                    pixels[i] = (byte) (v + (int) ((255 - v) * paler));
                }
            }
        }
    }

    private static void specks(Raster print, double perSquareCm, double dotsPerMm, Dice dice) {
        double squareCm = print.pixels().length / (dotsPerMm * dotsPerMm * 100);
        long count = Math.round(perSquareCm * squareCm);
        for (long n = 0; n < count; n++) {
            Blot.draw(
                    print,
                    dice.between(0, print.width()),
                    dice.between(0, print.height()),
                    dice.between(0.03, 0.14) * dotsPerMm,
                    dice.between(0, 90));
        }
    }
}
