package org.likewise.scanner.rig;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.likewise.scanner.image.GreyImage;

/** A page image saved in the ways in which scanners, phones and programs save it. */
public final class Saved {
    private Saved() {}

    /** With the same grey levels in an image of another type. */
    public static BufferedImage as(GreyImage image, int type) {
        BufferedImage out = new BufferedImage(image.width(), image.height(), type);
        out.createGraphics().drawImage(Scan.buffered(image), 0, 0, null);
        return out;
    }

    /** Sixteen bits a sample. */
    public static BufferedImage deep(GreyImage image) {
        BufferedImage out = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < image.pixels().length; i++) {
            out.getRaster().setSample(i % image.width(), i / image.width(), 0, (image.pixels()[i] & 255) * 257);
        }
        return out;
    }

    /** Sixteen greys in a palette, in no order. */
    public static BufferedImage palette(GreyImage image) {
        byte[] levels = new byte[16];
        for (int i = 0; i < 16; i++) {
            levels[i] = (byte) (i * 7 % 16 * 17);
        }
        BufferedImage out = new BufferedImage(
                image.width(),
                image.height(),
                BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(4, 16, levels, levels, levels));
        for (int i = 0; i < image.pixels().length; i++) {
            int level = Math.min(15, ((image.pixels()[i] & 255) + 8) / 17);
            out.getRaster().setSample(i % image.width(), i / image.width(), 0, level * 7 % 16);
        }
        return out;
    }

    /** Black with the page's ink as its opacity: paper is transparent. */
    public static BufferedImage inkOnly(GreyImage image) {
        BufferedImage out = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < image.pixels().length; i++) {
            out.setRGB(i % image.width(), i / image.width(), 255 - (image.pixels()[i] & 255) << 24);
        }
        return out;
    }

    /**
     * Through the platform's writer.
     *
     * @param finer in passes; a TIFF in tiles
     * @param compression its name, or empty for the usual
     */
    public static byte[] written(String format, BufferedImage image, boolean finer, String compression) {
        return written(format, new IIOImage(image, null, null), finer, compression);
    }

    private static byte[] written(String format, IIOImage image, boolean finer, String compression) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (finer && format.equals("tiff")) {
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(256, 256, 0, 0);
            } else if (finer) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            if (!compression.isEmpty()) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
            }
            writer.setOutput(out);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * A JPEG of four inks.
     *
     * @param adobe stored as Adobe's programs do: 255 for no ink, and with their marker
     */
    public static byte[] cmyk(GreyImage image, boolean adobe) {
        WritableRaster inks = Raster.createInterleavedRaster(0, image.width(), image.height(), 4, null);
        int none = adobe ? 255 : 0;
        for (int i = 0; i < image.pixels().length; i++) {
            int level = image.pixels()[i] & 255;
            int black = adobe ? level : 255 - level;
            inks.setPixel(i % image.width(), i / image.width(), new int[] {none, none, none, black});
        }
        byte[] jpeg = written("jpeg", new IIOImage(inks, null, null), false, "");
        byte[] marker = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return adobe ? inserted(jpeg, marker) : jpeg;
    }

    /** With an Exif part that says how it is to be turned. */
    public static byte[] exif(byte[] jpeg, int orientation, ByteOrder order) {
        ByteBuffer part = ByteBuffer.allocate(4 + 6 + 26).order(ByteOrder.BIG_ENDIAN);
        part.putShort((short) 0xffe1).putShort((short) (part.capacity() - 2));
        part.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        part.order(order);
        part.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] {'I', 'I'} : new byte[] {'M', 'M'});
        part.putShort((short) 42).putInt(8).putShort((short) 1);
        part.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return inserted(jpeg, part.array());
    }

    private static byte[] inserted(byte[] jpeg, byte[] part) {
        return ByteBuffer.allocate(jpeg.length + part.length)
                .put(jpeg, 0, 2)
                .put(part)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** As a camera with this orientation stores an upright page. */
    public static GreyImage held(GreyImage image, int orientation) {
        boolean lying = orientation >= 5;
        int w = image.width();
        int h = image.height();
        int width = lying ? h : w;
        byte[] out = new byte[w * h];
        for (int i = 0; i < out.length; i++) {
            int x = i % width;
            int y = i / width;
            out[i] = (byte)
                    switch (orientation) {
                        case 1 -> image.at(x, y);
                        case 2 -> image.at(w - 1 - x, y);
                        case 3 -> image.at(w - 1 - x, h - 1 - y);
                        case 4 -> image.at(x, h - 1 - y);
                        case 5 -> image.at(y, x);
                        case 6 -> image.at(y, h - 1 - x);
                        case 7 -> image.at(w - 1 - y, h - 1 - x);
                        default -> image.at(w - 1 - y, x);
                    };
        }
        return new GreyImage(width, lying ? w : h, out, image.dpiX(), image.dpiY());
    }

    /** Fax group 4, without anything around it. */
    public static byte[] group4(GreyImage image) {
        try (PDDocument document = new PDDocument();
                InputStream raw = CCITTFactory.createFromImage(document, as(image, BufferedImage.TYPE_BYTE_BINARY))
                        .getCOSObject()
                        .createRawInputStream()) {
            return raw.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a PDF holds it: a page and one region, coded as a fax, which JBIG2 allows. */
    public static byte[] jbig2(GreyImage image) {
        byte[] fax = group4(image);
        ByteBuffer out = ByteBuffer.allocate(2 * 11 + 19 + 18 + fax.length);
        out.putInt(0).put((byte) 48).put((byte) 0).put((byte) 1).putInt(19);
        out.putInt(image.width())
                .putInt(image.height())
                .putInt(0)
                .putInt(0)
                .put((byte) 0)
                .putShort((short) 0);
        out.putInt(1).put((byte) 38).put((byte) 0).put((byte) 1).putInt(18 + fax.length);
        out.putInt(image.width())
                .putInt(image.height())
                .putInt(0)
                .putInt(0)
                .put((byte) 0)
                .put((byte) 1);
        return out.put(fax).array();
    }

    /** With the bits of each byte in the other order. */
    public static byte[] reversed(byte[] bytes) {
        byte[] out = new byte[bytes.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (Integer.reverse(bytes[i]) >>> 24);
        }
        return out;
    }
}
