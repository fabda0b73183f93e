package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.likewise.generator.pdf.CopySlot;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage.Corner;
import org.likewise.model.layout.LayoutPage.Fiducial;
import org.likewise.model.layout.LayoutPage.Side;
import org.likewise.model.layout.LayoutPage.Tick;

/**
 * What the scanner finds a page by, the same on all pages of a size and never mirrored: four corner squares, ticks along the
 * edges, the place of the code; and the area that they leave.
 *
 * <p>The squares' outer edges lie 12.5 mm in: a page 5 degrees askew on a glass of its own size keeps all four (that takes
 * 11.6 mm), one 8 degrees askew two of them (12.1 mm) and most ticks. The first ticks and pitches were searched for: over both papers,
 * no mirroring or turning of the frame brings more than a fifth of the ticks within 1.6 mm of a tick.
 */
final class PageFrame {
    static final double SQUARE_MM = 6;
    static final double SQUARE_INSET_MM = 12.5;
    static final double TICK_LENGTH_MM = 3;
    static final double TICK_WIDTH_MM = 1.5;
    static final double CODE_MM = 18;
    static final int CODE_MODULES = 25;
    /** Four modules on all sides of the code, as its standard asks. */
    static final double CODE_QUIET_MM = 4 * CODE_MM / CODE_MODULES;

    /** Where print may stand: the ticks end 17 mm from the edges. */
    static final double MARGIN_MM = 20;

    private static final double TOP_MM = 21.5;
    private static final double FOOTER_MM = 6;
    private static final double CODE_TEXT_PT = 7.2;
    private static final double CODE_TEXT_WIDTH_MM = 29;
    /** The middle lines of squares and ticks are one line. */
    private static final double MIDDLE_MM = SQUARE_INSET_MM + SQUARE_MM / 2;
    /** From the page's edge to the middle of the last tick at least: 4 mm clear of the square. */
    private static final double TICK_END_MM = SQUARE_INSET_MM + SQUARE_MM + 4 + TICK_WIDTH_MM / 2;

    /** The middle of the first tick from the page's left or top edge, and the distance to the next. */
    private record Row(double first, double pitch) {}

    private static final Map<Side, Row> ROWS = new EnumMap<>(Map.of(
            Side.TOP, new Row(29.5, 16),
            Side.RIGHT, new Row(23.5, 19),
            Side.BOTTOM, new Row(28.5, 18),
            Side.LEFT, new Row(29.5, 15)));

    private final double width;
    private final double height;

    PageFrame(Paper paper) {
        this.width = paper.widthMm();
        this.height = paper.heightMm();
    }

    /** In the order top left, top right, bottom right, bottom left. */
    List<Fiducial> squares() {
        double near = SQUARE_INSET_MM;
        double right = width - SQUARE_INSET_MM - SQUARE_MM;
        double bottom = height - SQUARE_INSET_MM - SQUARE_MM;
        return List.of(
                new Fiducial(Corner.TOP_LEFT, new Box(near, near, SQUARE_MM, SQUARE_MM)),
                new Fiducial(Corner.TOP_RIGHT, new Box(right, near, SQUARE_MM, SQUARE_MM)),
                new Fiducial(Corner.BOTTOM_RIGHT, new Box(right, bottom, SQUARE_MM, SQUARE_MM)),
                new Fiducial(Corner.BOTTOM_LEFT, new Box(near, bottom, SQUARE_MM, SQUARE_MM)));
    }

    List<Tick> ticks() {
        List<Tick> out = new ArrayList<>();
        ROWS.forEach((side, row) -> {
            boolean upright = side == Side.LEFT || side == Side.RIGHT;
            double length = upright ? height : width;
            double across = switch (side) {
                case TOP, LEFT -> MIDDLE_MM;
                case RIGHT -> width - MIDDLE_MM;
                case BOTTOM -> height - MIDDLE_MM;
            };
            for (double along = row.first(); along <= length - TICK_END_MM; along += row.pitch()) {
                out.add(new Tick(
                        side,
                        upright
                                ? around(across, along, TICK_LENGTH_MM, TICK_WIDTH_MM)
                                : around(along, across, TICK_WIDTH_MM, TICK_LENGTH_MM)));
            }
        });
        return out;
    }

    private static Box around(double x, double y, double w, double h) {
        return new Box(x - w / 2, y - h / 2, w, h);
    }

    /** The QR code, without its quiet zone. */
    Box code() {
        return new Box(width - MARGIN_MM - CODE_MM, TOP_MM, CODE_MM, CODE_MM);
    }

    /** The code and, below its quiet zone, its text in two or three lines, flush with its right edge. */
    CopySlot copySlot() {
        Box code = code();
        return new CopySlot(
                code.x(),
                code.y(),
                CODE_MM,
                code.right() - CODE_TEXT_WIDTH_MM,
                code.bottom() + CODE_QUIET_MM + 2.1,
                CODE_TEXT_WIDTH_MM,
                CODE_TEXT_PT,
                CopySlot.Align.RIGHT);
    }

    /** Where the code, its quiet zone and its text end below. */
    double codeBottom() {
        return copySlot().textBaselineY() + 2 * CODE_TEXT_PT * 0.45 + 1;
    }

    /** Where the space for the code begins on its left. */
    double codeLeft() {
        return copySlot().textX() - 3;
    }

    double width() {
        return width;
    }

    double top() {
        return TOP_MM;
    }

    /** Where content must end. */
    double bottom() {
        return height - MARGIN_MM - FOOTER_MM;
    }

    /** Baseline of the footer. */
    double footerBaseline() {
        return height - MARGIN_MM - 0.5;
    }
}
