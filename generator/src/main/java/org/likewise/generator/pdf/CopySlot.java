package org.likewise.generator.pdf;

/**
 * Where a page carries the code of its copy: the QR code, and the same as text for a person to type.
 *
 * @param qrX left edge of the QR code, quiet zone not included, in millimetres
 * @param qrY top edge of the QR code in millimetres
 * @param qrSizeMm side of the QR code
 * @param textX left edge of the space for the typed text in millimetres
 * @param textBaselineY baseline of its first line in millimetres
 * @param textWidthMm width of the space; where the text does not fit, it goes on in another line with a hyphen
 * @param textSizePt type size in points
 * @param align where the text lies within the space
 */
public record CopySlot(
        double qrX,
        double qrY,
        double qrSizeMm,
        double textX,
        double textBaselineY,
        double textWidthMm,
        double textSizePt,
        Align align) {

    /** Where a line lies within the space that it has. */
    public enum Align {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }

        /** The share of the free space that is left of the line. */
        double share() {
            return share;
        }
    }
}
