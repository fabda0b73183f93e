package org.likewise.scanner.printcheck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Registration;

/**
 * How well solid print came out, from the corner squares and ticks, which are solid black.
 *
 * @param black grey level of the darkest square's middle, 0 to 255
 * @param palest grey level of the palest square's middle
 * @param dropout share of the solid print that is nearer to paper than to black
 */
record Toner(double black, double palest, double dropout) {
    /** From a figure's edge, in millimetres: what blur and a slip of the registration reach. */
    private static final double INSET = 0.45;

    private static final double STEP = 0.2;

    static Toner of(GreyImage fine, Registration page, LayoutPage layout, double paper) {
        List<Double> squares = new ArrayList<>();
        List<Box> solid = new ArrayList<>();
        for (LayoutPage.Fiducial f : layout.fiducials()) {
            List<Float> levels = levels(fine, page, f.box());
            if (seen(page, f.box()) && !levels.isEmpty()) {
                solid.add(f.box());
                Collections.sort(levels);
                squares.add((double) levels.get(levels.size() / 2));
            }
        }
        double black =
                squares.stream().mapToDouble(v -> v).min().orElse(page.figures().black());
        double palest = squares.stream().mapToDouble(v -> v).max().orElse(black);
        double middle = (black + paper) / 2;
        int all = 0;
        int light = 0;
        layout.ticks().stream()
                .map(LayoutPage.Tick::box)
                .filter(b -> seen(page, b))
                .forEach(solid::add);
        for (Box box : solid) {
            for (float level : levels(fine, page, box)) {
                all++;
                light += level > middle ? 1 : 0;
            }
        }
        return new Toner(black, palest, light / (double) Math.max(1, all));
    }

    /** Whether the page was found by this figure too: what a printer left out or a hole took says nothing of its toner. */
    private static boolean seen(Registration page, Box box) {
        return page.sightings().stream()
                .anyMatch(s -> Math.hypot(s.page().x() - box.centreX(), s.page().y() - box.centreY()) < 0.01);
    }

    /** Levels inside a figure; none where it is not all in the picture. */
    private static List<Float> levels(GreyImage fine, Registration page, Box box) {
        List<Float> out = new ArrayList<>();
        if (!page.shows(fine, box)) {
            return out;
        }
        for (double y = box.y() + INSET; y <= box.bottom() - INSET; y += STEP) {
            for (double x = box.x() + INSET; x <= box.right() - INSET; x += STEP) {
                Point p = page.at(x, y);
                out.add(fine.at(p.x(), p.y()));
            }
        }
        return out;
    }
}
