package org.likewise.scanner.code;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likewise.scanner.image.GreyImage;

/** Looks for QR codes anywhere in an image: the way back where a page was not found, and how foreign pages are told. */
public final class CodeSearch {
    private CodeSearch() {}

    /**
     * A code that was found.
     *
     * @param mirrored whether it is seen from behind
     * @param x middle, in pixels of the image
     * @param y middle, in pixels of the image
     */
    public record Found(String text, boolean mirrored, double x, double y) {}

    /** All codes that can be read in the image, in no particular order. */
    public static List<Found> in(GreyImage image) {
        LuminanceSource source = new Grey(image);
        List<Found> found = read(new BinaryBitmap(new HybridBinarizer(source)));
        return found.isEmpty() ? read(new BinaryBitmap(new GlobalHistogramBinarizer(source))) : found;
    }

    private static List<Found> read(BinaryBitmap bitmap) {
        try {
            List<Found> out = new ArrayList<>();
            for (Result r : new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))) {
                ResultPoint[] p = r.getResultPoints();
                // the middle between the patterns at bottom left and top right
                out.add(new Found(
                        r.getText(), mirrored(p), (p[0].getX() + p[2].getX()) / 2, (p[0].getY() + p[2].getY()) / 2));
            }
            return out;
        } catch (NotFoundException e) {
            return List.of();
        } catch (RuntimeException e) {
            // ZXing is known to run off the image on odd input; that is then no code
            return List.of();
        }
    }

    /** ZXing swaps the first and the third point of a mirrored code; the turn of the three then goes the other way. */
    private static boolean mirrored(ResultPoint[] p) {
        // bottom left, top left, top right, as ZXing orders them after it has swapped
        double cross = (p[2].getX() - p[1].getX()) * (p[0].getY() - p[1].getY())
                - (p[2].getY() - p[1].getY()) * (p[0].getX() - p[1].getX());
        return cross < 0;
    }

    private static final class Grey extends LuminanceSource {
        private final GreyImage image;

        Grey(GreyImage image) {
            super(image.width(), image.height());
            this.image = image;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            byte[] out = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
            System.arraycopy(image.pixels(), y * getWidth(), out, 0, getWidth());
            return out;
        }

        @Override
        public byte[] getMatrix() {
            return image.pixels();
        }
    }
}
