package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.generator.pdf.Figure.Point;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage.Side;
import org.likewise.model.layout.LayoutPage.Tick;

/**
 * What a page lying askew, punched and folded has left of its frame, and that this is enough.
 *
 * <p>Enough: half of all ticks, and on three sides at least five ticks that span half the side. Two ticks on each of two
 * opposite sides would settle a flat page (eight numbers); the third side shows a page that is not, five let one of them be
 * wrong, and the span keeps the slip at the far edge of the print below what a tick is off by.
 */
class FrameLossTest {
    /** The promise: askew by so much on a glass of its own size. */
    private static final double ASKEW = 8;

    private static final double FOLD_MM = 30;

    static Stream<Arguments> papersOnGlasses() {
        return Stream.of(Paper.values()).flatMap(p -> Stream.of(Paper.values()).map(glass -> Arguments.of(p, glass)));
    }

    @ParameterizedTest
    @MethodSource("papersOnGlasses")
    void enough_is_left_however_the_page_is_folded_and_punched(Paper paper, Paper glass) {
        List<Predicate<Box>> damages = new ArrayList<>();
        damages.add(b -> false);
        for (int corner = 0; corner < 4; corner++) {
            damages.add(folded(paper, corner));
        }
        for (Side side : Side.values()) {
            for (int holes = 2; holes <= 4; holes++) {
                damages.add(punched(paper, side, holes));
            }
        }
        for (double degrees = -ASKEW; degrees <= ASKEW; degrees += 0.5) {
            Predicate<Box> inside = inside(paper, glass, degrees);
            for (Predicate<Box> one : damages) {
                // on a glass of another size, where a page may stick out straight, one damage at a time
                for (Predicate<Box> other : paper == glass ? damages : damages.subList(0, 1)) {
                    enough(paper, inside.and(one.negate()).and(other.negate()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papersOnGlasses")
    void squares_left_by_the_angle(Paper paper, Paper glass) {
        // two at opposite corners at least on a glass of its own; on a narrower or shorter one, none: the ticks stand
        // in
        List<Box> squares =
                new PageFrame(paper).squares().stream().map(f -> f.box()).toList();
        List<Long> left = IntStream.rangeClosed(0, 8)
                .mapToObj(d -> squares.stream().filter(inside(paper, glass, d)).count())
                .toList();
        boolean own = paper == glass;
        assertThat(left.subList(0, own ? 6 : 3)).allMatch(n -> n == 4);
        assertThat(left.get(8)).isEqualTo(own || paper == Paper.LETTER ? 2 : 0);
    }

    @ParameterizedTest
    @MethodSource("papersOnGlasses")
    void nothing_within_the_margins_leaves_a_glass_of_its_own(Paper paper, Paper glass) {
        if (paper != glass) {
            return;
        }
        double margin = PageFrame.MARGIN_MM;
        Box print = new Box(margin, margin, paper.widthMm() - 2 * margin, paper.heightMm() - 2 * margin);
        // the corner of the margins is still 1.6 mm inside at 8 degrees; boxes do not reach it
        assertThat(List.of(print)).allMatch(inside(paper, glass, ASKEW)).allMatch(inside(paper, glass, -ASKEW));
    }

    private static void enough(Paper paper, Predicate<Box> kept) {
        List<Tick> all = new PageFrame(paper).ticks();
        Map<Side, List<Double>> left = new EnumMap<>(Side.class);
        all.stream()
                .filter(t -> kept.test(t.box()))
                .forEach(t -> left.computeIfAbsent(t.side(), s -> new ArrayList<>())
                        .add(upright(t.side()) ? t.box().centreY() : t.box().centreX()));
        assertThat(left.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo((all.size() + 1) / 2);
        long sides = left.entrySet().stream()
                .filter(e -> e.getValue().size() >= 5)
                .filter(e ->
                        e.getValue().get(e.getValue().size() - 1) - e.getValue().get(0)
                                >= (upright(e.getKey()) ? paper.heightMm() : paper.widthMm()) / 2)
                .count();
        assertThat(sides).isGreaterThanOrEqualTo(3);
    }

    private static boolean upright(Side side) {
        return side == Side.LEFT || side == Side.RIGHT;
    }

    /** Wholly on the glass when the page is turned about its middle, which lies in the middle of the glass. */
    private static Predicate<Box> inside(Paper paper, Paper glass, double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        double w = paper.widthMm() / 2;
        double h = paper.heightMm() / 2;
        return b -> corners(b)
                .allMatch(p -> Math.abs((p.x() - w) * cos - (p.y() - h) * sin) <= glass.widthMm() / 2
                        && Math.abs((p.x() - w) * sin + (p.y() - h) * cos) <= glass.heightMm() / 2);
    }

    private static Stream<Point> corners(Box b) {
        return Stream.of(
                new Point(b.x(), b.y()),
                new Point(b.right(), b.y()),
                new Point(b.x(), b.bottom()),
                new Point(b.right(), b.bottom()));
    }

    /** A corner folded over hides itself and as much beside it: a square. */
    private static Predicate<Box> folded(Paper paper, int corner) {
        boolean right = corner == 1 || corner == 2;
        boolean below = corner >= 2;
        return b -> (right ? b.right() > paper.widthMm() - FOLD_MM : b.x() < FOLD_MM)
                && (below ? b.bottom() > paper.heightMm() - FOLD_MM : b.y() < FOLD_MM);
    }

    /** Two or four holes as ISO 838 has them: 6 mm, 80 mm apart, 12 mm in; three as in America: 8 mm, 108 mm apart, 12.7 mm in. */
    private static Predicate<Box> punched(Paper paper, Side side, int holes) {
        double radius = holes == 3 ? 4 : 3;
        double apart = holes == 3 ? 108 : 80;
        double in = holes == 3 ? 12.7 : 12;
        double middle = (upright(side) ? paper.heightMm() : paper.widthMm()) / 2;
        return b -> IntStream.range(0, holes).anyMatch(i -> {
            double along = middle + (i - (holes - 1) / 2.0) * apart;
            double x = upright(side) ? (side == Side.LEFT ? in : paper.widthMm() - in) : along;
            double y = upright(side) ? along : (side == Side.TOP ? in : paper.heightMm() - in);
            double nearX = Math.min(Math.max(x, b.x()), b.right());
            double nearY = Math.min(Math.max(y, b.y()), b.bottom());
            return Math.hypot(nearX - x, nearY - y) < radius;
        });
    }
}
