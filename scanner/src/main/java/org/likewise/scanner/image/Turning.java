package org.likewise.scanner.image;

import java.util.Optional;
import org.apache.pdfbox.util.Matrix;

/**
 * Quarter turns and a flip that bring an image as it is stored to how its page shows it. Turns could be left to the
 * registration; a flip cannot: it would be a mirrored page.
 *
 * @param flip whether left and right are swapped first
 * @param quarters turns clockwise after that
 */
record Turning(boolean flip, int quarters) {
    /** Empty where the image is placed askew. */
    static Optional<Turning> of(Matrix m, int pageRotation) {
        // where the image's right and its down go on the page, y upwards
        double rightX = m.getScaleX();
        double rightY = m.getShearY();
        double downX = -m.getShearX();
        double downY = -m.getScaleY();
        int right = direction(rightX, rightY);
        int down = direction(downX, downY);
        if (right < 0 || down < 0 || (right + down) % 2 == 0) {
            return Optional.empty();
        }
        boolean flip = Math.floorMod(down - right, 4) == 3;
        int quarters = flip ? right + 2 : right;
        return Optional.of(new Turning(flip, Math.floorMod(quarters + pageRotation / 90, 4)));
    }

    /** 0 right, 1 down, 2 left, 3 up; −1 for none of them. */
    private static int direction(double x, double y) {
        if (Math.abs(y) < 1e-3 * Math.abs(x)) {
            return x > 0 ? 0 : 2;
        }
        if (Math.abs(x) < 1e-3 * Math.abs(y)) {
            return y > 0 ? 3 : 1;
        }
        return -1;
    }

    GreyImage apply(GreyImage image) {
        if (!flip && quarters == 0) {
            return image;
        }
        int w = image.width();
        int h = image.height();
        boolean lying = quarters % 2 == 1;
        int width = lying ? h : w;
        int height = lying ? w : h;
        byte[] in = image.pixels();
        byte[] out = new byte[in.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int u = flip ? w - 1 - x : x;
                int to = switch (quarters) {
                    case 0 -> y * width + u;
                    case 1 -> u * width + (h - 1 - y);
                    case 2 -> (h - 1 - y) * width + (w - 1 - u);
                    default -> (w - 1 - u) * width + y;
                };
                out[to] = in[y * w + x];
            }
        }
        return new GreyImage(
                width, height, out, lying ? image.dpiY() : image.dpiX(), lying ? image.dpiX() : image.dpiY());
    }
}
