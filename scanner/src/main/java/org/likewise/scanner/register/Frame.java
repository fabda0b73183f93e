package org.likewise.scanner.register;

import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage;

/**
 * What a page has in common with all pages of its kind: size, corner squares, ticks, and the code's place. Pages of many
 * forms share one, so that the page can be found before its form is known.
 *
 * @param width millimetres
 * @param height millimetres
 * @param corners the squares at top left, top right, bottom right, bottom left
 * @param ticks the bars along the edges
 * @param code where the QR code is printed
 * @param codeModules modules along one side of the code
 */
public record Frame(
        double width, double height, List<Box> corners, List<LayoutPage.Tick> ticks, Box code, int codeModules) {
    public Frame {
        corners = List.copyOf(corners);
        ticks = List.copyOf(ticks);
    }

    /** The frame of a page; a page without four corners has none that can be found. */
    public static Frame of(LayoutPage page) {
        List<Box> corners = java.util.Arrays.stream(LayoutPage.Corner.values())
                .flatMap(c -> page.fiducials().stream()
                        .filter(f -> f.corner() == c)
                        .map(LayoutPage.Fiducial::box)
                        .limit(1))
                .toList();
        return new Frame(page.width(), page.height(), corners, page.ticks(), page.code(), page.codeModules());
    }

    /** Whether there is enough to find the page by. */
    public boolean usable() {
        return corners.size() == 4 && ticks.size() >= 8;
    }

    Point corner(int i) {
        return new Point(corners.get(i).centreX(), corners.get(i).centreY());
    }

    double longSide() {
        return Math.max(width, height);
    }
}
