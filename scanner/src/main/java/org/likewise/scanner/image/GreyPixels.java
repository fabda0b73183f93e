package org.likewise.scanner.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Turns what the platform's readers give into grey levels, without its colour management, which is slow and not needed. */
final class GreyPixels {
    private GreyPixels() {}

    static GreyImage of(RasterFormat format, byte[] bytes, ImageReader reader, int index, Resolution dpi)
            throws IOException, ImageProblem {
        if (format != RasterFormat.JPEG) {
            return of(reader.read(index), dpi);
        }
        AtomicBoolean damaged = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (JpegCheck.isDamage(warning)) {
                damaged.set(true);
            }
        });
        Raster raster = reader.readRaster(index, new ImageReadParam());
        if (damaged.get()) {
            throw ImageProblem.broken("Part of the JPEG is missing: it was not saved or copied completely.");
        }
        return ofJpeg(raster, JpegColours.of(bytes), dpi);
    }

    private static GreyImage ofJpeg(Raster raster, JpegColours colours, Resolution dpi) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        int bands = raster.getNumBands();
        byte[] in = ((DataBufferByte) raster.getDataBuffer()).getData();
        int[] offsets = ((PixelInterleavedSampleModel) raster.getSampleModel()).getBandOffsets();
        byte[] out = new byte[width * height];
        if (bands == 1 && in.length == out.length) {
            return new GreyImage(width, height, in, dpi.x(), dpi.y());
        }
        for (int i = 0, p = 0; i < out.length; i++, p += bands) {
            int a = in[p + offsets[0]] & 255;
            out[i] = switch (colours) {
                case LUMA -> (byte) a;
                case RGB -> luma(a, in[p + offsets[1]] & 255, in[p + offsets[2]] & 255);
                case CMYK ->
                    under(
                            luma(255 - a, 255 - (in[p + offsets[1]] & 255), 255 - (in[p + offsets[2]] & 255)),
                            255 - (in[p + offsets[3]] & 255));
                case CMYK_INVERTED ->
                    under(luma(a, in[p + offsets[1]] & 255, in[p + offsets[2]] & 255), in[p + offsets[3]] & 255);
                case YCCK -> under((byte) (255 - a), in[p + offsets[3]] & 255);
            };
        }
        return new GreyImage(width, height, out, dpi.x(), dpi.y());
    }

    /** A level with black ink over it, of which 255 means none. */
    private static byte under(byte level, int black) {
        return (byte) ((level & 255) * black / 255);
    }

    /** Rec. 601, as JPEG has it. */
    static byte luma(int r, int g, int b) {
        return (byte) (r * 77 + g * 150 + b * 29 >> 8);
    }

    /** Grey levels of an image of any kind; what is transparent is paper. */
    static GreyImage of(BufferedImage image, Resolution dpi) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] out = new byte[width * height];
        Raster raster = image.getRaster();
        boolean indexed = image.getColorModel() instanceof java.awt.image.IndexColorModel;
        int bands = raster.getNumBands();
        if (indexed && image.getSampleModel() instanceof MultiPixelPackedSampleModel model) {
            unpack(image, model, out);
        } else if (!indexed && bands == 1) {
            int shift = raster.getSampleModel().getSampleSize(0) - 8;
            grey(raster, shift, out);
        } else if (!indexed && bands == 2) {
            greyAndAlpha(raster, out);
        } else if (!indexed && bands <= 4 && even(raster) && rgb(image)) {
            coloured(raster, out);
        } else {
            converted(image, out);
        }
        return new GreyImage(width, height, out, dpi.x(), dpi.y());
    }

    /** One to four bits a pixel with a palette: the usual bilevel page. */
    private static void unpack(BufferedImage image, MultiPixelPackedSampleModel model, byte[] out) {
        int bits = model.getPixelBitStride();
        byte[] levels = new byte[1 << bits];
        for (int i = 0; i < levels.length; i++) {
            int colours = ((java.awt.image.IndexColorModel) image.getColorModel()).getMapSize();
            levels[i] = i < colours ? overPaper(image.getColorModel().getRGB(i)) : (byte) 255;
        }
        DataBuffer data = image.getRaster().getDataBuffer();
        boolean plain =
                data instanceof DataBufferByte && image.getRaster().getParent() == null && data.getOffset() == 0;
        int width = image.getWidth();
        if (plain && bits == 1) {
            byte[] in = ((DataBufferByte) data).getData();
            int stride = model.getScanlineStride();
            for (int y = 0; y < image.getHeight(); y++) {
                unpackRow(in, y * stride, levels, out, y * width, width);
            }
            return;
        }
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                out[y * width + x] = levels[row[x]];
            }
        }
    }

    /** Eight pixels of one bit at a time; most bytes of a page are all paper. */
    static void unpackRow(byte[] in, int start, byte[] levels, byte[] out, int to, int width) {
        for (int x = 0; x < width; x += 8) {
            int eight = in[start + (x >> 3)] & 255;
            int n = Math.min(8, width - x);
            if (eight == 0 || eight == 255) {
                Arrays.fill(out, to + x, to + x + n, levels[eight & 1]);
            } else {
                for (int k = 0; k < n; k++) {
                    out[to + x + k] = levels[eight >> (7 - k) & 1];
                }
            }
        }
    }

    private static void grey(Raster raster, int shift, byte[] out) {
        int width = raster.getWidth();
        if (shift == 0
                && raster.getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == out.length
                && data.getOffset() == 0) {
            System.arraycopy(data.getData(), 0, out, 0, out.length);
            return;
        }
        int[] row = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                out[y * width + x] = (byte) (shift >= 0 ? row[x] >> shift : row[x] * 255 / ((1 << 8 + shift) - 1));
            }
        }
    }

    private static void greyAndAlpha(Raster raster, byte[] out) {
        int width = raster.getWidth();
        int full = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        int[] grey = new int[width];
        int[] alpha = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, grey);
            raster.getSamples(0, y, width, 1, 1, alpha);
            for (int x = 0; x < width; x++) {
                double a = alpha[x] / (double) full;
                out[y * width + x] = (byte) Math.round(255 * (a * grey[x] / full + 1 - a));
            }
        }
    }

    private static boolean rgb(BufferedImage image) {
        return image.getColorModel().getColorSpace().isCS_sRGB() && !image.isAlphaPremultiplied();
    }

    private static boolean even(Raster raster) {
        int[] sizes = raster.getSampleModel().getSampleSize();
        return sizes[0] >= 8 && Arrays.stream(sizes).allMatch(s -> s == sizes[0]);
    }

    /** Red, green, blue and perhaps alpha, of any depth. */
    private static void coloured(Raster raster, byte[] out) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int shift = raster.getSampleModel().getSampleSize(0) - 8;
        int[] row = new int[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0, p = 0; x < width; x++, p += bands) {
                byte level = luma(row[p] >> shift, row[p + 1] >> shift, row[p + 2] >> shift);
                out[y * width + x] = bands == 3 ? level : overPaper(level, row[p + 3] >> shift);
            }
        }
    }

    /** Anything else, through the platform's colour management. */
    private static void converted(BufferedImage image, byte[] out) {
        int width = image.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                out[y * width + x] = overPaper(row[x]);
            }
        }
    }

    private static byte overPaper(int argb) {
        return overPaper(luma(argb >> 16 & 255, argb >> 8 & 255, argb & 255), argb >>> 24);
    }

    private static byte overPaper(byte level, int alpha) {
        return alpha == 255 ? level : (byte) (((level & 255) * alpha + 255 * (255 - alpha)) / 255);
    }
}
