package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.likewise.generator.pdf.Figure.Point;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage.Side;
import org.likewise.model.layout.LayoutPage.Tick;

/** The frame by which a page is found. */
class PageFrameTest {
    @ParameterizedTest
    @EnumSource
    void no_turning_or_mirroring_brings_ticks_onto_ticks(Paper paper) {
        PageFrame frame = new PageFrame(paper);
        double left = frame.squares().get(0).box().centreX();
        double top = frame.squares().get(0).box().centreY();
        double width = paper.widthMm() - 2 * left;
        double height = paper.heightMm() - 2 * top;
        // as shares of the frame, so that a quarter turn, stretched to fit, is tried too
        List<Point> ticks = frame.ticks().stream()
                .map(t -> new Point((t.box().centreX() - left) / width, (t.box().centreY() - top) / height))
                .toList();
        List<UnaryOperator<Point>> symmetries = List.of(
                p -> new Point(1 - p.x(), 1 - p.y()),
                p -> new Point(1 - p.x(), p.y()),
                p -> new Point(p.x(), 1 - p.y()),
                p -> new Point(1 - p.y(), p.x()),
                p -> new Point(p.y(), 1 - p.x()),
                p -> new Point(p.y(), p.x()),
                p -> new Point(1 - p.y(), 1 - p.x()));
        for (UnaryOperator<Point> symmetry : symmetries) {
            long hits = ticks.stream()
                    .map(symmetry)
                    .filter(p -> ticks.stream()
                            .anyMatch(t ->
                                    Math.abs(t.x() - p.x()) * width <= 1.6 && Math.abs(t.y() - p.y()) * height <= 1.6))
                    .count();
            assertThat(hits / (double) ticks.size()).isLessThanOrEqualTo(0.2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_side_has_a_pitch_of_its_own(Paper paper) {
        Map<Side, List<Double>> along = new EnumMap<>(Side.class);
        for (Tick tick : new PageFrame(paper).ticks()) {
            boolean upright = tick.side() == Side.LEFT || tick.side() == Side.RIGHT;
            along.computeIfAbsent(tick.side(), s -> new ArrayList<>())
                    .add(upright ? tick.box().centreY() : tick.box().centreX());
        }
        assertThat(along).hasSize(4);
        assertThat(along.values().stream().map(a -> Math.round((a.get(1) - a.get(0)) * 100)))
                .doesNotHaveDuplicates();
        assertThat(along.values()).allSatisfy(a -> assertThat(a).hasSizeGreaterThanOrEqualTo(8));
    }

    @ParameterizedTest
    @EnumSource
    void a_page_askew_on_a_glass_of_its_own_size_keeps_enough(Paper paper) {
        PageFrame frame = new PageFrame(paper);
        List<Box> squares = frame.squares().stream().map(f -> f.box()).toList();
        List<Box> ticks = frame.ticks().stream().map(Tick::box).toList();
        assertThat(kept(squares, paper, 5)).isEqualTo(4);
        assertThat(kept(squares, paper, 8)).isGreaterThanOrEqualTo(2);
        assertThat(kept(ticks, paper, 8)).isGreaterThanOrEqualTo(ticks.size() * 6 / 10);
        // each of a side's ticks could be lost, never those of all sides
        for (Side side : Side.values()) {
            List<Box> of = frame.ticks().stream()
                    .filter(t -> t.side() == side)
                    .map(Tick::box)
                    .toList();
            assertThat(kept(of, paper, 8)).isGreaterThanOrEqualTo(3);
        }
    }

    /** How many of the figures are still wholly on the glass when the page is turned about its middle; the worse way. */
    private static long kept(List<Box> boxes, Paper paper, double degrees) {
        return Math.min(turned(boxes, paper, degrees), turned(boxes, paper, -degrees));
    }

    private static long turned(List<Box> boxes, Paper paper, double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        double w = paper.widthMm() / 2;
        double h = paper.heightMm() / 2;
        return boxes.stream()
                .filter(b -> List.of(
                                new Point(b.x(), b.y()),
                                new Point(b.right(), b.y()),
                                new Point(b.x(), b.bottom()),
                                new Point(b.right(), b.bottom()))
                        .stream()
                        .allMatch(p -> Math.abs((p.x() - w) * cos - (p.y() - h) * sin) <= w
                                && Math.abs((p.x() - w) * sin + (p.y() - h) * cos) <= h))
                .count();
    }
}
