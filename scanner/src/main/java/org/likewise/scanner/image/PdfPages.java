package org.likewise.scanner.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The pages of a PDF as images, and the layout files that it carries. A page that is one scanned image gives that image as
 * it was stored, which costs a fifth of drawing it; any other page is drawn.
 */
public final class PdfPages implements PageImages {
    /** More pages than any feeder holds. */
    private static final int MOST_PAGES = 5000;

    private static final int MOST_LAYOUTS = 64;
    private static final int MOST_LAYOUT_BYTES = 4 << 20;

    /** A PDF may be preceded by other bytes, up to this many (ISO 32000-1, annex H). */
    private static final int HEADER_WITHIN = 1024;

    private final PDDocument document;

    private PdfPages(PDDocument document) {
        this.document = document;
    }

    /** Whether the bytes start like a PDF. */
    public static boolean isPdf(byte[] bytes) {
        int last = Math.min(HEADER_WITHIN, bytes.length - 5);
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == '%'
                    && bytes[i + 1] == 'P'
                    && bytes[i + 2] == 'D'
                    && bytes[i + 3] == 'F'
                    && bytes[i + 4] == '-') {
                return true;
            }
        }
        return false;
    }

    /** Opens a PDF; encrypted and broken ones are refused. */
    public static PdfPages open(byte[] bytes) throws ImageProblem {
        return open(new RandomAccessReadBuffer(bytes));
    }

    /** Opens a PDF file without holding all of it in memory; encrypted and broken ones are refused. */
    public static PdfPages open(Path file) throws ImageProblem {
        try {
            return open(new RandomAccessReadBufferedFile(file));
        } catch (IOException e) {
            throw ImageProblem.broken("The PDF cannot be read: " + e.getMessage());
        }
    }

    private static PdfPages open(RandomAccessRead source) throws ImageProblem {
        return guarded(() -> {
            PDDocument document;
            try {
                document = Loader.loadPDF(source, IOUtils.createMemoryOnlyStreamCache());
            } catch (InvalidPasswordException e) {
                throw new ImageProblem(
                        "encrypted-pdf",
                        "The PDF is protected by a password.",
                        "Save it without a password, or scan to a PDF without one.");
            }
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > MOST_PAGES) {
                document.close();
                throw pages < 1
                        ? ImageProblem.broken("The PDF has no pages.")
                        : ImageProblem.tooManyPages("PDF", MOST_PAGES);
            }
            return new PdfPages(document);
        });
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public GreyImage page(int index) throws ImageProblem {
        return guarded(() -> {
            Optional<EmbeddedScan> scan;
            synchronized (document) {
                PDPage page = document.getPage(index);
                scan = EmbeddedScan.of(page);
                if (scan.isEmpty()) {
                    return DrawnPage.draw(document, index);
                }
            }
            // what was taken out of the document is decoded without it, several pages at a time if need be
            return scan.get().decode();
        });
    }

    @Override
    public ScreenFields screenFields(int index) throws ImageProblem {
        return guarded(() -> {
            synchronized (document) {
                return Widgets.of(document.getPage(index));
            }
        });
    }

    /** The bytes of the attachments that look like layout files, at most {@value #MOST_LAYOUTS} of at most 4 MB each. */
    public List<byte[]> attachedLayouts() {
        List<byte[]> out = new ArrayList<>();
        synchronized (document) {
            try {
                PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
                PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
                if (files != null) {
                    collect(files, out, 0);
                }
            } catch (IOException | RuntimeException e) {
                // a damaged list of attachments is no list: what was read before the damage counts
                return List.copyOf(out);
            }
        }
        return List.copyOf(out);
    }

    private static void collect(PDNameTreeNode<PDComplexFileSpecification> node, List<byte[]> out, int depth)
            throws IOException {
        Map<String, PDComplexFileSpecification> files = node.getNames();
        if (files != null) {
            for (Map.Entry<String, PDComplexFileSpecification> file : files.entrySet()) {
                PDEmbeddedFile embedded = file.getValue().getEmbeddedFile();
                if (out.size() < MOST_LAYOUTS
                        && embedded != null
                        && file.getKey().endsWith(".json")) {
                    bounded(embedded).ifPresent(out::add);
                }
            }
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
        if (kids != null && depth < 8) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : kids) {
                collect(kid, out, depth + 1);
            }
        }
    }

    private static Optional<byte[]> bounded(PDEmbeddedFile file) throws IOException {
        if (file.getLength() > MOST_LAYOUT_BYTES) {
            return Optional.empty();
        }
        try (InputStream in = file.createInputStream()) {
            byte[] bytes = in.readNBytes(MOST_LAYOUT_BYTES + 1);
            boolean layout = new String(bytes, 0, Math.min(200, bytes.length), java.nio.charset.StandardCharsets.UTF_8)
                    .contains("likewise-layout/");
            return layout && bytes.length <= MOST_LAYOUT_BYTES ? Optional.of(bytes) : Optional.empty();
        }
    }

    @Override
    public void close() {
        synchronized (document) {
            IOUtils.closeQuietly(document);
        }
    }

    private interface Work<T> {
        T run() throws IOException, ImageProblem;
    }

    /** Whatever PDFBox throws at broken bytes becomes a problem; only want of memory is left to the caller. */
    private static <T> T guarded(Work<T> work) throws ImageProblem {
        try {
            return work.run();
        } catch (IOException | RuntimeException e) {
            if (e.getCause() instanceof ImageProblem problem) {
                throw problem;
            }
            String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw ImageProblem.broken("The PDF is damaged: " + message.strip().replaceAll("\\s+", " ") + ".");
        } catch (StackOverflowError e) {
            throw ImageProblem.broken("The PDF is damaged: its parts are nested without end.");
        }
    }

    /** A stream of raster bytes of a scan, decoded as the file that it is, but placed as the PDF says. */
    static GreyImage raster(RasterFormat format, byte[] bytes) throws ImageProblem {
        return RasterPages.open(format, bytes).stored(0);
    }
}
