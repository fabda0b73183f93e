package org.likewise.simulator;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutReader;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.simulator.image.Raster;

/** A PDF of printed forms, open for drawing its pages. For one thread, as PDFBox's documents are. */
final class PrintedPdf implements AutoCloseable {
    /** Resolution in which pages are drawn: an outline of 0.25 mm has three pixels. */
    private static final int DPI = 300;

    private static final double MM_PER_INCH = 25.4;
    static final double DOTS_PER_MM = DPI / MM_PER_INCH;
    private static final double MM_PER_POINT = MM_PER_INCH / 72;
    /** A3 and a little, so that a page cannot fill the memory. */
    private static final double MAX_SIDE_MM = 450;

    private static final double QUIET_ZONE_MM = 2;

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PrintedPdf(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    static PrintedPdf open(Path pdf) {
        Place place = Place.of(pdf.toString());
        try {
            PDDocument document = Loader.loadPDF(pdf.toFile());
            if (document.getNumberOfPages() > 0) {
                return new PrintedPdf(document);
            }
            document.close();
            throw new ProblemsException(Problem.error(
                    "simulate.no-pages",
                    place,
                    "The PDF has no pages.",
                    "Print the forms again with `likewise print`."));
        } catch (InvalidPasswordException e) {
            throw new ProblemsException(Problem.error(
                    "simulate.locked-pdf",
                    place,
                    "The PDF needs a password.",
                    "Use the PDF as `likewise print` wrote it."));
        } catch (IOException e) {
            throw new ProblemsException(Problem.error(
                    "simulate.unreadable-pdf",
                    place,
                    "This cannot be read as a PDF.",
                    "Check the path, or print the forms again with `likewise print`."));
        }
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** The layouts that travel inside the PDF; attachments that are not layouts are passed over. */
    List<Layout> attachedLayouts() throws IOException {
        List<Layout> layouts = new ArrayList<>();
        var names = document.getDocumentCatalog().getNames();
        if (names == null || names.getEmbeddedFiles() == null) {
            return layouts;
        }
        for (PDEmbeddedFile file : embedded(names.getEmbeddedFiles(), 0)) {
            if (file.getSize() <= LayoutReader.MAX_BYTES) {
                try {
                    layouts.add(LayoutReader.read(file.toByteArray(), "attachment"));
                } catch (ProblemsException e) {
                    continue;
                }
            }
        }
        return layouts;
    }

    private static List<PDEmbeddedFile> embedded(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
            throws IOException {
        List<PDEmbeddedFile> files = new ArrayList<>();
        Map<String, PDComplexFileSpecification> here = node.getNames();
        if (here != null) {
            here.values().stream()
                    .filter(f -> f != null && f.getEmbeddedFile() != null)
                    .forEach(f -> files.add(f.getEmbeddedFile()));
        }
        if (node.getKids() != null && depth < 8) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                files.addAll(embedded(kid, depth + 1));
            }
        }
        return files;
    }

    /** Draws a page, {@link #DOTS_PER_MM} pixels to the millimetre; empty where it is larger than any paper we know. */
    Optional<Raster> draw(int index) throws IOException {
        PDRectangle box = document.getPage(index).getCropBox();
        if (Math.max(box.getWidth(), box.getHeight()) * MM_PER_POINT > MAX_SIDE_MM
                || Math.min(box.getWidth(), box.getHeight()) * MM_PER_POINT < 50) {
            return Optional.empty();
        }
        BufferedImage image = renderer.renderImageWithDPI(index, DPI, ImageType.GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return Optional.of(new Raster(image.getWidth(), image.getHeight(), pixels));
    }

    /** Which page of which copy this is: where the layouts have their codes first, then anywhere. */
    static Optional<PageCode> code(Raster page, List<Layout> layouts) {
        for (Box place : places(layouts)) {
            Optional<PageCode> code = decode(crop(page, place, QUIET_ZONE_MM));
            if (code.isPresent()) {
                return code;
            }
        }
        return decode(source(page, 0, 0, page.width(), page.height()));
    }

    /** Whether there is something where a code should be: about half of a QR code is black. */
    static boolean looksCoded(Raster page, List<Layout> layouts) {
        return places(layouts).stream().anyMatch(place -> {
            LuminanceSource code = crop(page, place, 0);
            int dark = 0;
            for (byte level : code.getMatrix()) {
                dark += (level & 255) < 128 ? 1 : 0;
            }
            double share = dark / (double) (code.getWidth() * code.getHeight());
            return share > 0.3 && share < 0.7;
        });
    }

    private static Set<Box> places(List<Layout> layouts) {
        Set<Box> places = new LinkedHashSet<>();
        layouts.forEach(l -> l.pages().forEach(p -> places.add(p.code())));
        return places;
    }

    private static LuminanceSource crop(Raster page, Box place, double marginMm) {
        int left = pixel(place.x() - marginMm, page.width() - 1);
        int top = pixel(place.y() - marginMm, page.height() - 1);
        int right = pixel(place.right() + marginMm, page.width());
        int bottom = pixel(place.bottom() + marginMm, page.height());
        return source(page, left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static LuminanceSource source(Raster page, int left, int top, int width, int height) {
        return new PlanarYUVLuminanceSource(
                page.pixels(), page.width(), page.height(), left, top, width, height, false);
    }

    private static int pixel(double mm, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(mm * DOTS_PER_MM)));
    }

    /**
     * As a code that fills the picture, which suits a drawn page best, then by searching for it; the one or the other fails on
     * some codes.
     */
    private static Optional<PageCode> decode(LuminanceSource source) {
        List<Map<DecodeHintType, ?>> ways =
                List.of(Map.of(DecodeHintType.PURE_BARCODE, true), Map.of(DecodeHintType.TRY_HARDER, true));
        for (Map<DecodeHintType, ?> way : ways) {
            for (Binarizer binarizer : List.of(new GlobalHistogramBinarizer(source), new HybridBinarizer(source))) {
                try {
                    var result = new QRCodeReader().decode(new BinaryBitmap(binarizer), way);
                    Optional<PageCode> code = PageCode.parse(result.getText());
                    if (code.isPresent()) {
                        return code;
                    }
                } catch (ReaderException e) {
                    continue; // the next way
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
