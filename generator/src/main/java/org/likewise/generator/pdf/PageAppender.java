package org.likewise.generator.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Copies a PDF file of one page, saved with a plain cross-reference table, to a stream, and goes on, as one incremental update,
 * with any number of pages that share the page's resources and take its place. It keeps one number for each object.
 */
final class PageAppender implements AutoCloseable {
    private static final int PAGES_IN_A_NODE = 1024;

    private final OutputStream out;
    private final Deflater deflater = new Deflater();
    private final byte[] deflated = new byte[1 << 13];

    private final int rootObject;
    private final int infoObject;
    private final int pagesObject;
    private final int resourcesObject;
    private final String id;
    private final long previousTable;
    private final int firstObject;

    private long position;
    private int nextObject;
    private long[] offsets = new long[4096];
    private int node;
    private final List<Integer> pagesOfNode = new ArrayList<>();
    private final List<Integer> nodes = new ArrayList<>();
    private int pageCount;
    private boolean closed;

    PageAppender(byte[] template, OutputStream out) throws IOException {
        this.out = out;
        try (PDDocument document = Loader.loadPDF(template)) {
            COSDictionary trailer = document.getDocument().getTrailer();
            rootObject = number(trailer.getItem(COSName.ROOT));
            infoObject = number(trailer.getItem(COSName.INFO));
            pagesObject = number(document.getDocumentCatalog().getCOSObject().getItem(COSName.PAGES));
            resourcesObject = number(document.getPage(0).getCOSObject().getItem(COSName.RESOURCES));
            firstObject = trailer.getInt(COSName.SIZE);
            id = hex((COSArray) trailer.getDictionaryObject(COSName.ID));
            previousTable = document.getDocument().getStartXref();
        }
        nextObject = firstObject;
        write(template);
        node = nextObject++;
    }

    private static int number(COSBase reference) {
        return (int) ((COSObject) reference).getKey().getNumber();
    }

    private static String hex(COSArray strings) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < strings.size(); i++) {
            hex.append('<')
                    .append(((COSString) strings.getObject(i)).toHexString())
                    .append('>');
        }
        return hex.toString();
    }

    /** Adds a page; its size is in millimetres. */
    void add(double widthMm, double heightMm, byte[] content) throws IOException {
        byte[] data = compress(content);
        int contents = nextObject++;
        begin(contents);
        write("<</Filter/FlateDecode/Length " + data.length + ">>\nstream\n");
        write(data);
        write("\nendstream\nendobj\n");
        int page = nextObject++;
        begin(page);
        write("<</Type/Page/Parent " + node + " 0 R/MediaBox[0 0 "
                + ContentStream.numberText(widthMm * ContentStream.POINTS_PER_MM) + " "
                + ContentStream.numberText(heightMm * ContentStream.POINTS_PER_MM) + "]/Resources " + resourcesObject
                + " 0 R/Contents " + contents + " 0 R>>\nendobj\n");
        pagesOfNode.add(page);
        pageCount++;
        if (pagesOfNode.size() == PAGES_IN_A_NODE) {
            finishNode();
            node = nextObject++;
        }
    }

    private byte[] compress(byte[] content) {
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream data = new ByteArrayOutputStream(1024);
        while (!deflater.finished()) {
            data.write(deflated, 0, deflater.deflate(deflated));
        }
        return data.toByteArray();
    }

    private void finishNode() throws IOException {
        begin(node);
        write("<</Type/Pages/Parent " + pagesObject + " 0 R/Count " + pagesOfNode.size() + "/Kids[");
        writeReferences(pagesOfNode);
        write("]>>\nendobj\n");
        nodes.add(node);
        pagesOfNode.clear();
    }

    private void writeReferences(List<Integer> objects) throws IOException {
        StringBuilder references = new StringBuilder();
        objects.forEach(object -> references.append(object).append(" 0 R "));
        write(references.toString());
    }

    private void begin(int object) throws IOException {
        int index = object - firstObject;
        if (index >= offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[index] = position;
        write(object + " 0 obj\n");
    }

    private void write(String ascii) throws IOException {
        write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            finishNode();
            long pagesOffset = position;
            write(pagesObject + " 0 obj\n<</Type/Pages/Count " + pageCount + "/Kids[");
            writeReferences(nodes);
            write("]>>\nendobj\n");
            writeTable(pagesOffset);
        } finally {
            deflater.end();
        }
    }

    private void writeTable(long pagesOffset) throws IOException {
        long table = position;
        write("xref\n" + pagesObject + " 1\n" + entry(pagesOffset));
        write(firstObject + " " + (nextObject - firstObject) + "\n");
        for (int i = 0; i < nextObject - firstObject; i++) {
            write(entry(offsets[i]));
        }
        write("trailer\n<</Size " + nextObject + "/Root " + rootObject + " 0 R/Info " + infoObject + " 0 R/ID[" + id
                + "]/Prev " + previousTable + ">>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private static String entry(long offset) {
        return String.format(Locale.ROOT, "%010d 00000 n\r\n", offset);
    }
}
