package org.likewise.simulator.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The bytes of a picture's file, with its resolution in the place where the format has it. */
public final class PictureFile {
    private static final double MM_PER_INCH = 25.4;

    private PictureFile() {}

    public static byte[] encode(Picture picture) {
        return switch (picture.storage()) {
            case GREY_PNG -> png(picture);
            case JPEG -> jpeg(picture);
            case BILEVEL_TIFF -> tiff(picture);
        };
    }

    private static byte[] png(Picture picture) {
        ImageWriter writer = writer("png");
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0.7f); // deflate level 3: a third of the time, a tenth more bytes
        BufferedImage image = grey(picture.planes().get(0));
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", perMetre(picture.dpiX()));
        physical.setAttribute("pixelsPerUnitYAxis", perMetre(picture.dpiY()));
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(physical);
        merge(metadata, root);
        return write(writer, new IIOImage(image, null, metadata), param);
    }

    private static byte[] jpeg(Picture picture) {
        ImageWriter writer = writer("jpeg");
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality((float) picture.quality());
        BufferedImage image =
                picture.planes().size() == 1 ? grey(picture.planes().get(0)) : colour(picture);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        IIOMetadataNode jfif = new IIOMetadataNode("app0JFIF");
        jfif.setAttribute("majorVersion", "1");
        jfif.setAttribute("minorVersion", "2");
        jfif.setAttribute("thumbWidth", "0");
        jfif.setAttribute("thumbHeight", "0");
        jfif.setAttribute("resUnits", "1"); // dots an inch
        jfif.setAttribute("Xdensity", Long.toString(Math.round(picture.dpiX())));
        jfif.setAttribute("Ydensity", Long.toString(Math.round(picture.dpiY())));
        IIOMetadataNode variety = new IIOMetadataNode("JPEGvariety");
        variety.appendChild(jfif);
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_jpeg_image_1.0");
        root.appendChild(variety);
        root.appendChild(new IIOMetadataNode("markerSequence"));
        merge(metadata, root);
        return write(writer, new IIOImage(image, null, metadata), param);
    }

    private static byte[] tiff(Picture picture) {
        ImageWriter writer = writer("tiff");
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("CCITT T.6");
        BufferedImage image = bilevel(picture.planes().get(0));
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        try {
            TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
            directory.addTIFFField(rational(BaselineTIFFTagSet.TAG_X_RESOLUTION, picture.dpiX()));
            directory.addTIFFField(rational(BaselineTIFFTagSet.TAG_Y_RESOLUTION, picture.dpiY()));
            directory.addTIFFField(new TIFFField(
                    BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT),
                    BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
            return write(writer, new IIOImage(image, null, directory.getAsMetadata()), param);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException("resolution tags belong to baseline TIFF", e);
        }
    }

    private static TIFFField rational(int number, double dpi) {
        TIFFTag tag = BaselineTIFFTagSet.getInstance().getTag(number);
        return new TIFFField(tag, TIFFTag.TIFF_RATIONAL, 1, new long[][] {{Math.round(dpi * 100), 100}});
    }

    private static String perMetre(double dpi) {
        return Long.toString(Math.round(dpi * 1000 / MM_PER_INCH));
    }

    private static void merge(IIOMetadata metadata, IIOMetadataNode root) {
        try {
            metadata.mergeTree(root.getNodeName(), root);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException("the format has a resolution", e);
        }
    }

    private static BufferedImage grey(Raster plane) {
        BufferedImage image = new BufferedImage(plane.width(), plane.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(plane.pixels(), 0, to, 0, to.length);
        return image;
    }

    private static BufferedImage colour(Picture picture) {
        int width = picture.planes().get(0).width();
        int height = picture.planes().get(0).height();
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                false,
                false,
                java.awt.Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        WritableRaster pixels =
                java.awt.image.Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 3, null);
        byte[] to = ((DataBufferByte) pixels.getDataBuffer()).getData();
        for (int band = 0; band < 3; band++) {
            byte[] from = picture.planes().get(band).pixels();
            for (int i = 0; i < from.length; i++) {
                to[3 * i + band] = from[i];
            }
        }
        return new BufferedImage(model, pixels, false, null);
    }

    private static BufferedImage bilevel(Raster plane) {
        int width = plane.width();
        BufferedImage image = new BufferedImage(width, plane.height(), BufferedImage.TYPE_BYTE_BINARY);
        byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int rowBytes = (width + 7) / 8;
        byte[] from = plane.pixels();
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < width; x++) {
                if (from[y * width + x] < 0) { // 128 and lighter, as bytes are signed
                    to[y * rowBytes + (x >> 3)] |= (byte) (0x80 >> (x & 7));
                }
            }
        }
        return image;
    }

    private static ImageWriter writer(String format) {
        return ImageIO.getImageWritersByFormatName(format).next();
    }

    private static byte[] write(ImageWriter writer, IIOImage image, ImageWriteParam param) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
