package org.likewise.generator.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import org.likewise.model.code.PageCode;

/** Draws QR codes as one path each, a rectangle for each run of dark modules, so that no seams show in print. */
final class QrPath {
    /** 25 modules: the smallest that holds a page code at level Q. */
    private static final Map<EncodeHintType, Object> PAGE_CODE_HINTS = Map.of(EncodeHintType.QR_VERSION, 2);

    private QrPath() {}

    static void draw(ContentStream out, PageCode code, double xMm, double yMm, double sizeMm) {
        draw(out, encode(code.text(), ErrorCorrectionLevel.Q, PAGE_CODE_HINTS), xMm, yMm, sizeMm);
    }

    static void draw(ContentStream out, Figure.QrCode code) {
        draw(out, encode(code.text()), code.x(), code.y(), code.sizeMm());
    }

    static void draw(ContentStream out, Figure.Invitation code, String copy) {
        draw(out, encode(code.on(copy)), code.x(), code.y(), code.sizeMm());
    }

    /** How many modules wide the code of a text is. */
    static int modules(String text) {
        return encode(text).getWidth();
    }

    private static ByteMatrix encode(String text) {
        return encode(text, ErrorCorrectionLevel.M, Map.of());
    }

    private static ByteMatrix encode(String text, ErrorCorrectionLevel level, Map<EncodeHintType, Object> hints) {
        try {
            return Encoder.encode(text, level, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("does not fit into a QR code: " + text, e);
        }
    }

    private static void draw(ContentStream out, ByteMatrix modules, double xMm, double yMm, double sizeMm) {
        int side = modules.getWidth();
        double moduleMm = sizeMm / side;
        out.fillGray(0).raw("q ").length(moduleMm).raw("0 0 ").length(-moduleMm);
        out.point(xMm, yMm).raw("cm\n");
        StringBuilder runs = new StringBuilder(2048);
        for (int row = 0; row < side; row++) {
            int column = 0;
            while (column < side) {
                int from = column;
                while (column < side && modules.get(column, row) == 1) {
                    column++;
                }
                if (column > from) {
                    runs.append(from).append(' ').append(row).append(' ');
                    runs.append(column - from).append(" 1 re\n");
                }
                column++;
            }
        }
        out.raw(runs.toString()).raw("f Q\n");
    }
}
