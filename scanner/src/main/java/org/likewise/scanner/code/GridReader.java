package org.likewise.scanner.code;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.QRCodeDecoderMetaData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Frame;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Registration;

/**
 * Reads a QR code whose place on the page is known: samples the middle of each module through the page's registration and
 * leaves only the error correction to ZXing. Reads modules half as large again as any detector needs.
 */
public final class GridReader {
    /** Steps into which a module is divided when the grid is shifted to where its fixed patterns fit best. */
    private static final int STEPS = 6;

    private final GreyImage image;
    private final int n;
    private final Point[] centres;
    /** One module to the right, and one down, in pixels. */
    private final Point right;

    private final Point down;

    private GridReader(GreyImage image, Registration page) {
        this.image = image;
        Frame frame = page.frame();
        n = frame.codeModules();
        Box box = frame.code();
        centres = new Point[n * n];
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                centres[y * n + x] = page.at(box.x() + (x + 0.5) * box.w() / n, box.y() + (y + 0.5) * box.h() / n);
            }
        }
        right = step(centres[0], centres[n - 1]);
        down = step(centres[0], centres[n * (n - 1)]);
    }

    private Point step(Point a, Point b) {
        return new Point((b.x() - a.x()) / (n - 1), (b.y() - a.y()) / (n - 1));
    }

    /** The code's text; empty where it cannot be read for sure. */
    public static Optional<String> read(GreyImage fine, Registration page) {
        if (page.frame().codeModules() < 21) {
            return Optional.empty();
        }
        return new GridReader(fine, page).read();
    }

    /**
     * What was sampled where a code should be.
     *
     * @param modules along one side
     * @param places where each module was looked for, row by row, in pixels of the fine image
     * @param levels grey level of each module, 0 to 255
     * @param text what the code says; empty where it cannot be read for sure
     */
    public record Sampled(int modules, List<Point> places, List<Float> levels, Optional<String> text) {
        public Sampled {
            places = List.copyOf(places);
            levels = List.copyOf(levels);
        }
    }

    /** The same, with what was sampled, for one who must know why; empty where the page has no code of a size that can be read. */
    public static Optional<Sampled> sampled(GreyImage fine, Registration page) {
        if (page.frame().codeModules() < 21) {
            return Optional.empty();
        }
        GridReader reader = new GridReader(fine, page);
        Point shift = reader.bestShift();
        List<Float> levels = new ArrayList<>();
        for (float level : reader.levels(shift)) {
            levels.add(level);
        }
        return Optional.of(new Sampled(
                reader.n,
                Arrays.stream(reader.centres)
                        .map(c -> new Point(c.x() + shift.x(), c.y() + shift.y()))
                        .toList(),
                levels,
                reader.read()));
    }

    private Optional<String> read() {
        Point shift = bestShift();
        float[] levels = levels(shift);
        float[] sharpened = sharpened(levels);
        return decode(sharpened, 0).or(() -> decode(levels, 0)).or(() -> decode(sharpened, 4));
    }

    /** Up to one module each way, by the three finder patterns and the two timing rows. */
    private Point bestShift() {
        double best = Double.NEGATIVE_INFINITY;
        Point shift = new Point(0, 0);
        for (int j = -STEPS; j <= STEPS; j++) {
            for (int i = -STEPS; i <= STEPS; i++) {
                double dx = (i * right.x() + j * down.x()) / STEPS;
                double dy = (i * right.y() + j * down.y()) / STEPS;
                double fit = fit(dx, dy);
                if (fit > best) {
                    best = fit;
                    shift = new Point(dx, dy);
                }
            }
        }
        return shift;
    }

    private double fit(double dx, double dy) {
        double sum = 0;
        for (int k = 0; k < 8; k++) {
            for (int l = 0; l < 8; l++) {
                boolean ring = l == 0 || l == 6 || k == 0 || k == 6;
                boolean dark = l < 7 && k < 7 && (ring || l > 1 && l < 5 && k > 1 && k < 5);
                // 33 dark modules against 31 light ones in each pattern: the weights make an even grey count nothing
                double weight = dark ? -1 : 33 / 31.0;
                sum += weight * (level(l, k, dx, dy) + level(n - 1 - l, k, dx, dy) + level(l, n - 1 - k, dx, dy));
            }
        }
        for (int k = 8; k < n - 8; k++) {
            double both = level(k, 6, dx, dy) + level(6, k, dx, dy);
            sum += k % 2 == 0 ? -both : both;
        }
        return sum;
    }

    private float level(int x, int y, double dx, double dy) {
        Point p = centres[y * n + x];
        return image.at(p.x() + dx, p.y() + dy);
    }

    /** The mean of five points in each module. */
    private float[] levels(Point shift) {
        double[][] around = {{0, 0}, {0, 0}, {0.22, 0}, {-0.22, 0}, {0, 0.22}, {0, -0.22}};
        float[] out = new float[n * n];
        for (int i = 0; i < out.length; i++) {
            float sum = 0;
            for (double[] a : around) {
                sum += image.at(
                        centres[i].x() + shift.x() + a[0] * right.x() + a[1] * down.x(),
                        centres[i].y() + shift.y() + a[0] * right.y() + a[1] * down.y());
            }
            out[i] = sum / around.length;
        }
        return out;
    }

    /** Takes back some of what blur spread from each module to the four beside it. */
    private float[] sharpened(float[] v) {
        float[] out = new float[n * n];
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                float sum = 0;
                int beside = 0;
                for (int k = 0; k < 4; k++) {
                    int u = x + (k == 0 ? -1 : k == 1 ? 1 : 0);
                    int w = y + (k == 2 ? -1 : k == 3 ? 1 : 0);
                    if (u >= 0 && w >= 0 && u < n && w < n) {
                        sum += v[w * n + u];
                        beside++;
                    }
                }
                float c = v[y * n + x];
                out[y * n + x] = c + 0.35f * (c - sum / beside);
            }
        }
        return out;
    }

    /** Thresholds, against the whole code or within {@code radius} modules, and corrects errors. */
    private Optional<String> decode(float[] v, int radius) {
        float[] sorted = v.clone();
        Arrays.sort(sorted);
        float whole = (sorted[n * n / 20] + sorted[n * n * 19 / 20]) / 2;
        BitMatrix bits = new BitMatrix(n);
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                float threshold = radius == 0 ? whole : around(v, x, y, radius);
                if (v[y * n + x] < threshold) {
                    bits.set(x, y);
                }
            }
        }
        try {
            DecoderResult result = new Decoder().decode(bits);
            // a mirrored code at its proper place is no code of ours
            return result.getOther() instanceof QRCodeDecoderMetaData
                    ? Optional.empty()
                    : Optional.of(result.getText());
        } catch (ChecksumException | FormatException e) {
            return Optional.empty();
        }
    }

    private float around(float[] v, int x, int y, int radius) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int b = Math.max(0, y - radius); b <= Math.min(n - 1, y + radius); b++) {
            for (int a = Math.max(0, x - radius); a <= Math.min(n - 1, x + radius); a++) {
                least = Math.min(least, v[b * n + a]);
                most = Math.max(most, v[b * n + a]);
            }
        }
        return (least + most) / 2;
    }
}
