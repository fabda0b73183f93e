package org.likewise.scanner.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The connected dark figures of a mask, by runs of pixels, eight neighbours. */
public final class Blobs {
    /**
     * A connected dark figure; pixels.
     *
     * @param area in pixels
     * @param solidity its area against that of the solid parallelogram with the same second moments: 1 for a square
     * @param cxx variance of x over its pixels
     * @param cxy covariance
     * @param cyy variance of y
     */
    public record Blob(
            double x,
            double y,
            double area,
            int width,
            int height,
            double solidity,
            double cxx,
            double cxy,
            double cyy) {
        Point centre() {
            return new Point(x, y);
        }

        /** The longer side of the solid rectangle with the same second moments. */
        double length() {
            return Math.sqrt(12 * ((cxx + cyy) / 2 + Math.hypot((cxx - cyy) / 2, cxy)));
        }

        /** Its shorter side. */
        double breadth() {
            return Math.sqrt(12 * Math.max(0, (cxx + cyy) / 2 - Math.hypot((cxx - cyy) / 2, cxy)));
        }

        /** The direction of its longer side, as an angle from the right, clockwise, within a quarter turn. */
        double direction() {
            return Math.atan2(2 * cxy, cxx - cyy) / 2;
        }
    }

    /** A page has some fifty; where there are many more, as on a page of bold print, they are no ticks. */
    private static final int MOST_BARS = 600;

    private int count;
    private int[] start = new int[1 << 14];
    private int[] end = new int[1 << 14];
    private int[] line = new int[1 << 14];
    private int[] parent = new int[1 << 14];

    private Blobs() {}

    /** All figures of the mask. */
    public static List<Blob> of(DarkMask mask) {
        Blobs b = new Blobs();
        b.collect(mask);
        return b.measure();
    }

    /** The figures that may be corner squares between the two areas, in pixels: square-like and solid. */
    static List<Blob> squares(List<Blob> blobs, double leastArea, double mostArea, int width, int height) {
        return blobs.stream()
                .filter(b -> b.area >= leastArea && b.area <= mostArea)
                .filter(b -> b.width <= 2.2 * b.height && b.height <= 2.2 * b.width)
                .filter(b -> b.area >= 0.5 * b.width * b.height || b.solidity > 0.9)
                .filter(b -> b.solidity > 0.78 && b.solidity < 1.12)
                // where filled boxes crowd the page, what lies nearest the image's corners comes first
                .sorted(Comparator.comparingDouble(
                        b -> Math.hypot(Math.min(b.x, width - b.x), Math.min(b.y, height - b.y))))
                .limit(120)
                .toList();
    }

    /** The figures that may be bars of this shape between the two scales, in pixels a millimetre. */
    static List<Blob> bars(List<Blob> blobs, double lengthMm, double breadthMm, double leastScale, double mostScale) {
        double area = lengthMm * breadthMm;
        double shape = lengthMm / breadthMm;
        return blobs.stream()
                .filter(b -> b.area >= 0.6 * area * leastScale * leastScale)
                .filter(b -> b.area <= 1.6 * area * mostScale * mostScale)
                .filter(b -> b.solidity > 0.78 && b.solidity < 1.15)
                .filter(b -> b.length() > 0.65 * shape * b.breadth() && b.length() < 1.6 * shape * b.breadth())
                .limit(MOST_BARS)
                .toList();
    }

    private void collect(DarkMask mask) {
        int w = mask.width();
        int previous = 0;
        int previousEnd = 0;
        for (int y = 0; y < mask.height(); y++) {
            int first = count;
            int k = previous;
            int p = y * w;
            int x = 0;
            while (x < w) {
                while (x < w && !mask.at(p + x)) {
                    x++;
                }
                if (x == w) {
                    break;
                }
                int s = x;
                while (x < w && mask.at(p + x)) {
                    x++;
                }
                int run = add(s, x, y);
                while (k < previousEnd && end[k] < s) {
                    k++;
                }
                for (int j = k; j < previousEnd && start[j] <= x; j++) {
                    union(j, run);
                }
            }
            previous = first;
            previousEnd = count;
        }
    }

    private int add(int s, int e, int y) {
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
            line = Arrays.copyOf(line, 2 * count);
            parent = Arrays.copyOf(parent, 2 * count);
        }
        start[count] = s;
        end[count] = e;
        line[count] = y;
        parent[count] = count;
        return count++;
    }

    private void union(int a, int b) {
        int p = find(a);
        int q = find(b);
        parent[Math.max(p, q)] = Math.min(p, q);
    }

    private int find(int i) {
        int k = i;
        while (parent[k] != k) {
            parent[k] = parent[parent[k]];
            k = parent[k];
        }
        return k;
    }

    private List<Blob> measure() {
        int[] id = new int[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            int root = find(i);
            id[i] = root == i ? n++ : id[root];
        }
        Sum[] sums = new Sum[n];
        for (int i = 0; i < count; i++) {
            if (sums[id[i]] == null) {
                sums[id[i]] = new Sum();
            }
            sums[id[i]].add(start[i], end[i], line[i]);
        }
        List<Blob> out = new ArrayList<>(n);
        for (Sum s : sums) {
            out.add(s.blob());
        }
        return out;
    }

    /** Moments up to the second of one figure. */
    private static final class Sum {
        private double area;
        private double x;
        private double y;
        private double xx;
        private double xy;
        private double yy;
        private int left = Integer.MAX_VALUE;
        private int right;
        private int top = Integer.MAX_VALUE;
        private int bottom;

        void add(int s, int e, int row) {
            double length = e - s;
            double middle = (s + e) / 2.0;
            double v = row + 0.5;
            area += length;
            x += length * middle;
            y += length * v;
            xx += length * middle * middle + length * length * length / 12;
            xy += length * middle * v;
            yy += length * (v * v + 1 / 12.0);
            left = Math.min(left, s);
            right = Math.max(right, e);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row + 1);
        }

        Blob blob() {
            double mx = x / area;
            double my = y / area;
            double cxx = xx / area - mx * mx;
            double cyy = yy / area - my * my;
            double cxy = xy / area - mx * my;
            double solid = 12 * Math.sqrt(Math.max(1e-9, cxx * cyy - cxy * cxy));
            return new Blob(mx, my, area, right - left, bottom - top, area / solid, cxx, cxy, cyy);
        }
    }
}
