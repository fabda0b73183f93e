package org.likewise.scanner.explain;

import static org.likewise.scanner.explain.FindingStages.say;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.model.layout.Box;
import org.likewise.scanner.code.CodeSearch;
import org.likewise.scanner.code.GridReader;
import org.likewise.scanner.digit.CellImage;
import org.likewise.scanner.digit.CellInk;
import org.likewise.scanner.digit.DigitReading;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.mark.BoxSight;
import org.likewise.scanner.mark.Features;
import org.likewise.scanner.mark.Seen;
import org.likewise.scanner.page.Answer;
import org.likewise.scanner.page.FieldReading;
import org.likewise.scanner.page.MarkReading;
import org.likewise.scanner.page.MarkState;
import org.likewise.scanner.page.PageReading;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Registration;

/** The stages on a page that was found: its code, its boxes, its cells, its words, and what was decided of each field. */
final class ReadingStages {
    /** Pixels for one sample of a box, one module of a code, one pixel of a digit. */
    private static final int BIG = 6;

    private static final int GAP = 8;

    /** Pixels a millimetre in which words are shown. */
    private static final double WORDS_SCALE = 4;

    private final Trace trace;
    private final GreyImage fine;

    ReadingStages(Trace trace) {
        this.trace = trace;
        this.fine = trace.pyramid().fine();
    }

    List<Stage> all() {
        List<Stage> stages = new ArrayList<>();
        stages.add(code());
        trace.settled().filter(s -> !trace.boxes().isEmpty()).ifPresent(s -> stages.add(outlines(s)));
        trace.boxes().forEach((field, boxes) -> stages.add(boxes(field, boxes)));
        trace.cells().forEach((field, cells) -> stages.add(cells(field, cells)));
        trace.page().ifPresent(page -> trace.words().forEach((field, w) -> stages.add(words(page, field, w))));
        stages.add(outcome());
        return stages;
    }

    private Stage code() {
        List<String> said = new ArrayList<>();
        List<Stage.Picture> pictures = new ArrayList<>();
        Optional<GridReader.Sampled> sampled = trace.page().flatMap(page -> GridReader.sampled(fine, page));
        if (sampled.isPresent()) {
            GridReader.Sampled grid = sampled.get();
            Canvas modules = Canvas.white(grid.modules() * 2 * BIG, grid.modules() * 2 * BIG);
            for (int i = 0; i < grid.levels().size(); i++) {
                modules.square(
                        i % grid.modules() * 2 * BIG,
                        i / grid.modules() * 2 * BIG,
                        2 * BIG,
                        Math.round(grid.levels().get(i)));
            }
            pictures.add(modules.picture("code", "The level that was sampled for each module of the code"));
            said.add(
                    grid.text().isPresent()
                            ? "Sampled where the layout has it, it says "
                                    + grid.text().get() + "."
                            : "Sampled where the layout has it, it cannot be read for sure.");
        } else {
            said.add("No page was found, so that nothing tells where the code should be.");
        }
        trace.codes()
                .ifPresent(codes -> said.add(
                        codes.isEmpty()
                                ? "Looked for anywhere on the picture: no QR code."
                                : "Looked for anywhere on the picture: "
                                        + codes.stream()
                                                .map(ReadingStages::found)
                                                .toList()));
        return new Stage("The code", said, pictures, List.of(), List.of());
    }

    private static String found(CodeSearch.Found code) {
        return say("\"%s\"%s at %.0f, %.0f", code.text(), code.mirrored() ? " (mirrored)" : "", code.x(), code.y());
    }

    private Stage outlines(Trace.Settled settled) {
        Canvas canvas = Canvas.over(fine, true);
        double width = Math.max(1.2, fine.width() / 900.0);
        trace.boxes()
                .forEach((field, boxes) -> boxes.forEach(b -> canvas.outline(
                        FindingStages.corners(settled.page(), b.sight().box()),
                        colour(b.sight().seen()),
                        width)));
        trace.cells()
                .forEach((field, cells) -> cells.forEach(c -> canvas.outline(
                        FindingStages.corners(settled.page(), c.place()),
                        c.reading().digit().isPresent() ? Canvas.GOOD : Canvas.PLAIN,
                        width)));
        trace.words()
                .forEach((field, w) -> canvas.outline(
                        FindingStages.corners(settled.page(), w.place()),
                        w.drawn() instanceof Answer.Picture ? Canvas.GOOD : Canvas.PLAIN,
                        width));
        return Stage.of(
                "Every box, over the page",
                List.of(
                        "Form " + settled.form().form() + ", page "
                                + settled.code().page() + ", copy "
                                + settled.code().copy() + ".",
                        "Blue: empty. Green: something in it. Pink: not sure. The outlines must lie on the printed"
                                + " ones."),
                canvas.picture("boxes", "Outlines of all boxes where the page's map puts them"));
    }

