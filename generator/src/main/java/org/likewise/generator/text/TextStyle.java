package org.likewise.generator.text;

/**
 * How a paragraph looks.
 *
 * @param sizePt type size in points, positive
 * @param bold whether the bold face is used
 * @param lineHeightEm distance of baselines in multiples of the type size; scripts that need more get more
 */
public record TextStyle(double sizePt, boolean bold, double lineHeightEm) {
    /** One point in millimetres. */
    public static final double MM_PER_POINT = 25.4 / 72;

    public TextStyle {
        if (!(sizePt > 0 && sizePt < 1000 && lineHeightEm >= 0 && lineHeightEm < 100)) {
            throw new IllegalArgumentException("not a text style: " + sizePt + " pt, " + lineHeightEm + " em");
        }
    }

    /** The same style in bold. */
    public TextStyle inBold() {
        return new TextStyle(sizePt, true, lineHeightEm);
    }

    /** One em in millimetres. */
    public double emMm() {
        return sizePt * MM_PER_POINT;
    }
}
