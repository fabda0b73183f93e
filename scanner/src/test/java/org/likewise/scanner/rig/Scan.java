package org.likewise.scanner.rig;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;

/** A scanner and the paper on its glass: how a printed page becomes an image. Immutable; each method gives a changed copy. */
public record Scan(
        double dpi,
        int quarter,
        double skew,
        double printScale,
        double shiftX,
        double shiftY,
        double blur,
        double noise,
        double light,
        double bend,
        boolean mirrored,
        int threshold,
        int paper,
        int black,
        int lid) {

    private static final float[] NORMAL = normal();

    private static float[] normal() {
        Random random = new Random(1);
        float[] out = new float[1 << 16];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) random.nextGaussian();
        }
        return out;
    }

    public static Scan at(double dpi) {
        return new Scan(dpi, 0, 0, 1, 0, 0, 0.6, 3, 0, 0, false, 0, 243, 22, 255);
    }

    public Scan turned(int quarters) {
        return new Scan(
                dpi,
                quarters,
                skew,
                printScale,
                shiftX,
                shiftY,
                blur,
                noise,
                light,
                bend,
                mirrored,
                threshold,
                paper,
                black,
                lid);
    }

    public Scan skewed(double degrees) {
        return new Scan(
                dpi,
                quarter,
                degrees,
                printScale,
                shiftX,
                shiftY,
                blur,
                noise,
                light,
                bend,
                mirrored,
                threshold,
                paper,
                black,
                lid);
    }

    public Scan scaled(double scale) {
        return new Scan(
                dpi, quarter, skew, scale, shiftX, shiftY, blur, noise, light, bend, mirrored, threshold, paper, black,
                lid);
    }

    public Scan shifted(double x, double y) {
        return new Scan(
                dpi, quarter, skew, printScale, x, y, blur, noise, light, bend, mirrored, threshold, paper, black, lid);
    }

    /** Blur in pixels, noise in grey levels. */
    public Scan rough(double sigma, double levels) {
        return new Scan(
                dpi,
                quarter,
                skew,
                printScale,
                shiftX,
                shiftY,
                sigma,
                levels,
                light,
                bend,
                mirrored,
                threshold,
                paper,
                black,
                lid);
    }

    /** Share by which the darkest corner is darker than the lightest. */
    public Scan shaded(double share) {
        return new Scan(
                dpi,
                quarter,
                skew,
                printScale,
                shiftX,
                shiftY,
                blur,
                noise,
                share,
                bend,
                mirrored,
                threshold,
                paper,
                black,
                lid);
    }

    /** The middle of the page is this many millimetres to the right of where a flat page has it. */
    public Scan bent(double mm) {
        return new Scan(
                dpi,
                quarter,
                skew,
                printScale,
                shiftX,
                shiftY,
                blur,
                noise,
                light,
                mm,
                mirrored,
                threshold,
                paper,
                black,
                lid);
    }

    public Scan mirror() {
        return new Scan(
                dpi,
                quarter,
                skew,
                printScale,
                shiftX,
                shiftY,
                blur,
                noise,
                light,
                bend,
                true,
                threshold,
                paper,
                black,
                lid);
    }

    /** Black and white at this level. */
    public Scan bilevel(int level) {
        return new Scan(
                dpi,
                quarter,
                skew,
                printScale,
                shiftX,
                shiftY,
                blur,
                noise,
                light,
                bend,
                mirrored,
                level,
                paper,
                black,
                lid);
    }

    /** Toner and paper as a worn copier has them. */
    public Scan copied(int toner, int sheet) {
        return new Scan(
                dpi,
                quarter,
                skew,
                printScale,
                shiftX,
                shiftY,
                blur,
                noise,
                light,
                bend,
                mirrored,
                threshold,
                sheet,
                toner,
                lid);
    }

    /** What is seen beside the page and through its holes: 0 as black as toner, 255 as white as paper. */
    public Scan under(int level) {
        return new Scan(
                dpi,
                quarter,
                skew,
                printScale,
                shiftX,
                shiftY,
                blur,
                noise,
                light,
                bend,
                mirrored,
                threshold,
                paper,
                black,
                level);
    }

    /** Where a place on the page, in millimetres, comes to lie in the image, in pixels. */
    public Point2D place(LayoutPage page, double xMm, double yMm) {
        boolean lying = quarter % 2 == 1;
        // sheets and images are whole pixels
        double mmW = Math.round(page.width() * Sheet.DPI / 25.4) * 25.4 / Sheet.DPI;
        double mmH = Math.round(page.height() * Sheet.DPI / 25.4) * 25.4 / Sheet.DPI;
        long w = Math.round((lying ? mmH : mmW) * dpi / 25.4);
        long h = Math.round((lying ? mmW : mmH) * dpi / 25.4);
        double angle = Math.toRadians(90 * quarter + skew);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double x = mirrored ? mmW - xMm : xMm;
        double px = (x + bend * Math.sin(Math.PI * yMm / mmH) - mmW / 2) * printScale;
        double py = (yMm - mmH / 2) * printScale;
        double u = c * px - s * py + shiftX;
        double v = s * px + c * py + shiftY;
        return new Point2D.Double(u * dpi / 25.4 + w / 2.0, v * dpi / 25.4 + h / 2.0);
    }

    public GreyImage of(GreyImage page, long seed) {
        boolean lying = quarter % 2 == 1;
        double mmW = page.width() * 25.4 / page.dpiX();
        double mmH = page.height() * 25.4 / page.dpiY();
        int w = (int) Math.round((lying ? mmH : mmW) * dpi / 25.4);
        int h = (int) Math.round((lying ? mmW : mmH) * dpi / 25.4);
        double angle = Math.toRadians(90 * quarter + skew);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        float[] out = new float[w * h];
        double toPage = page.dpiX() / 25.4;
        byte[] in = page.pixels();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int sum = 0;
                for (int k = 0; k < 4; k++) {
                    double u = (x + (k & 1) * 0.5 + 0.25 - w / 2.0) * 25.4 / dpi - shiftX;
                    double v = (y + (k >> 1) * 0.5 + 0.25 - h / 2.0) * 25.4 / dpi - shiftY;
                    double px = (c * u + s * v) / printScale + mmW / 2;
                    double py = (-s * u + c * v) / printScale + mmH / 2;
                    if (bend != 0) {
                        px -= bend * Math.sin(Math.PI * py / mmH);
                    }
                    px = mirrored ? mmW - px : px;
                    boolean on = px >= 0 && py >= 0 && px < mmW && py < mmH;
                    int i = Math.min(page.width() - 1, (int) (px * toPage));
                    int j = Math.min(page.height() - 1, (int) (py * toPage));
                    sum += on ? in[j * page.width() + i] & 255 : lid;
                }
                out[y * w + x] = black + sum / 4f * (paper - black) / 255;
            }
        }
        if (blur > 0.05) {
            Blur.apply(out, w, h, blur);
        }
        byte[] pixels = new byte[out.length];
        int state = (int) (seed * 7919 + 17);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                state = state * 1664525 + 1013904223;
                double lit = 1 - light * (x / (double) w + y / (double) h) / 2;
                double v = out[y * w + x] * lit + noise * NORMAL[state >>> 16];
                pixels[y * w + x] = threshold > 0
                        ? (byte) (v < threshold ? 0 : 255)
                        : (byte) Math.max(0, Math.min(255, Math.round(v)));
            }
        }
        return new GreyImage(w, h, pixels, dpi, dpi);
    }

    public static BufferedImage buffered(GreyImage image) {
        BufferedImage out = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] to = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
        System.arraycopy(image.pixels(), 0, to, 0, to.length);
        return out;
    }

    public static byte[] png(GreyImage image) {
        return written("png", buffered(image), null, 0);
    }

    public static byte[] jpeg(GreyImage image, float quality) {
        return written("jpeg", buffered(image), null, quality);
    }

    /** A bilevel TIFF, fax group 4. */
    public static byte[] tiff(GreyImage image, String compression) {
        BufferedImage bits = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                if (image.at(x, y) >= 128) {
                    bits.getRaster().setSample(x, y, 0, 1);
                }
            }
        }
        return written("tiff", bits, compression, 0);
    }

    private static byte[] written(String format, BufferedImage image, String compression, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (quality > 0 || compression != null) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                if (compression != null) {
                    param.setCompressionType(compression);
                }
                if (quality > 0) {
                    param.setCompressionQuality(quality);
                }
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
