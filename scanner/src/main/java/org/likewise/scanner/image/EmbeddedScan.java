package org.likewise.scanner.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
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
        return source(image).map(s -> new EmbeddedScan(s, turning.get(), resolution(image, m, page.getCropBox())));
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

    private static Optional<Source> source(PDImageXObject image) throws IOException {
        COSStream stream = image.getCOSObject();
        List<COSName> filters = filters(stream);
        boolean inverted = inverted(stream);
        COSName only = filters.size() == 1 ? filters.get(0) : COSName.getPDFName("");
        if (only.equals(COSName.DCT_DECODE) && !inverted && image.getBitsPerComponent() == 8) {
            byte[] raw = raw(stream);
            return Optional.of(() -> PdfPages.raster(RasterFormat.JPEG, raw));
        }
        if (only.equals(COSName.CCITTFAX_DECODE) && plainBilevel(image)) {
            byte[] tiff = FaxTiff.wrap(raw(stream), parameters(stream), image.getWidth(), image.getHeight());
            return Optional.of(() -> {
                GreyImage page = PdfPages.raster(RasterFormat.TIFF, tiff);
                return inverted ? negative(page) : page;
            });
        }
        boolean jpeg = filters.contains(COSName.DCT_DECODE) || filters.contains(COSName.JPX_DECODE);
        Optional<Samples> samples = jpeg ? Optional.empty() : Samples.of(image, inverted);
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

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) {
            return List.of(name);
        }
        return filters instanceof COSArray array
                ? array.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList()
                : List.of();
    }

    private static COSDictionary parameters(COSStream stream) {
        COSBase base = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase first = base instanceof COSArray array && array.size() > 0 ? array.getObject(0) : base;
        return first instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
    }

    private static boolean inverted(COSStream stream) {
        COSBase decode = stream.getDictionaryObject(COSName.DECODE, COSName.D);
        return decode instanceof COSArray array
                && array.size() >= 2
                && array.toCOSNumberFloatList().get(0) > 0.5;
    }

    private static byte[] raw(COSStream stream) throws IOException {
        try (InputStream in = stream.createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    private static GreyImage negative(GreyImage image) {
        byte[] pixels = image.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (255 - (pixels[i] & 255));
        }
        return new GreyImage(image.width(), image.height(), pixels, image.dpiX(), image.dpiY());
    }
}
