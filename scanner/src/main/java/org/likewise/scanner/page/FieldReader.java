package org.likewise.scanner.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.mark.BoxReader;
import org.likewise.scanner.mark.BoxReader.BoxReading;
import org.likewise.scanner.mark.Seen;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registration;

/** Reads all fields of one registered page. */
final class FieldReader {
    private final Pyramid pyramid;
    private final Registration page;
    private final LayoutPage layout;
    private final Cutting cutting;
    private final List<BoxReading> boxes;

    FieldReader(Pyramid pyramid, Registration page, LayoutPage layout) {
        this.pyramid = pyramid;
        this.page = page;
        this.layout = layout;
        this.cutting = new Cutting(pyramid, page);
        List<Box> all = layout.fields().stream()
                .filter(LayoutField.Choice.class::isInstance)
                .map(LayoutField.Choice.class::cast)
                .flatMap(c -> c.options().stream())
                .map(LayoutOption::box)
                .toList();
        this.boxes = BoxReader.read(pyramid.fine(), page, all);
    }

    /** Share of the boxes whose printed outline was seen where it should be, or that are marked; 1 where there are none. */
    double confirmed() {
        long sure =
                boxes.stream().filter(b -> b.outlined() || b.seen().marked()).count();
        return boxes.isEmpty() ? 1 : sure / (double) boxes.size();
    }

    List<FieldReading> read() {
        List<FieldReading> out = new ArrayList<>();
        int next = 0;
        for (LayoutField field : layout.fields()) {
            if (field instanceof LayoutField.Choice choice) {
                int end = next + choice.options().size();
                out.add(choice(choice, boxes.subList(next, end)));
                next = end;
            } else if (field instanceof LayoutField.Cells cells) {
                out.add(cells(cells));
            } else if (field instanceof LayoutField.Words words) {
                out.add(words(words));
            }
        }
        return List.copyOf(out);
    }

    private FieldReading choice(LayoutField.Choice field, List<BoxReading> read) {
        List<String> values = field.options().stream().map(LayoutOption::value).toList();
        List<Seen> seen = read.stream().map(BoxReading::seen).toList();
        ChoiceRules.Decision decision = field.type() == FieldType.MULTIPLE_CHOICE
                ? ChoiceRules.multiple(values, seen)
                : ChoiceRules.single(values, seen);
        List<MarkReading> marks = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            marks.add(mark(
                    values.get(i),
                    decision.states().get(i),
                    seen.get(i).confidence(),
                    read.get(i).corners()));
        }
        boolean unsure = decision.answer() instanceof Answer.Unsure;
        Optional<GreyImage> picture = unsure
                ? Optional.of(
                        picture(field.options().stream().map(LayoutOption::box).toList()))
                : Optional.empty();
        return new FieldReading(field.id(), decision.answer(), marks, picture);
    }

    private FieldReading cells(LayoutField.Cells field) {
        List<MarkReading> marks = new ArrayList<>();
        boolean ink = false;
        for (int i = 0; i < field.cells().size(); i++) {
            Box cell = field.cells().get(i);
            boolean inked = TextInk.in(pyramid.fine(), page, cell);
            ink |= inked;
            marks.add(mark(
                    Integer.toString(i + 1),
                    inked ? MarkState.UNSURE : MarkState.EMPTY,
                    inked ? 0.5 : 0.99,
                    corners(cell)));
        }
        return new FieldReading(
                field.id(),
                ink ? new Answer.Unsure("digits") : new Answer.NoAnswer(),
                marks,
                ink ? Optional.of(picture(field.cells())) : Optional.empty());
    }

    private FieldReading words(LayoutField.Words field) {
        boolean ink = TextInk.in(pyramid.fine(), page, field.box());
        return new FieldReading(
                field.id(),
                ink ? new Answer.Picture() : new Answer.NoAnswer(),
                List.of(),
                ink ? Optional.of(cutting.cut(field.box())) : Optional.empty());
    }

    private GreyImage picture(List<Box> around) {
        return cutting.cut(Cutting.around(around, 5, layout));
    }

    private List<Point> corners(Box b) {
        return List.of(
                page.at(b.x(), b.y()),
                page.at(b.right(), b.y()),
                page.at(b.right(), b.bottom()),
                page.at(b.x(), b.bottom()));
    }

    private MarkReading mark(String option, MarkState state, double confidence, List<Point> corners) {
        double left = corners.stream().mapToDouble(Point::x).min().orElse(0) * pyramid.factor();
        double right = corners.stream().mapToDouble(Point::x).max().orElse(0) * pyramid.factor();
        double top = corners.stream().mapToDouble(Point::y).min().orElse(0) * pyramid.factor();
        double bottom = corners.stream().mapToDouble(Point::y).max().orElse(0) * pyramid.factor();
        return new MarkReading(option, state, confidence, left, top, right - left, bottom - top);
    }
}
