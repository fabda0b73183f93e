package org.likewise.generator.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.likewise.generator.pdf.Figure.Picture;

/** The pictures of one PDF file, each once, in the order of their first use. */
final class EmbeddedPictures {
    /** By their pixels: the same picture on several pages is stored once. */
    private final Map<ByteBuffer, Stored> pictures = new LinkedHashMap<>();

    private record Stored(String name, Picture picture) {}

    void draw(ContentStream out, Picture picture) {
        Stored stored = pictures.computeIfAbsent(
                ByteBuffer.wrap(picture.gray()), key -> new Stored("I" + pictures.size(), picture));
        out.raw("q ").length(picture.w()).raw("0 0 ").length(picture.h());
        out.point(picture.x(), picture.y() + picture.h()).raw("cm /" + stored.name + " Do Q\n");
    }

    /** Writes the pictures into the document and adds them to the dictionary by which pages name them. */
    void finish(PDDocument document, COSDictionary xObjects) throws IOException {
        for (Stored stored : pictures.values()) {
            Picture picture = stored.picture;
            COSStream stream = PdfStreams.compressed(document, picture.gray());
            stream.setItem(COSName.TYPE, COSName.XOBJECT);
            stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
            stream.setInt(COSName.WIDTH, picture.pixelWidth());
            stream.setInt(COSName.HEIGHT, picture.gray().length / picture.pixelWidth());
            stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            stream.setInt(COSName.BITS_PER_COMPONENT, 8);
            xObjects.setItem(COSName.getPDFName(stored.name), stream);
        }
    }
}
