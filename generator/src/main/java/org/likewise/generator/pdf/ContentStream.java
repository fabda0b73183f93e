package org.likewise.generator.pdf;

import java.nio.charset.StandardCharsets;

/**
 * Collects the operators of one page. Its callers speak in millimetres from the top left corner, y downwards; the operators
 * are in points from the bottom left corner.
 */
final class ContentStream {
    static final double POINTS_PER_MM = 72 / 25.4;

    private final StringBuilder out = new StringBuilder();
    private final double heightMm;
    private double fillGray;
    private double strokeGray;
    private double lineWidthMm = 1 / POINTS_PER_MM;

    ContentStream(double heightMm) {
        this.heightMm = heightMm;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Appends operators or operands as they are. */
    ContentStream raw(String operators) {
        out.append(operators);
        return this;
    }

    ContentStream number(double value) {
        append(out, value);
        out.append(' ');
        return this;
    }

    /** A length in millimetres. */
    ContentStream length(double mm) {
        return number(mm * POINTS_PER_MM);
    }

    /** A point in millimetres. */
    ContentStream point(double xMm, double yMm) {
        return number(xMm * POINTS_PER_MM).number((heightMm - yMm) * POINTS_PER_MM);
    }

    ContentStream fillGray(double gray) {
        if (gray != fillGray) {
            number(gray).raw("g\n");
            fillGray = gray;
        }
        return this;
    }

    ContentStream stroke(double gray, double widthMm) {
        if (gray != strokeGray) {
            number(gray).raw("G\n");
            strokeGray = gray;
        }
        if (widthMm != lineWidthMm) {
            length(widthMm).raw("w\n");
            lineWidthMm = widthMm;
        }
        return this;
    }

    /** Three decimals of a point are 0.0004 mm; the default locale has no part in it. */
    private static void append(StringBuilder out, double value) {
        if (!(Math.abs(value) < 1e9)) {
            throw new IllegalArgumentException("not a coordinate: " + value);
        }
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        int rest = (int) (thousandths % 1000);
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 != 0) {
                out.append((char) ('0' + rest / 10 % 10));
                if (rest % 10 != 0) {
                    out.append((char) ('0' + rest % 10));
                }
            }
        }
    }

    /** A number as it stands in a PDF file. */
    static String numberText(double value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }
}
