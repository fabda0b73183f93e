package org.likewise.scanner.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A projective map of the plane, from millimetres on the page to pixels of an image. */
final class Homography {
    /** Row by row; the last is 1. */
    private final double[] m;

    private Homography(double[] m) {
        this.m = m;
    }

    Point apply(Point p) {
        return apply(p.x(), p.y());
    }

    Point apply(double x, double y) {
        double z = m[6] * x + m[7] * y + m[8];
        return new Point((m[0] * x + m[1] * y + m[2]) / z, (m[3] * x + m[4] * y + m[5]) / z);
    }

    /** The same map onto an image that is {@code factor} times as large. */
    Homography times(double factor) {
        double[] out = m.clone();
        for (int i = 0; i < 6; i++) {
            out[i] *= factor;
        }
        return new Homography(out);
    }

    /** The map that turns, scales and moves so that {@code a} comes to {@code a2} and {@code b} to {@code b2}. */
    static Homography similarity(Point a, Point b, Point a2, Point b2) {
        double mx = b.x() - a.x();
        double my = b.y() - a.y();
        double vx = b2.x() - a2.x();
        double vy = b2.y() - a2.y();
        double square = mx * mx + my * my;
        double c = (vx * mx + vy * my) / square;
        double s = (vy * mx - vx * my) / square;
        return new Homography(
                new double[] {c, -s, a2.x() - c * a.x() + s * a.y(), s, c, a2.y() - s * a.x() - c * a.y(), 0, 0, 1});
    }

    /** The affine map through three pairs of points; empty where the points lie on a line. */
    static Optional<Homography> affine(List<Point> from, List<Point> to) {
        Point a = from.get(0);
        double x1 = from.get(1).x() - a.x();
        double y1 = from.get(1).y() - a.y();
        double x2 = from.get(2).x() - a.x();
        double y2 = from.get(2).y() - a.y();
        double det = x1 * y2 - x2 * y1;
        if (Math.abs(det) < 1e-9) {
            return Optional.empty();
        }
        double[] out = new double[9];
        out[8] = 1;
        for (int r = 0; r < 2; r++) {
            double w0 = r == 0 ? to.get(0).x() : to.get(0).y();
            double u1 = (r == 0 ? to.get(1).x() : to.get(1).y()) - w0;
            double u2 = (r == 0 ? to.get(2).x() : to.get(2).y()) - w0;
            double p = (u1 * y2 - u2 * y1) / det;
            double q = (x1 * u2 - x2 * u1) / det;
            out[3 * r] = p;
            out[3 * r + 1] = q;
            out[3 * r + 2] = w0 - p * a.x() - q * a.y();
        }
        return Optional.of(new Homography(out));
    }

    /**
     * Least squares over at least four pairs, then again with less weight for pairs that lie far off, so that one smeared
     * tick does not bend the page.
     */
    static Optional<Homography> robust(List<Point> from, List<Point> to) {
        int n = from.size();
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        Optional<Homography> best = Optional.empty();
        for (int round = 0; round < 4; round++) {
            best = fit(from, to, weights);
            if (best.isEmpty()) {
                return best;
            }
            double[] off = new double[n];
            for (int i = 0; i < n; i++) {
                off[i] = best.get().apply(from.get(i)).distance(to.get(i));
            }
            double[] sorted = off.clone();
            Arrays.sort(sorted);
            // Huber weights; never sharper than 0.3 pixels, which is the noise of a centroid
            double knee = Math.max(0.3, 1.5 * sorted[n / 2]);
            for (int i = 0; i < n; i++) {
                weights[i] = off[i] < knee ? 1 : knee / off[i];
            }
        }
        return best;
    }

    /** Weighted least squares over the algebraic error, in normalised coordinates (Hartley 1997). */
    static Optional<Homography> fit(List<Point> from, List<Point> to, double[] weights) {
        Normaliser a = Normaliser.of(from);
        Normaliser b = Normaliser.of(to);
        double[][] normal = new double[8][9];
        double[] row = new double[9];
        for (int i = 0; i < from.size(); i++) {
            double x = (from.get(i).x() - a.x) * a.scale;
            double y = (from.get(i).y() - a.y) * a.scale;
            for (int q = 0; q < 2; q++) {
                double t = (q == 0 ? to.get(i).x() - b.x : to.get(i).y() - b.y) * b.scale;
                Arrays.fill(row, 0);
                row[3 * q] = x;
                row[3 * q + 1] = y;
                row[3 * q + 2] = 1;
                row[6] = -x * t;
                row[7] = -y * t;
                row[8] = t;
                accumulate(normal, row, weights[i]);
            }
        }
        return solve(normal)
                .map(h -> multiply(b.inverse(), multiply(h, a.matrix())))
                .map(h -> {
                    double[] unit = new double[9];
                    for (int i = 0; i < 9; i++) {
                        unit[i] = h[i] / h[8];
                    }
                    return new Homography(unit);
                });
    }

    private static void accumulate(double[][] normal, double[] row, double weight) {
        for (int i = 0; i < 8; i++) {
            if (row[i] != 0) {
                for (int j = 0; j < 9; j++) {
                    normal[i][j] += weight * row[i] * row[j];
                }
            }
        }
    }

    /** Gauss and Jordan's elimination with pivots; empty where the system is singular. */
    private static Optional<double[]> solve(double[][] a) {
        for (int c = 0; c < 8; c++) {
            int pivot = c;
            for (int i = c + 1; i < 8; i++) {
                if (Math.abs(a[i][c]) > Math.abs(a[pivot][c])) {
                    pivot = i;
                }
            }
            if (Math.abs(a[pivot][c]) < 1e-12) {
                return Optional.empty();
            }
            double[] swap = a[c];
            a[c] = a[pivot];
            a[pivot] = swap;
            for (int i = 0; i < 8; i++) {
                if (i != c) {
                    double f = a[i][c] / a[c][c];
                    for (int k = c; k < 9; k++) {
                        a[i][k] -= f * a[c][k];
                    }
                }
            }
        }
        double[] out = new double[9];
        for (int i = 0; i < 8; i++) {
            out[i] = a[i][8] / a[i][i];
        }
        out[8] = 1;
        return Optional.of(out);
    }

    private static double[] multiply(double[] a, double[] b) {
        double[] out = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    out[3 * i + j] += a[3 * i + k] * b[3 * k + j];
                }
            }
        }
        return out;
    }

    /** Moves points to their centre and scales them to a mean distance of 1. */
    private record Normaliser(double x, double y, double scale) {
        static Normaliser of(List<Point> points) {
            double x = points.stream().mapToDouble(Point::x).average().orElse(0);
            double y = points.stream().mapToDouble(Point::y).average().orElse(0);
            double spread = points.stream()
                    .mapToDouble(p -> Math.hypot(p.x() - x, p.y() - y))
                    .average()
                    .orElse(1);
            return new Normaliser(x, y, 1 / Math.max(spread, 1e-9));
        }

        double[] matrix() {
            return new double[] {scale, 0, -scale * x, 0, scale, -scale * y, 0, 0, 1};
        }

        double[] inverse() {
            return new double[] {1 / scale, 0, x, 0, 1 / scale, y, 0, 0, 1};
        }
    }
}
