package org.likewise.scanner.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Puts the fax-coded data of a PDF image into the smallest TIFF around it, so that the platform's fast decoder reads it. */
final class FaxTiff {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRIES = 9;
    private static final int HEADER = 8 + 2 + 12 * ENTRIES + 4;

    private FaxTiff() {}

    static byte[] of(COSStream stream, int width, int height) throws IOException {
        byte[] data = PdfStreams.picture(stream);
        COSDictionary parameters = PdfStreams.parameters(stream);
        int k = parameters.getInt(COSName.K, 0);
        boolean blackIs1 = parameters.getBoolean(COSName.BLACK_IS_1, false);
        boolean aligned = parameters.getBoolean(COSName.ENCODED_BYTE_ALIGN, false);
        ByteBuffer out = ByteBuffer.allocate(HEADER + data.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) ENTRIES);
        entry(out, 256, LONG, width);
        entry(out, 257, LONG, height);
        entry(out, 258, SHORT, 1);
        entry(out, 259, SHORT, k < 0 ? 4 : 3);
        // a fax says 1 for black; 0 means that this is so, and PDF turns it round unless it is told otherwise
        entry(out, 262, SHORT, blackIs1 ? 1 : 0);
        entry(out, 273, LONG, HEADER);
        entry(out, 278, LONG, height);
        entry(out, 279, LONG, data.length);
        int options = k < 0 ? 0 : (k > 0 ? 1 : 0) | (aligned ? 4 : 0);
        entry(out, k < 0 ? 293 : 292, LONG, options);
        out.putInt(0);
        out.put(data);
        return out.array();
    }

    private static void entry(ByteBuffer out, int tag, int type, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
    }
}
