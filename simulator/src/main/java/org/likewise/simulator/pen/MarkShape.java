package org.likewise.simulator.pen;

import java.util.ArrayList;
import java.util.List;
import org.likewise.simulator.chance.Dice;

/** Figures that people choose a box with. */
enum MarkShape {
    CROSS {
        @Override
        List<Stroke> strokes(Spot s, Dice dice) {
            return List.of(s.falling(dice), s.rising(dice));
        }
    },
    TICK {
        @Override
        List<Stroke> strokes(Spot s, Dice dice) {
            double k = s.reach();
            double footX = s.x() - k * dice.between(0.05, 0.3);
            double footY = s.y() + k * dice.between(0.6, 0.9);
            return List.of(Stroke.through(
                    true,
                    s.x() - k * dice.between(0.7, 1),
                    s.y() + k * dice.between(-0.25, 0.2),
                    s.x() - k * dice.between(0.4, 0.55),
                    s.y() + k * dice.between(0.25, 0.5),
                    footX,
                    footY,
                    footX,
                    footY,
                    s.x() + k * dice.between(0.25, 0.45),
                    s.y() - k * dice.between(0, 0.25),
                    s.x() + k * dice.between(0.9, 1.5),
                    s.y() - k * dice.between(0.9, 1.5)));
        }
    },
    SLASH {
        @Override
        List<Stroke> strokes(Spot s, Dice dice) {
            return List.of(s.rising(dice));
        }
    },
    SCRIBBLE {
        @Override
        List<Stroke> strokes(Spot s, Dice dice) {
            return List.of(s.hatch(dice.between(0.2, 1.2), s.reach() * 0.9, dice.between(0.6, 0.9), dice));
        }
    },
    FILL {
        @Override
        List<Stroke> strokes(Spot s, Dice dice) {
            return List.of(
                    s.hatch(dice.between(-0.6, 1.2), s.half() * dice.between(0.82, 0.98), s.penWidthMm() * 1.15, dice));
        }
    },
    DOT {
        @Override
        List<Stroke> strokes(Spot s, Dice dice) {
            return List.of(s.spiral(s.half() * dice.between(0.3, 0.45), 0, s.penWidthMm() * 0.7, dice));
        }
    },
    DOUBLE_CROSS {
        @Override
        List<Stroke> strokes(Spot s, Dice dice) {
            Stroke fall = s.falling(dice);
            Stroke rise = s.rising(dice);
            double apart = s.half() * dice.between(0.1, 0.25);
            return List.of(fall, shifted(fall, apart, -apart), rise, shifted(rise, apart, apart));
        }
    },
    BARE_TICK {
        @Override
        List<Stroke> strokes(Spot s, Dice dice) {
            double k = s.reach();
            double footX = s.x() - k * dice.between(0.1, 0.35);
            double footY = s.y() + k * dice.between(0.6, 0.85);
            return List.of(Stroke.through(
                    true,
                    footX - k * dice.between(0.15, 0.4),
                    footY - k * dice.between(0.3, 0.6),
                    footX,
                    footY,
                    footX,
                    footY,
                    s.x() + k * dice.between(0.6, 1.1),
                    s.y() - k * dice.between(0.9, 1.4)));
        }
    },
    LOOP {
        @Override
        List<Stroke> strokes(Spot s, Dice dice) {
            double radius = s.half() * dice.between(0.5, 0.8);
            return List.of(s.spiral(radius, radius * dice.between(0.5, 0.8), radius * 0.25, dice));
        }
    },
    ZIGZAG {
        @Override
        List<Stroke> strokes(Spot s, Dice dice) {
            double k = s.half() * dice.between(0.7, 0.95);
            int turns = 4 + dice.below(5);
            double[] xy = new double[4 * (turns + 1)];
            for (int i = 0; i <= turns; i++) {
                double x = s.x() - k + 2 * k * i / turns;
                double y = s.y() + (i % 2 == 0 ? k : -k) * dice.between(0.8, 1.05);
                xy[4 * i] = xy[4 * i + 2] = x;
                xy[4 * i + 1] = xy[4 * i + 3] = y;
            }
            return List.of(Stroke.through(true, xy));
        }
    },
    STAR {
        @Override
        List<Stroke> strokes(Spot s, Dice dice) {
            double k = s.reach() * 0.9;
            return List.of(
                    s.falling(dice),
                    s.rising(dice),
                    Stroke.line(
                            true,
                            s.x() + s.unsteady(dice),
                            s.y() - k,
                            s.x() + s.unsteady(dice),
                            s.y() + k,
                            s.unsteady(dice)));
        }
    };

    abstract List<Stroke> strokes(Spot spot, Dice dice);

    /** Whether it covers so much of a box that it could be taken for one that was filled to withdraw it. */
    boolean dense() {
        return switch (this) {
            case SCRIBBLE, FILL, ZIGZAG -> true;
            case CROSS, TICK, SLASH, DOT, DOUBLE_CROSS, BARE_TICK, LOOP, STAR -> false;
        };
    }

    private static Stroke shifted(Stroke stroke, double dx, double dy) {
        List<Point> moved = new ArrayList<>(stroke.points().size());
        stroke.points().forEach(p -> moved.add(new Point(p.x() + dx, p.y() + dy)));
        return new Stroke(moved, stroke.flicked());
    }
}
