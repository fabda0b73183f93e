package org.likewise.scanner.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.digit.CellImage;
import org.likewise.scanner.digit.CellReading;
import org.likewise.scanner.digit.DigitReader;
import org.likewise.scanner.digit.DigitReading;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ScreenFields;
import org.likewise.scanner.mark.BoxReader;
import org.likewise.scanner.mark.BoxReader.BoxReading;
import org.likewise.scanner.mark.Seen;
import org.likewise.scanner.mark.Seen.Trait;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registration;

/** Reads all fields of one registered page. */
final class FieldReader {
    /**
     * A page with so many specks on its blank paper is dirty, or went through a dirty copier: of simulated copies two in three, of pages from an
     * office's scanner one in twelve.
     */
    private static final int DIRTY = 3;

    private final Pyramid pyramid;
    private final Registration page;
    private final LayoutPage layout;
    private final String language;
    private final ScreenFields screen;
    private final Cutting cutting;
    private final PageObserver observer;
    private final StrayInk stray;
    private final List<BoxReading> boxes;
    private final boolean sure;
    private final Habit habit;

    FieldReader(
            Pyramid pyramid,
            Registration page,
            LayoutPage layout,
            String language,
            ScreenFields screen,
            PageObserver observer) {
        this.pyramid = pyramid;
        this.page = page;
        this.layout = layout;
        this.language = language;
        this.screen = screen;
        this.cutting = new Cutting(pyramid, page);
        this.observer = observer;
        List<Owned> all = layout.fields().stream()
                .filter(LayoutField.Choice.class::isInstance)
                .map(LayoutField.Choice.class::cast)
                .flatMap(c -> c.options().stream().map(o -> new Owned(c.id(), o)))
                .toList();
        this.stray = new StrayInk(pyramid.fine(), page, layout);
        Iterator<Owned> owners = all.iterator();
        List<BoxReading> read = BoxReader.read(
                pyramid.fine(), page, all.stream().map(o -> o.option().box()).toList(), sight -> {
                    Owned owner = owners.next();
                    observer.box(owner.field(), owner.option().value(), sight);
                });
        this.sure = SurePen.wrote(seen(read));
        this.boxes = new ArrayList<>(sure ? withoutDirt(read) : read);
        List<List<Seen>> seen = choices();
        boolean faded = seen.stream().flatMap(List::stream).anyMatch(SurePen::isFaded);
        if (PalePen.wrote(seen, () -> stray.specks(DIRTY) < DIRTY)) {
            takeSmallMarks();
        }
        this.habit = Habit.of(choices(), faded);
    }

    /** Not where several may be chosen: of the others nothing may be left. */
    private void takeSmallMarks() {
        eachChoice((choice, own) -> {
            if (choice.type() != FieldType.MULTIPLE_CHOICE && PalePen.left(seen(own))) {
                own.replaceAll(b -> b.seen().is(Trait.COMPACT) ? b.with(Seen.paleStroke()) : b);
            }
        });
    }

    /** A speck in a box of a dirty page is dirt, if no mark can have faded to it. */
    private List<BoxReading> withoutDirt(List<BoxReading> read) {
        boolean dirty = read.stream().anyMatch(FieldReader::isSpecked) && stray.specks(DIRTY) >= DIRTY;
        return dirty
                ? read.stream()
                        .map(r -> isSpecked(r) ? r.with(r.seen().traced("")) : r)
                        .toList()
                : read;
    }

    private static boolean isSpecked(BoxReading read) {
        return read.seen().trace().equals(Seen.TRACE_OF_INK);
    }

    /** A box with the field that it belongs to. */
    private record Owned(String field, LayoutOption option) {}

    /** How many mark boxes the page has. */
    int boxes() {
        return boxes.size();
    }

    /** Whether a streak runs through one of the boxes. */
    boolean streaked() {
        return boxes.stream().anyMatch(BoxReading::streaked);
    }

    /** Whether the page's own marks say that no mark faded from it. */
    boolean sure() {
        return sure;
    }

