package org.likewise.generator.form;

import java.util.List;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;

/** A study's logo above the title: as large as it may be, and no larger than it is sharp at. */
final class LogoPicture {
    private static final double MOST_WIDTH_MM = 70;
    private static final double MOST_HEIGHT_MM = 18;
    /** Pixels a millimetre from which on print shows no steps: 150 dpi. */
    private static final double LEAST_SHARPNESS = 150 / 25.4;

    private LogoPicture() {}

    static Block lay(Surround.Logo logo, Span span) {
        double scale = Math.min(
                1 / LEAST_SHARPNESS,
                Math.min(Math.min(MOST_WIDTH_MM, span.width()) / logo.width(), MOST_HEIGHT_MM / logo.height()));
        double width = logo.width() * scale;
        double height = logo.height() * scale;
        // whose logo it is stands in the texts: to those who hear the form it says nothing
        return new Block(
                height,
                (canvas, y) -> canvas.add(Element.artifact(List.of(new Figure.Picture(
                        canvas.left(span.start(), width), y, width, height, logo.width(), logo.gray())))));
    }
}
