package org.likewise.scanner.explain;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Blobs;
import org.likewise.scanner.register.DarkMask;
import org.likewise.scanner.register.Frame;
import org.likewise.scanner.register.Hypothesis;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registrar;
import org.likewise.scanner.register.Registration;
import org.likewise.scanner.register.Sighting;

/** The stages up to where the page lies: the picture, what is dark in it, the guesses, and the one that held. */
final class FindingStages {
    /** Residuals are a few hundredths of a millimetre: so much larger they can be seen. */
    private static final int ENLARGED = 20;

    private static final int GUESSES_SHOWN = 3;

    private final Trace trace;
    private final Pyramid pyramid;
    private final Registrar registrar;

    FindingStages(Trace trace) {
        this.trace = trace;
        this.pyramid = trace.pyramid();
        this.registrar = trace.registrar();
    }

    static String say(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }

    List<Stage> all() {
        List<Stage> stages = new ArrayList<>(List.of(picture(), dark(), figures()));
        stages.add(guesses());
        trace.page().ifPresent(page -> stages.add(found(page)));
        return stages;
    }

    private Stage picture() {
        GreyImage image = pyramid.image();
        return Stage.of(
                "The picture as it was read",
                List.of(
                        say(
                                "%d x %d pixels; the file says %.0f x %.0f pixels an inch (0: it does not say).",
                                image.width(), image.height(), image.dpiX(), image.dpiY()),
                        say(
                                "For boxes and codes it is made smaller %d times, to search for the page %d times"
                                        + " more.",
                                pyramid.factor(), pyramid.coarseFactor())),
                Canvas.over(pyramid.fine(), false).picture("picture", "The page in grey, as the reader sees it"));
    }