    /** Share of the boxes whose printed outline was seen where it should be, or that are marked; 1 where there are none. */
    double confirmed() {
        long sure =
                boxes.stream().filter(b -> b.outlined() || b.seen().marked()).count();
        return boxes.isEmpty() ? 1 : sure / (double) boxes.size();
    }

    List<FieldReading> read() {
        List<FieldReading> out = new ArrayList<>();
        Set<String> plain = new HashSet<>();
        int next = 0;
        for (LayoutField field : layout.fields()) {
            if (field instanceof LayoutField.Choice choice) {
                int end = next + choice.options().size();
                out.add(choice(choice, boxes.subList(next, end)));
                if (choice.type() != FieldType.MULTIPLE_CHOICE && isPlain(boxes.subList(next, end))) {
                    plain.add(choice.id());
                }
                next = end;
            } else if (field instanceof LayoutField.Cells cells) {
                out.add(cells(cells));
            } else if (field instanceof LayoutField.Words words) {
                out.add(words(words));
            }
        }
        List<FieldReading> doubted = sure ? out : FaintPage.doubted(List.copyOf(out), plain, habit.broken());
        return IntStream.range(0, doubted.size())
                .mapToObj(i -> pictured(doubted.get(i), layout.fields().get(i)))
                .toList();
    }

    private FieldReading pictured(FieldReading reading, LayoutField field) {
        return reading.answer() instanceof Answer.Unsure && reading.picture().isEmpty()
                ? new FieldReading(reading.field(), reading.answer(), reading.marks(), Optional.of(picture(field)))
                : reading;
    }

    /**
     * Whether one box has a mark that nothing can speak against, however pale the pen. A mark is taken back by filling its box, of which a pale
     * pencil leaves more than lines, and all over the box. Where the mark itself is broken up, the other boxes must be spotless.
     */
    private static boolean isPlain(List<BoxReading> choice) {
        List<Seen> seen = seen(choice);
        List<Seen> marks =
                seen.stream().filter(s -> s.kind() != Seen.Kind.EMPTY).toList();
        if (marks.size() != 1) {
            return false;
        }
        Seen mark = marks.get(0);
        List<Seen> others = seen.stream().filter(s -> s != mark).toList();
        boolean clear = mark.is(Trait.LINE) && !mark.is(Trait.RAGGED) && mark.confidence() >= FaintPage.WEAK;
        return clear && others.stream().allMatch(s -> s.trace().isEmpty())
                || mark.is(Trait.STROKE) && others.stream().allMatch(Seen::spotless);
    }

    private List<List<Seen>> choices() {
        List<List<Seen>> out = new ArrayList<>();
        eachChoice((choice, own) -> out.add(seen(own)));
        return out;
    }

    private void eachChoice(BiConsumer<LayoutField.Choice, List<BoxReading>> what) {
        int next = 0;
        for (LayoutField field : layout.fields()) {
            if (field instanceof LayoutField.Choice choice) {
                int end = next + choice.options().size();
                what.accept(choice, boxes.subList(next, end));
                next = end;
            }
        }
    }

    private static List<Seen> seen(List<BoxReading> boxes) {
        return boxes.stream().map(BoxReading::seen).toList();
    }

