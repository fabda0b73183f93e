package org.likewise.scanner.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Registration;

/**
 * Ink around the words of an option, as where somebody circled, ticked or underlined the words instead of marking the box. What
 * is printed elsewhere is not known; but most options have nothing around their words, and then ink stands out.
 */
final class LabelInk {
    /** From the ends of the words, in millimetres: where their last letter may reach. */
    private static final double CLEARANCE = 0.5;

    /** How far beyond the ends of the words is looked, in millimetres. */
    private static final double BEYOND = 2.5;

    /** How far above and below the words' lines is looked, in millimetres: less than half of what is between options. */
    private static final double STRIP = 0.75;

    /** A mark's ink, in square millimetres: a short stroke. */
    private static final double MARK_AREA = 0.8;

    private LabelInk() {}

    static boolean inked(GreyImage fine, Registration page, LayoutField.Choice field, LayoutPage layout) {
        List<Box> printed = printed(layout);
        int clean = 0;
        int inked = 0;
        for (LayoutOption option : field.options()) {
            if (option.words().isEmpty()) {
                continue;
            }
            Box words = option.words().get();
            List<Box> parts = around(option, words).stream()
                    .filter(part -> printed.stream().noneMatch(p -> !p.equals(words) && meet(p, part)))
                    .toList();
            double area = InkArea.of(fine, page, whole(words, parts), parts);
            inked += area > MARK_AREA ? 1 : 0;
            clean += area > MARK_AREA ? 0 : 1;
        }
        return inked > 0 && clean >= inked;
    }

    /** Beyond the end that is away from the box, above and below. */
    private static List<Box> around(LayoutOption option, Box words) {
        double from = words.x() > option.box().x() ? words.right() + CLEARANCE : words.x() - CLEARANCE - BEYOND;
        return List.of(
                new Box(from, words.y(), BEYOND, words.h()),
                new Box(words.x(), words.y() - STRIP, words.w(), STRIP),
                new Box(words.x(), words.bottom(), words.w(), STRIP));
    }

    private static Box whole(Box words, List<Box> parts) {
        double left = words.x();
        double top = words.y();
        double right = words.right();
        double bottom = words.bottom();
        for (Box part : parts) {
            left = Math.min(left, part.x());
            top = Math.min(top, part.y());
            right = Math.max(right, part.right());
            bottom = Math.max(bottom, part.bottom());
        }
        return new Box(left, top, right - left, bottom - top);
    }

    /** All that the layout knows to be printed. */
    private static List<Box> printed(LayoutPage layout) {
        List<Box> out = new ArrayList<>();
        layout.fiducials().forEach(f -> out.add(f.box()));
        layout.ticks().forEach(t -> out.add(t.box()));
        out.add(layout.code());
        for (LayoutField field : layout.fields()) {
            if (field instanceof LayoutField.Choice choice) {
                choice.options().stream()
                        .flatMap(o -> Stream.concat(Stream.of(o.box()), o.words().stream()))
                        .forEach(out::add);
            } else if (field instanceof LayoutField.Cells cells) {
                out.addAll(cells.cells());
            } else if (field instanceof LayoutField.Words words) {
                out.add(words.box());
            }
        }
        return out;
    }

    /** Whether two boxes come nearer than the scan's blur. */
    private static boolean meet(Box a, Box b) {
        double near = 0.25;
        return a.x() < b.right() + near
                && b.x() < a.right() + near
                && a.y() < b.bottom() + near
                && b.y() < a.bottom() + near;
    }
}
