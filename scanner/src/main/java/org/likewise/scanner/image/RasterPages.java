package org.likewise.scanner.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The pages of a raster file, through the platform's readers; what they would stumble over is checked before anything is decoded. */
final class RasterPages implements PageImages {
    private final RasterFormat format;
    private final byte[] bytes;
    private final List<TiffDirectories.Page> pages;
    private final boolean torn;

    private RasterPages(RasterFormat format, byte[] bytes, List<TiffDirectories.Page> pages, boolean torn) {
        this.format = format;
        this.bytes = bytes;
        this.pages = pages;
        this.torn = torn;
    }

    static RasterPages open(RasterFormat format, byte[] bytes) throws ImageProblem {
        return switch (format) {
            case PNG -> {
                PngCheck.check(bytes);
                yield single(format, bytes, Resolution.png(bytes), Orientation.UPRIGHT);
            }
            case JPEG -> {
                JpegCheck.check(bytes);
                yield single(format, bytes, Resolution.jpeg(bytes), Orientation.ofJpeg(bytes));
            }
            case TIFF -> {
                TiffDirectories directories = TiffDirectories.of(bytes);
                yield new RasterPages(format, bytes, directories.pages(), directories.torn());
            }
        };
    }

    private static RasterPages single(RasterFormat format, byte[] bytes, Resolution dpi, int orientation) {
        TiffDirectories.Page page = new TiffDirectories.Page(0, Optional.empty(), dpi, orientation, TiffParts.PLAIN);
        return new RasterPages(format, bytes, List.of(page), false);
    }

    @Override
    public int count() {
        return pages.size() + (torn ? 1 : 0);
    }

    @Override
    public GreyImage page(int index) throws ImageProblem {
        GreyImage stored = stored(index);
        return Resolution.evened(Orientation.unmirrored(stored, pages.get(index).orientation()));
    }

    /** A page as it is stored, whatever the file says of how it is to be turned or stretched. */
    GreyImage stored(int index) throws ImageProblem {
        if (index == pages.size()) {
            throw ImageProblem.broken(
                    "The TIFF ends here, and more pages were to come: it was not saved or copied completely.");
        }
        TiffDirectories.Page page = pages.get(index);
        if (page.fault().isPresent()) {
            throw ImageProblem.broken(page.fault().get());
        }
        if (page.parts() instanceof TiffParts.Fax fax) {
            return fax.picture().decode(page.dpi());
        }
        if (page.parts() instanceof TiffParts.Jpegs jpegs) {
            for (byte[] jpeg : jpegs.files()) {
                RasterPages.open(RasterFormat.JPEG, jpeg).stored(0);
            }
        }
        return decoding(format, bytes, reader -> {
            ImageBounds.check(reader.getWidth(page.index()), reader.getHeight(page.index()));
            return GreyPixels.of(format, bytes, reader, page.index(), page.dpi());
        });
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
            reader.setInput(in, false, true);
            return work.apply(reader);
        } catch (IIOException e) {
            throw ImageProblem.broken("The " + format + " is damaged: " + sentence(e));
        } catch (IOException | RuntimeException e) {
            // the platform's readers meet broken bytes with almost any exception
            throw ImageProblem.broken("The " + format + " is damaged: " + sentence(e));
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