    private FieldReading choice(LayoutField.Choice field, List<BoxReading> read) {
        List<String> values = field.options().stream().map(LayoutOption::value).toList();
        List<Seen> seen = seen(read);
        ChoiceRules.Decision decision = field.type() == FieldType.MULTIPLE_CHOICE
                ? ChoiceRules.multiple(values, seen)
                : ChoiceRules.single(values, seen, habit, sure);
        Answer answer = decision.answer();
        if (answer instanceof Answer.NoAnswer && stray.near(field)) {
            answer = new Answer.Unsure("ink-beside-box");
        }
        if (field.type() == FieldType.MULTIPLE_CHOICE && habit.broken() && answer instanceof Answer.Given) {
            // another of its marks may be lost
            answer = new Answer.Unsure(FaintPage.BROKEN);
        }
        if (habit.lost() && !(answer instanceof Answer.Unsure)) {
            answer = new Answer.Unsure(Habit.LOST);
        }
        answer = ScreenRules.choice(field, answer, screen);
        List<MarkReading> marks = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            marks.add(mark(
                    values.get(i),
                    decision.states().get(i),
                    seen.get(i).confidence(),
                    read.get(i).corners()));
        }
        boolean unsure = answer instanceof Answer.Unsure;
        return new FieldReading(field.id(), answer, marks, unsure ? Optional.of(picture(field)) : Optional.empty());
    }

    private FieldReading cells(LayoutField.Cells field) {
        List<CellReading> read = new ArrayList<>();
        for (Box place : field.cells()) {
            CellImage picture = cell(place);
            CellReading reading = reading(picture);
            read.add(reading);
            observer.cell(field.id(), read.size(), place, picture, reading);
        }
        Numerals written = Numerals.of(field, read, language).narrowed(field);
        Answer drawn = hidden(field.cells())
                .<Answer>map(Answer.Unsure::new)
                .orElseGet(() -> NumberRules.decide(field, written));
        Answer answer = ScreenRules.cells(field, drawn, read, screen);
        List<MarkReading> marks = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            marks.add(cellMark(i + 1, written.cells().get(i), field.cells().get(i)));
        }
        boolean empty = answer instanceof Answer.NoAnswer;
        return new FieldReading(field.id(), answer, marks, empty ? Optional.empty() : Optional.of(picture(field)));
    }

    /** Why cells cannot be read, whatever they seem to hold. */
    private Optional<String> hidden(List<Box> cells) {
        if (cells.stream().anyMatch(c -> !page.shows(pyramid.fine(), c))) {
            return Optional.of("outside-picture");
        }
        boolean hidden = cells.stream().anyMatch(c -> !BoxReader.outlined(pyramid.fine(), page, c));
        return hidden ? Optional.of("box-hidden") : Optional.empty();
    }

    private CellImage cell(Box cell) {
        Box wide = new Box(
                cell.x() - CellImage.MARGIN_MM,
                cell.y() - CellImage.MARGIN_MM,
                cell.w() + 2 * CellImage.MARGIN_MM,
                cell.h() + 2 * CellImage.MARGIN_MM);
        GreyImage cut = cutting.cut(wide, CellImage.pixels(cell.w()), CellImage.pixels(cell.h()));
        return new CellImage(cell.w(), cell.h(), cut.pixels());
    }

    private CellReading reading(CellImage image) {
        DigitReader reader = DigitReader.standard();
        return OtherDigits.read(language)
                .map(other -> reader.read(image, other))
                .orElseGet(() -> reader.read(image));
    }

    private MarkReading cellMark(int number, CellReading cell, Box box) {
        String option = cell.digit().map(d -> number + "=" + d.digit()).orElse(Integer.toString(number));
        MarkState state = switch (cell.content()) {
            case EMPTY -> MarkState.EMPTY;
            case ODD -> MarkState.UNSURE;
            case FIGURE ->
                cell.digit().orElseThrow().confidence() >= NumberRules.LEAST_DIGIT
                        ? MarkState.MARKED
                        : MarkState.UNSURE;
        };
        double confidence = cell.digit().map(DigitReading::confidence).orElse(state == MarkState.EMPTY ? 0.99 : 0.5);
        return mark(option, state, confidence, corners(box));
    }

    private FieldReading words(LayoutField.Words field) {
        Answer drawn;
        List<InkArea.Piece> ink = TextInk.in(pyramid.fine(), page, field.box());
        if (TextInk.isWriting(ink)) {
            drawn = new Answer.Picture();
        } else if (!page.shows(pyramid.fine(), field.box())) {
            drawn = new Answer.Unsure("outside-picture");
        } else if (!WordsFrame.whole(pyramid.fine(), page, field.box())) {
            drawn = new Answer.Unsure("box-hidden");
        } else {
            drawn = new Answer.NoAnswer();
        }
        observer.words(field.id(), field.box(), TextInk.area(ink), drawn);
        boolean empty = drawn instanceof Answer.NoAnswer;
        return new FieldReading(
                field.id(),
                ScreenRules.words(field, drawn, screen),
                List.of(),
                empty ? Optional.empty() : Optional.of(picture(field)));
    }

    private GreyImage picture(LayoutField field) {
        return cutting.cut(FieldPicture.of(field, layout));
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
