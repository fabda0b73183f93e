package org.likewise.generator.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.likewise.generator.pdf.Figure.OutlinedBox;
import org.likewise.generator.pdf.Figure.TextLine;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;

/**
 * Lays widgets over the printed boxes of one page. They draw no more than what is filled in, so that screen and paper are the
 * same page. A drawn box is known by its place, which is the one that the layout says.
 */
final class ScreenPage {
    private static final int MULTILINE = 1 << 12;
    /** What does not fit into the box cannot be typed: it would be on no paper. */
    private static final int NO_SCROLLING = 1 << 23;

    private static final int COMB = 1 << 24;
    private static final int PRINTED = 1 << 2;
    private static final int FLUSH_RIGHT = 2;
    /** Between the frame of a space for words and what is typed there. */
    private static final double WORDS_INSET_MM = 1;

    private final ScreenForm form;
    private final PDPage page;
    private final LayoutPage layout;
    private final boolean rtl;
    private final COSArray annotations = new COSArray();

    ScreenPage(ScreenForm form, PDPage page, LayoutPage layout, boolean rtl) {
        this.form = form;
        this.page = page;
        this.layout = layout;
        this.rtl = rtl;
        page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    }

    /** Puts widgets over an element's boxes; they come back in reading order. */
    List<COSDictionary> place(Element element) throws IOException {
        List<Box> boxes = element.figures().stream()
                .filter(OutlinedBox.class::isInstance)
                .map(OutlinedBox.class::cast)
                .map(b -> new Box(b.x(), b.y(), b.w(), b.h()))
                .toList();
        if (boxes.isEmpty()) {
            return List.of();
        }
        LayoutField field = layout.fields().stream()
                .filter(f -> boxes(f).contains(boxes.get(0)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a box of no field: " + element.text()));
        String tip = tip(question(field), element.text());
        if (field instanceof LayoutField.Choice choice) {
            return List.of(option(choice, boxes.get(0), tip));
        }
        if (field instanceof LayoutField.Words words) {
            return List.of(words(words, tip));
        }
        return field.type() == FieldType.DATE
                ? date((LayoutField.Cells) field, boxes, tip, element)
                : List.of(number((LayoutField.Cells) field, tip));
    }

    private static List<Box> boxes(LayoutField field) {
        if (field instanceof LayoutField.Choice choice) {
            return choice.options().stream().map(LayoutOption::box).toList();
        }
        if (field instanceof LayoutField.Cells cells) {
            return cells.cells();
        }
        return field instanceof LayoutField.Words words ? List.of(words.box()) : List.of();
    }

    /** The question's words; of a box that declines to answer, those of the question before it. */
    private String question(LayoutField field) {
        return layout.fields().stream()
                .filter(f -> field.id().equals(LayoutField.declining(f.id())))
                .findFirst()
                .orElse(field)
                .text();
    }

    /** What is read out: the question, and what is to be said to it. */
    private static String tip(String question, String answer) {
        return question.isEmpty() || question.equals(answer) ? answer : question + ": " + answer;
    }

    /** A check box where several options may stand or where there is but one, for it can be let go in every viewer. */
    private COSDictionary option(LayoutField.Choice field, Box box, String tip) throws IOException {
        String value = field.options().stream()
                .filter(o -> o.box().equals(box))
                .findFirst()
                .orElseThrow()
                .value();
        COSDictionary widget = widget(box, tip);
        widget.setItem(COSName.AS, COSName.Off);
        widget.setItem(COSName.AP, form.look().button(box, value));
        if (!field.multiple() && field.options().size() > 1) {
            form.addRadio(field, widget);
            return widget;
        }
        widget.setItem(COSName.FT, COSName.BTN);
        if (field.multiple()) {
            form.add(field, value, widget);
        } else {
            form.add(field.id(), widget);
        }
        return widget;
    }

    private COSDictionary words(LayoutField.Words field, String tip) throws IOException {
        Box frame = field.box();
        Box inside = new Box(
                frame.x() + WORDS_INSET_MM,
                frame.y() + WORDS_INSET_MM,
                frame.w() - 2 * WORDS_INSET_MM,
                frame.h() - 2 * WORDS_INSET_MM);
        COSDictionary widget = text(inside, tip, form.look().words());
        widget.setInt(COSName.FF, MULTILINE | NO_SCROLLING);
        if (rtl) {
            widget.setInt(COSName.Q, FLUSH_RIGHT);
        }
        form.add(field.id(), widget);
        return widget;
    }

    private COSDictionary number(LayoutField.Cells field, String tip) throws IOException {
        COSDictionary widget = cells(field.cells(), tip);
        form.add(field.id(), widget);
        return widget;
    }

    /** Day, month and year, each with its word in what is read out. */
    private List<COSDictionary> date(LayoutField.Cells field, List<Box> boxes, String tip, Element element)
            throws IOException {
        Map<String, List<Box>> parts = new LinkedHashMap<>();
        for (Box box : boxes) {
            int place = field.cells().indexOf(box);
            parts.computeIfAbsent(place < 4 ? "year" : place < 6 ? "month" : "day", p -> new ArrayList<>())
                    .add(box);
        }
        List<COSDictionary> widgets = new ArrayList<>();
        for (Map.Entry<String, List<Box>> part : parts.entrySet()) {
            COSDictionary widget =
                    cells(part.getValue(), tip(tip, nearestWord(element, part.getValue(), part.getKey())));
            form.add(field, part.getKey(), widget);
            widgets.add(widget);
        }
        return widgets;
    }

    private static String nearestWord(Element element, List<Box> cells, String otherwise) {
        double middle = (cells.get(0).x() + cells.get(cells.size() - 1).right()) / 2;
        return element.figures().stream()
                .filter(TextLine.class::isInstance)
                .map(TextLine.class::cast)
                .min(Comparator.comparingDouble(l -> Math.abs(l.x() + l.line().widthMm() / 2 - middle)))
                .map(l -> l.line().text())
                .orElse(otherwise);
    }

    /** Half of the white between two cells counts to each, so that every digit stands in the middle of its own. */
    private COSDictionary cells(List<Box> cells, String tip) throws IOException {
        Box first = cells.get(0);
        double pitch = cells.size() == 1 ? first.w() : cells.get(1).x() - first.x();
        Box row = new Box(first.x() - (pitch - first.w()) / 2, first.y(), pitch * cells.size(), first.h());
        COSDictionary widget = text(row, tip, form.look().digits(first.h()));
        widget.setInt(COSName.FF, COMB | NO_SCROLLING);
        widget.setInt(COSName.getPDFName("MaxLen"), cells.size());
        return widget;
    }

    private COSDictionary text(Box box, String tip, String appearance) throws IOException {
        COSDictionary widget = widget(box, tip);
        widget.setItem(COSName.FT, COSName.TX);
        widget.setString(COSName.DA, appearance);
        widget.setItem(COSName.AP, form.look().empty(box));
        return widget;
    }

    private COSDictionary widget(Box box, String tip) {
        double k = ContentStream.POINTS_PER_MM;
        COSDictionary widget = new COSDictionary();
        widget.setItem(COSName.TYPE, COSName.ANNOT);
        widget.setItem(COSName.SUBTYPE, COSName.WIDGET);
        widget.setString(COSName.TU, tip);
        widget.setInt(COSName.F, PRINTED);
        widget.setItem(COSName.P, page);
        widget.setItem(
                COSName.RECT,
                new PDRectangle(
                        (float) (box.x() * k),
                        (float) ((layout.height() - box.bottom()) * k),
                        (float) (box.w() * k),
                        (float) (box.h() * k)));
        annotations.add(widget);
        return widget;
    }
}
