package org.likewise.simulator;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.likewise.model.layout.Box;

/** A clean picture, laid over its layout by its four corner squares: this test's own eyes, which no other code shares. */
final class CleanPage {
    private static final double DOTS_PER_MM = 300 / 25.4;
    /** Middles of the corner squares of {@link PaperForm}. */
    private static final double[][] CORNERS = {{14.5, 14.5}, {195.5, 14.5}, {195.5, 282.5}, {14.5, 282.5}};

    private final BufferedImage image;
    private final double[][] seen = new double[4][];

    private CleanPage(BufferedImage image) {
        this.image = image;
        for (int i = 0; i < 4; i++) {
            seen[i] = centroid(CORNERS[i][0] * DOTS_PER_MM, CORNERS[i][1] * DOTS_PER_MM);
        }
    }

    static CleanPage read(Path file) {
        try {
            return new CleanPage(ImageIO.read(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int level(double x, double y) {
        return image.getRaster().getSample((int) x, (int) y, 0);
    }

    /** Of what is dark within 5 mm. */
    private double[] centroid(double x, double y) {
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        int reach = (int) (5 * DOTS_PER_MM);
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                if (level(x + dx, y + dy) < 128) {
                    sumX += x + dx + 0.5;
                    sumY += y + dy + 0.5;
                    count++;
                }
            }
        }
        return count == 0 ? new double[] {x, y} : new double[] {sumX / count, sumY / count};
    }

    /** The share of a box, all but its outline, that is clearly darker than paper. */
    double ink(Box box) {
        int inked = 0;
        int count = 0;
        double step = 0.05;
        double outline = 0.5;
        for (double y = box.y() + outline; y < box.bottom() - outline; y += step) {
            for (double x = box.x() + outline; x < box.right() - outline; x += step) {
                double[] p = pixel(x, y);
                count++;
                if (level(p[0], p[1]) < 190) {
                    inked++;
                }
            }
        }
        return inked / (double) count;
    }

    /** Between the corners in proportion: clean pages are flat. */
    private double[] pixel(double x, double y) {
        double u = (x - CORNERS[0][0]) / (CORNERS[1][0] - CORNERS[0][0]);
        double v = (y - CORNERS[0][1]) / (CORNERS[3][1] - CORNERS[0][1]);
        double[] p = new double[2];
        for (int axis = 0; axis < 2; axis++) {
            double top = seen[0][axis] + u * (seen[1][axis] - seen[0][axis]);
            double bottom = seen[3][axis] + u * (seen[2][axis] - seen[3][axis]);
            p[axis] = top + v * (bottom - top);
        }
        return p;
    }
}
