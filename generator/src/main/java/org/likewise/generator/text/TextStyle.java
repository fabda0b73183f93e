package org.likewise.generator.text;

/**
 * How a paragraph looks.
 *
 * @param sizePt type size in points, positive
 * @param bold whether the bold face is used
 * @param lineHeightEm distance of baselines in multiples of the type size; scripts that need more get more
 * @param sizes what becomes of the type size in each family
 */
public record TextStyle(double sizePt, boolean bold, double lineHeightEm, FamilySizes sizes) {
    /** One point in millimetres. */
    public static final double MM_PER_POINT = 25.4 / 72;

    public TextStyle {
        if (!(sizePt > 0 && sizePt < 1000 && lineHeightEm >= 0 && lineHeightEm < 100)) {
            throw new IllegalArgumentException("not a text style: " + sizePt + " pt, " + lineHeightEm + " em");
        }
    }

    /** A style that sets all families in the type size itself. */
    public TextStyle(double sizePt, boolean bold, double lineHeightEm) {
        this(sizePt, bold, lineHeightEm, FamilySizes.EQUAL);
    }

    /** The same style in bold. */
    public TextStyle inBold() {
        return new TextStyle(sizePt, true, lineHeightEm, sizes);
    }

    /** The same in another size and weight. */
    public TextStyle resized(double otherSizePt, boolean otherBold) {
        return new TextStyle(otherSizePt, otherBold, lineHeightEm, sizes);
    }

    /** One em of the type size in millimetres. */
    public double emMm() {
        return sizePt * MM_PER_POINT;
    }
}
