package org.likewise.scanner.rig;

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
        int black) {

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
        return new Scan(dpi, 0, 0, 1, 0, 0, 0.6, 3, 0, 0, false, 0, 243, 22);
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
                black);
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
                black);
    }

    public Scan scaled(double scale) {
        return new Scan(
                dpi, quarter, skew, scale, shiftX, shiftY, blur, noise, light, bend, mirrored, threshold, paper, black);
    }

    public Scan shifted(double x, double y) {
        return new Scan(
                dpi, quarter, skew, printScale, x, y, blur, noise, light, bend, mirrored, threshold, paper, black);
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
                black);
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
                black);
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
                black);
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
                black);
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
                black);
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
                toner);
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
                    sum += on ? in[j * page.width() + i] & 255 : 255;
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