    private static Color colour(Seen seen) {
        return switch (seen.kind()) {
            case EMPTY -> seen.trace().isEmpty() ? Canvas.PLAIN : Canvas.DOUBT;
            case DOT, BLOT, OPEN_MARK, DENSE_MARK, FILLED -> Canvas.GOOD;
            case UNSURE -> Canvas.DOUBT;
        };
    }

    private Stage boxes(String field, List<Trace.Marked> boxes) {
        int across = boxes.stream().mapToInt(b -> b.sight().columns()).max().orElse(1);
        int down = boxes.stream().mapToInt(b -> b.sight().rows()).max().orElse(1);
        Canvas canvas = Canvas.white(boxes.size() * (across * BIG + GAP), 2 * down * BIG + GAP);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            BoxSight s = boxes.get(i).sight();
            int left = i * (across * BIG + GAP);
            for (int y = 0; y < s.rows(); y++) {
                for (int x = 0; x < s.columns(); x++) {
                    canvas.square(left + x * BIG, y * BIG, BIG, Math.round(255 * (1 - s.ink(x, y))));
                    canvas.square(left + x * BIG, (down + y) * BIG + GAP, BIG, Math.round(255 * (1 - s.rest(x, y))));
                }
            }
            rows.add(row(boxes.get(i).option(), s));
        }
        return new Stage(
                "The boxes of " + field,
                List.of(
                        "Above: ink, from paper to print. Below: what the printed outline does not account for. "
                                + decided(field),
                        "Areas in square millimetres, lengths in millimetres, ink from 0 to 1."),
                List.of(canvas.picture("boxes-" + field, "Each box of " + field + ", enlarged")),
                List.of(
                        "option",
                        "looks",
                        "sure",
                        "ink",
                        "longest",
                        "largest",
                        "solid",
                        "peak",
                        "solid share",
                        "dark, white sides",
                        "crossings",
                        "beside",
                        "around",
                        "noise",
                        "sides seen",
                        "moved",
                        "notes"),
                rows);
    }

    private List<String> row(String option, BoxSight s) {
        Features f = s.features();
        List<String> notes = new ArrayList<>();
        notes.add(s.seen().reason());
        notes.add(s.seen().trace());
        notes.add(s.streaked() ? "streak taken off" : "");
        notes.add(f.through() ? "a line goes through" : "");
        notes.removeIf(String::isEmpty);
        return List.of(
                option,
                s.seen().kind().name(),
                say("%.3f", s.seen().confidence()),
                say("%.2f", f.inkArea()),
                say("%.2f", f.length()),
                say("%.2f", f.figureArea()),
                say("%.2f", f.solidArea()),
                say("%.2f", f.peak()),
                say("%.2f", f.solidShare()),
                f.darkSides() + ", " + f.whiteSides(),
                Integer.toString(f.crossings()),
                say("%.2f", f.beside()),
                say("%.2f", f.around()),
                say("%.3f", s.noise()),
                Integer.toString(s.sides()),
                say("%.2f, %.2f", s.moved().x(), s.moved().y()),
                String.join("; ", notes));
    }

    private Stage cells(String field, List<Trace.Cell> cells) {
        int across = cells.stream().mapToInt(c -> c.picture().width()).max().orElse(1) * 2;
        int down = cells.stream().mapToInt(c -> c.picture().height()).max().orElse(1) * 2;
        Canvas canvas = Canvas.white(cells.size() * (across + GAP), down + GAP + CellInk.SIDE * 3);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Trace.Cell cell = cells.get(i);
            CellImage picture = cell.picture();
            int left = i * (across + GAP);
            for (int k = 0; k < picture.grey().length; k++) {
                canvas.square(left + k % picture.width() * 2, k / picture.width() * 2, 2, picture.grey()[k] & 255);
            }
            float[] patch = CellInk.of(picture).patch();
            for (int k = 0; k < patch.length; k++) {
                canvas.square(
                        left + k % CellInk.SIDE * 3,
                        down + GAP + k / CellInk.SIDE * 3,
                        3,
                        Math.round(255 * (1 - patch[k])));
            }
            Optional<DigitReading> digit = cell.reading().digit();
            rows.add(List.of(
                    Integer.toString(cell.number()),
                    cell.reading().content().name(),
                    digit.map(d -> Integer.toString(d.digit())).orElse(""),
                    digit.map(d -> say("%.4f", d.confidence())).orElse(""),
                    digit.map(d -> say("%d (%.3f)", d.second(), d.secondConfidence()))
                            .orElse("")));
        }
        return new Stage(
                "The cells of " + field,
                List.of("Above: as cut out. Below: without lines and specks, as the network sees it. "
                        + decided(field)),
                List.of(canvas.picture(
                        "cells-" + field, "Each cell of " + field + ", and what is left of it when cleaned")),
                List.of("cell", "holds", "digit", "sure", "second"),
                rows);
    }

    private Stage words(Registration page, String field, Trace.Written w) {
        Box b = w.place();
        Canvas canvas = Canvas.white((int) (b.w() * WORDS_SCALE), (int) (b.h() * WORDS_SCALE));
        for (int y = 0; y < (int) (b.h() * WORDS_SCALE); y++) {
            for (int x = 0; x < (int) (b.w() * WORDS_SCALE); x++) {
                Point p = page.at(b.x() + (x + 0.5) / WORDS_SCALE, b.y() + (y + 0.5) / WORDS_SCALE);
                canvas.dot(x, y, Math.round(fine.at(p.x(), p.y())));
            }
        }
        return Stage.of(
                "The space of " + field,
                List.of(say("%.2f square millimetres of ink inside its frame. ", w.inkMm2()) + decided(field)),
                canvas.picture("words-" + field, "What is written in the space of " + field));
    }

    /** What was decided of a field, if the page was read. */
    private String decided(String field) {
        if (!(trace.reading() instanceof PageReading.Read read)) {
            return "The page was not read.";
        }
        return read.fields().stream()
                .filter(f -> f.field().equals(field))
                .findFirst()
                .map(f -> "Decided: " + answer(f.answer()) + ".")
                .orElse("");
    }

    private static String answer(Answer answer) {
        if (answer instanceof Answer.Given given) {
            return String.join(", ", given.values());
        }
        if (answer instanceof Answer.Unsure unsure) {
            return "left to a person, " + unsure.reason();
        }
        return answer instanceof Answer.Picture ? "words, for a person to type" : "no answer";
    }

    private Stage outcome() {
        PageReading reading = trace.reading();
        if (reading instanceof PageReading.Read read) {
            List<List<String>> rows = new ArrayList<>();
            for (FieldReading f : read.fields()) {
                rows.add(List.of(f.field(), answer(f.answer()), marks(f)));
            }
            return new Stage(
                    "What was decided",
                    List.of(
                            "The page was read as " + read.code().text() + ".",
                            say(
                                    "Residual %.3f mm, %.0f pixels an inch, print scale %.1f %% if the file is right.",
                                    read.quality().residualMm(),
                                    read.quality().dpi(),
                                    read.quality().printScalePercent()),
                            read.notes().isEmpty()
                                    ? "Nothing else to note."
                                    : "Also: " + String.join(", ", read.notes()) + "."),
                    List.of(),
                    List.of("field", "answer", "boxes that are not empty"),
                    rows);
        }
        if (reading instanceof PageReading.CodeOnly only) {
            return ended(
                    "Only the code was read: " + only.code().text() + ".",
                    only.problem(),
                    only.detail(),
                    only.remedy());
        }
        if (reading instanceof PageReading.Refused refused) {
            return ended("The page was refused.", refused.problem(), refused.detail(), refused.remedy());
        }
        return Stage.of("What was decided", List.of("This side is blank."));
    }

    private static Stage ended(String how, String problem, String detail, String remedy) {
        return Stage.of("What was decided", List.of(how, detail + " [" + problem + "]", remedy));
    }

    private static String marks(FieldReading field) {
        Map<String, String> out = new java.util.LinkedHashMap<>();
        for (MarkReading m : field.marks()) {
            if (m.state() != MarkState.EMPTY) {
                out.put(m.option(), say("%s %s (%.3f)", m.option(), m.state().id(), m.confidence()));
            }
        }
        return String.join(", ", out.values());
    }
}
