package org.likewise.scanner.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The pages of a raster file, through the platform's readers; sizes are checked before anything is decoded. */
final class RasterPages implements PageImages {
    /** More pages than any feeder holds: a directory that points at itself would otherwise be followed for ever. */
    private static final int MOST_PAGES = 5000;

    private final RasterFormat format;
    private final byte[] bytes;
    private final int count;

    private RasterPages(RasterFormat format, byte[] bytes, int count) {
        this.format = format;
        this.bytes = bytes;
        this.count = count;
    }

    static RasterPages open(RasterFormat format, byte[] bytes) throws ImageProblem {
        if (format == RasterFormat.PNG) {
            PngCheck.check(bytes);
        }
        int count = format == RasterFormat.TIFF
                ? decoding(format, bytes, reader -> Math.min(MOST_PAGES, reader.getNumImages(true)))
                : 1;
        if (count < 1) {
            throw ImageProblem.broken("The TIFF has no pages.");
        }
        return new RasterPages(format, bytes, count);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public GreyImage page(int index) throws ImageProblem {
        GreyImage image = decoding(format, bytes, reader -> {
            int width = reader.getWidth(index);
            int height = reader.getHeight(index);
            ImageBounds.check(width, height);
            Resolution dpi = Resolution.of(format, bytes, reader, index);
            return GreyPixels.of(format, bytes, reader, index, dpi);
        });
        return Resolution.evened(image);
    }

    @Override
    public void close() {}

    private interface Decoding<T> {
        T apply(ImageReader reader) throws IOException, ImageProblem;
    }

    /** Runs a reader over the bytes; whatever it throws at broken bytes becomes a problem. */
    private static <T> T decoding(RasterFormat format, byte[] bytes, Decoding<T> work) throws ImageProblem {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.reader());
        if (!readers.hasNext()) {
            throw new IllegalStateException("this Java platform has no reader for " + format.reader());
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, false, format != RasterFormat.TIFF);
            return work.apply(reader);
        } catch (IIOException e) {
            throw ImageProblem.broken("The " + format + " is damaged: " + sentence(e));
        } catch (IOException | RuntimeException e) {
            // the platform's readers meet broken bytes with almost any exception
            throw ImageProblem.broken("The " + format + " is damaged: " + sentence(e));
        } catch (OutOfMemoryError e) {
            throw ImageProblem.tooLarge("The " + format + " takes more memory than there is.");
        } finally {
            reader.dispose();
        }
    }

    private static String sentence(Exception e) {
        String message = e.getMessage();
        String text = message == null || message.isBlank() ? e.getClass().getSimpleName() : message.strip();
        String line = text.replaceAll("\\s+", " ");
        return line.endsWith(".") ? line : line + ".";
    }
}
