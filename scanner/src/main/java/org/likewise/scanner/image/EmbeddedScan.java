package org.likewise.scanner.image;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** A page of a PDF that is one scanned image, taken out as it was stored. */
final class EmbeddedScan {
    private static final COSName COLOUR_TRANSFORM = COSName.getPDFName("ColorTransform");

    private final Source source;
    private final Turning turning;
    private final Resolution dpi;

    private EmbeddedScan(Source source, Turning turning, Resolution dpi) {
        this.source = source;
        this.turning = turning;
        this.dpi = dpi;
    }

    /** How to decode what was taken out. */
    private interface Source {
        GreyImage decode() throws IOException, ImageProblem;
    }

    /** Empty where the page is not one image or the image is of an unusual kind, and must be drawn. */
    static Optional<EmbeddedScan> of(PDPage page) throws IOException, ImageProblem {
        Optional<PlacedImage> placed = PlacedImage.of(page);
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        PDImageXObject image = placed.get().image();
        ImageBounds.check(image.getWidth(), image.getHeight());
        Matrix m = placed.get().matrix();
        Optional<Turning> turning = Turning.of(m, page.getRotation());
        if (turning.isEmpty()) {
            return Optional.empty();
        }
        Resolution dpi = resolution(image, m, page.getCropBox());
        return source(image).map(s -> new EmbeddedScan(s, turning.get(), dpi));
    }

    GreyImage decode() throws IOException, ImageProblem {
        GreyImage image = source.decode();
        GreyImage placed = new GreyImage(image.width(), image.height(), image.pixels(), dpi.x(), dpi.y());
        return turning.apply(Resolution.evened(placed));
    }

    private static Resolution resolution(PDImageXObject image, Matrix m, PDRectangle box) {
        double width = Math.hypot(m.getScaleX(), m.getShearY());
        double height = Math.hypot(m.getShearX(), m.getScaleY());
        double most = Math.max(box.getWidth(), box.getHeight());
        // some programs count pixels as points: a page of 2480 x 3508 points says nothing of the resolution
        return most > 2000
                ? Resolution.UNKNOWN
                : new Resolution(image.getWidth() * 72.0 / width, image.getHeight() * 72.0 / height);
    }

    private static Optional<Source> source(PDImageXObject image) throws IOException, ImageProblem {
        COSStream stream = image.getCOSObject();
        COSName filter = PdfStreams.lastFilter(stream);
        boolean inverted = inverted(stream);
        // what four inks mean depends on more than the JPEG itself, and no scanner writes them
        boolean plainJpeg = !inverted
                && image.getBitsPerComponent() == 8
                && image.getColorSpace().getNumberOfComponents() <= 3
                && !PdfStreams.parameters(stream).containsKey(COLOUR_TRANSFORM);
        if (filter.equals(COSName.DCT_DECODE) && plainJpeg) {
            byte[] jpeg = PdfStreams.picture(stream);
            return Optional.of(() -> PdfPages.raster(RasterFormat.JPEG, jpeg));
        }
        if (filter.equals(COSName.CCITTFAX_DECODE) && plainBilevel(image)) {
            FaxPicture fax = FaxPicture.of(stream, image.getWidth(), image.getHeight());
            return Optional.of(() -> {
                GreyImage page = fax.decode(Resolution.UNKNOWN);
                return inverted ? negative(page) : page;
            });
        }
        boolean plain = !filter.equals(COSName.DCT_DECODE)
                && !filter.equals(COSName.JPX_DECODE)
                && !filter.equals(COSName.CCITTFAX_DECODE);
        Optional<Samples> samples = plain ? Samples.of(image, inverted) : Optional.empty();
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        byte[] unpacked = samples.get().read(image);
        return Optional.of(() -> new GreyImage(image.getWidth(), image.getHeight(), unpacked, 0, 0));
    }

    private static boolean plainBilevel(PDImageXObject image) throws IOException {
        PDColorSpace space = image.getColorSpace();
        return image.getBitsPerComponent() == 1 && space instanceof PDDeviceGray;
    }

    private static boolean inverted(COSStream stream) {
        COSBase decode = stream.getDictionaryObject(COSName.DECODE, COSName.D);
        return decode instanceof COSArray array
                && array.size() >= 2
                && array.toCOSNumberFloatList().get(0) > 0.5;
    }

    private static GreyImage negative(GreyImage image) {
        byte[] pixels = image.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (255 - (pixels[i] & 255));
        }
        return new GreyImage(image.width(), image.height(), pixels, image.dpiX(), image.dpiY());
    }
}
