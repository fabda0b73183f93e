package org.likewise.scanner.register;

import java.util.Optional;
import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;

/** The centre of a solid printed rectangle, to a few hundredths of a pixel: its darkness, weighed. */
final class FigureCentre {
    private FigureCentre() {}

    /**
     * Looks where the map puts the figure and a margin around it.
     *
     * @param margin millimetres
     * @return empty where what is there does not have the figure's size, touches the window's edge or lacks contrast
     */
    static Optional<Point> of(GreyImage image, Homography map, Box box, double margin) {
        Point c = map.apply(box.centreX(), box.centreY());
        double halfX = 0;
        double halfY = 0;
        for (int k = 0; k < 4; k++) {
            Point q = map.apply(
                    box.centreX() + (k % 2 == 0 ? -1 : 1) * (box.w() / 2 + margin),
                    box.centreY() + (k < 2 ? -1 : 1) * (box.h() / 2 + margin));
            halfX = Math.max(halfX, Math.abs(q.x() - c.x()));
            halfY = Math.max(halfY, Math.abs(q.y() - c.y()));
        }
        Point right = map.apply(box.centreX() + 1, box.centreY());
        Point down = map.apply(box.centreX(), box.centreY() + 1);
        double pixelsPerSquareMm =
                Math.abs((right.x() - c.x()) * (down.y() - c.y()) - (right.y() - c.y()) * (down.x() - c.x()));
        double area = pixelsPerSquareMm * box.w() * box.h();
        for (int round = 0; round < 3; round++) {
            Optional<Weight> found = weigh(image, c, halfX, halfY);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Weight w = found.get();
            boolean settled = round == 2 || w.centre.distance(c) < 0.02;
            c = w.centre;
            if (settled) {
                boolean sized = w.sum > 0.5 * area && w.sum < 1.8 * area && w.onEdge < 0.06 * w.sum;
                return sized ? Optional.of(c) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private record Weight(Point centre, double sum, double onEdge) {}

    private static Optional<Weight> weigh(GreyImage image, Point c, double halfX, double halfY) {
        int x0 = (int) Math.floor(c.x() - halfX);
        int x1 = (int) Math.ceil(c.x() + halfX);
        int y0 = (int) Math.floor(c.y() - halfY);
        int y1 = (int) Math.ceil(c.y() + halfY);
        if (x0 < 0 || y0 < 0 || x1 > image.width() || y1 > image.height()) {
            return Optional.empty();
        }
        int[] histogram = new int[256];
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                histogram[image.at(x, y)]++;
            }
        }
        int n = (x1 - x0) * (y1 - y0);
        int black = quantile(histogram, 0.04 * n);
        int paper = 255 - quantile(reversed(histogram), 0.3 * n);
        // less contrast than toner on paper has under any light that a person could read by
        if (paper - black < 35) {
            return Optional.empty();
        }
        double k = 1.0 / (paper - black);
        double sum = 0;
        double sx = 0;
        double sy = 0;
        double edge = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                double ink = Math.min(1, (paper - image.at(x, y)) * k);
                if (ink >= 0.2) {
                    sum += ink;
                    sx += ink * (x + 0.5);
                    sy += ink * (y + 0.5);
                    if (x == x0 || y == y0 || x == x1 - 1 || y == y1 - 1) {
                        edge += ink;
                    }
                }
            }
        }
        return sum > 0 ? Optional.of(new Weight(new Point(sx / sum, sy / sum), sum, edge)) : Optional.empty();
    }

    private static int quantile(int[] histogram, double count) {
        int level = 0;
        double seen = histogram[0];
        while (seen < count && level < 255) {
            seen += histogram[++level];
        }
        return level;
    }

    private static int[] reversed(int[] histogram) {
        int[] out = new int[256];
        for (int i = 0; i < 256; i++) {
            out[i] = histogram[255 - i];
        }
        return out;
    }
}
