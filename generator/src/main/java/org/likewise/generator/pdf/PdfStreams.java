package org.likewise.generator.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes streams of a PDF file from bytes. */
final class PdfStreams {
    /**
     * One for each thread: PDFBox would make one for each stream, and a form has hundreds of a few bytes, so that clearing
     * their memory took a third of the time that a form takes. The bytes are the same.
     */
    private static final ThreadLocal<Deflater> DEFLATER = ThreadLocal.withInitial(Deflater::new);

    private PdfStreams() {}

    static COSStream compressed(PDDocument document, byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] buffer = new byte[Math.max(64, Math.min(bytes.length, 1 << 16))];
        try (OutputStream out = stream.createRawOutputStream()) {
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return stream;
    }
}