    private Stage dark() {
        DarkMask mask = registrar.mask();
        Canvas canvas = Canvas.white(mask.width(), mask.height());
        int dark = 0;
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                if (mask.at(x, y)) {
                    canvas.dot(x, y, 0);
                    dark++;
                }
            }
        }
        return Stage.of(
                "What is darker than its surroundings",
                List.of(say("%.1f %% of the picture.", 100.0 * dark / (mask.width() * (double) mask.height()))),
                canvas.picture("dark", "Black where the picture is clearly darker than around"));
    }

    private Stage figures() {
        Canvas canvas = Canvas.over(pyramid.coarse(), true);
        for (Blobs.Blob b : registrar.blobs()) {
            double w = b.width() / 2.0 + 1;
            double h = b.height() / 2.0 + 1;
            canvas.outline(box(b.x() - w, b.y() - h, b.x() + w, b.y() + h), Canvas.PLAIN, 0.8);
        }
        Set<Blobs.Blob> squares = new HashSet<>();
        for (Frame frame : frames()) {
            squares.addAll(registrar.squares(frame));
        }
        for (Blobs.Blob b : squares) {
            canvas.circle(new Point(b.x(), b.y()), b.width() + 4, Canvas.BAD, 2.5);
        }
        return Stage.of(
                "Dark figures, and which of them may be corner squares",
                List.of(say(
                        "%d figures (thin frames), of which %d are square and solid enough (circles).",
                        registrar.blobs().size(), squares.size())),
                canvas.picture("figures", "Frames around dark figures, circles around possible corner squares"));
    }

    private List<Frame> frames() {
        return trace.looked().stream().map(Trace.Looked::frame).distinct().toList();
    }

    private static List<Point> box(double x0, double y0, double x1, double y1) {
        return List.of(new Point(x0, y0), new Point(x1, y0), new Point(x1, y1), new Point(x0, y1));
    }

    private Stage guesses() {
        Canvas canvas = Canvas.over(pyramid.coarse(), true);
        List<List<String>> rows = new ArrayList<>();
        for (Trace.Looked looked : trace.looked()) {
            Frame frame = looked.frame();
            List<Hypothesis> guesses = registrar.guesses(frame, looked.byTicks());
            String way = looked.byTicks() ? "ticks alone" : "corner squares";
            String size = say("%.0f x %.0f mm", frame.width(), frame.height());
            int n = 0;
            for (Hypothesis h : guesses.stream().limit(GUESSES_SHOWN).toList()) {
                Color colour = n == 0 ? Canvas.GOOD : Canvas.DOUBT;
                n++;
                canvas.outline(
                        List.of(
                                h.at(0, 0),
                                h.at(frame.width(), 0),
                                h.at(frame.width(), frame.height()),
                                h.at(0, frame.height())),
                        colour,
                        n == 1 ? 2.5 : 1.2);
                h.to().forEach(p -> canvas.circle(p, 9, colour, 2));
                Point label = h.at(4, 6 + 5 * n);
                canvas.words(say("%d: %.2f", n, h.score()), label, colour);
                rows.add(List.of(
                        size,
                        way,
                        Integer.toString(n),
                        say("%.2f", h.score()),
                        Integer.toString(h.from().size()),
                        n > 1 ? "" : outcome(looked.found())));
            }
            if (n == 0) {
                rows.add(List.of(size, way, "–", "", "", "no guess in which enough ticks are seen"));
            }
        }
        return new Stage(
                "Guesses at where the page lies, and the ticks' verdict on each",
                List.of("The score is the share of edge ticks seen where the guess puts them, with a little more for"
                        + " four squares."),
                List.of(canvas.picture("guesses", "The page's outline as each guess has it")),
                List.of("size", "found by", "guess", "score", "made from squares or ticks", "what came of it"),
                rows);
    }

    private static String outcome(Optional<Registration> found) {
        if (found.isEmpty()) {
            return "not enough squares and ticks up close";
        }
        Registration.Figures f = found.get().figures();
        return say(
                "%d squares, %d ticks on %d sides, off by %.3f mm%s",
                f.corners(),
                f.ticks(),
                f.sides(),
                f.rms(),
                found.get().fault().map(x -> "; fault: " + x).orElse(""));
    }

    private Stage found(Registration page) {
        Canvas canvas = Canvas.over(pyramid.fine(), true);
        double pixel = Math.max(1.5, pyramid.fine().width() / 700.0);
        Frame frame = page.frame();
        List<Box> printed = new ArrayList<>(frame.corners());
        frame.ticks().stream().map(LayoutPage.Tick::box).forEach(printed::add);
        double worst = 0;
        for (Box b : printed) {
            Optional<Sighting> seen = page.sightings().stream()
                    .filter(s -> Math.hypot(s.page().x() - b.centreX(), s.page().y() - b.centreY()) < 0.01)
                    .findFirst();
            canvas.outline(corners(page, b), seen.isPresent() ? Canvas.GOOD : Canvas.BAD, pixel);
            if (seen.isPresent()) {
                Point should = page.flat(b.centreX(), b.centreY());
                double dx = seen.get().seen().x() - should.x();
                double dy = seen.get().seen().y() - should.y();
                worst = Math.max(worst, Math.hypot(dx, dy) / page.scale());
                canvas.line(
                        should,
                        new Point(should.x() + ENLARGED * dx, should.y() + ENLARGED * dy),
                        Canvas.PLAIN,
                        1.5 * pixel);
            }
        }
        Registration.Figures f = page.figures();
        List<String> said = new ArrayList<>(List.of(
                say(
                        "%d of 4 corner squares and %d of %d ticks (green; missing ones orange), on %d sides.",
                        f.corners(), f.ticks(), frame.ticks().size(), f.sides()),
                say(
                        "Blue lines, %d times enlarged: how far each was seen from where a flat page has it; %.3f mm"
                                + " on average (root mean square), at most %.3f mm.",
                        ENLARGED, f.flatRms(), worst),
                say(
                        "After bending was taken out: %.3f mm. Bending %s.",
                        f.rms(), page.bent() ? "counts" : "is too little to count"),
                say(
                        "%.2f pixels a millimetre, turned by %.2f degrees, solid print is at grey level %d.",
                        page.scale() * pyramid.factor(), page.turn(), f.black())));
        page.fault().ifPresent(x -> said.add("The page may not be read: " + x + "."));
        return Stage.of(
                "Where the page lies",
                said,
                canvas.picture("found", "Corner squares and ticks that were found, with their residuals enlarged"));
    }

    static List<Point> corners(Registration page, Box b) {
        return List.of(
                page.at(b.x(), b.y()),
                page.at(b.right(), b.y()),
                page.at(b.right(), b.bottom()),
                page.at(b.x(), b.bottom()));
    }
}
