package org.likewise.generator.pdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.pdf.Figure.FilledBox;
import org.likewise.generator.pdf.Figure.OutlinedBox;
import org.likewise.generator.pdf.Figure.Point;
import org.likewise.generator.pdf.Figure.Polyline;
import org.likewise.generator.pdf.Figure.QrCode;
import org.likewise.generator.pdf.Figure.Stroke;
import org.likewise.generator.pdf.Figure.TextLine;
import org.likewise.generator.text.Paragraph;
import org.likewise.generator.text.ShapedLine;
import org.likewise.generator.text.TextStyle;
import org.likewise.generator.text.Typesetter;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;

/** A page with one element of each structure and one figure of each kind, in a language of choice. */
final class SampleForm {
    static final String ENGLISH =
            "They were interested in me as a person, and not only in the illness that I came with.";
    static final String FRENCH =
            "« Tout à fait d’accord » : à quelle fréquence cela s’est-il produit pendant la visite ?";
    static final String ARABIC = "أوافق بشدة على أن الطبيب استمع إليّ بعناية (سؤال 12 من 20).";
    static final String HINDI = "मैं पूरी तरह सहमत हूँ कि विद्यार्थियों की क्षमता सुरक्षित है।";

    private static final double LEFT = 20;
    private static final double WIDTH = 140;

    private final Typesetter typesetter;
    private final List<Element> elements = new ArrayList<>();
    private final List<LayoutOption> options = new ArrayList<>();
    private final List<Box> cells = new ArrayList<>();
    private double y = 55;

    private SampleForm(String language) {
        typesetter = Typesetter.forLanguage(language);
    }

    static FormDrawing of(String code, String language, String sentence) {
        SampleForm page = drawn(language, sentence);
        return new FormDrawing(code, language, List.of(page.page(), page.page()));
    }

    /** Where the boxes of its two pages are. */
    static Layout layout(String code, String language, String sentence) {
        SampleForm page = drawn(language, sentence);
        return new Layout(
                code,
                "sample",
                "1.0.0",
                "k3x9q2f7",
                "5d0c",
                "patient",
                language,
                null,
                "A4",
                "standard",
                List.of(page.layout(1), page.layout(2)));
    }

    private LayoutPage layout(int number) {
        return new LayoutPage(
                number,
                210,
                297,
                List.of(),
                List.of(),
                new Box(170, 22, 18, 18),
                25,
                List.of(
                        new LayoutField.Choice(
                                "one_" + number, FieldType.SINGLE_CHOICE, "One?", true, options.subList(0, 2)),
                        new LayoutField.Choice(
                                "many_" + number, FieldType.MULTIPLE_CHOICE, "Many?", true, options.subList(2, 3)),
                        new LayoutField.Cells("age_" + number, FieldType.DIGITS, "Age?", false, cells, 0, 120)));
    }

    private static SampleForm drawn(String language, String sentence) {
        SampleForm page = new SampleForm(language);
        page.elements.add(Element.artifact(List.of(new FilledBox(12, 12, 5, 5, 0), new FilledBox(193, 280, 5, 5, 0))));
        page.words(Structure.TITLE, sentence, new TextStyle(18, true, 1.3));
        page.words(Structure.PARAGRAPH, sentence, new TextStyle(12, false, 1.5));
        page.words(Structure.HEADING, "2 · " + sentence, new TextStyle(14, true, 1.3));
        page.words(Structure.QUESTION, sentence, new TextStyle(12, false, 1.4));
        page.option(Structure.OPTION, sentence, true);
        page.option(Structure.OPTION, sentence, false);
        page.option(Structure.MULTIPLE_OPTION, sentence, true);
        page.entry();
        page.picture();
        page.words(Structure.ARTIFACT, sentence, new TextStyle(8, false, 1.3));
        return page;
    }

    static Metadata metadata(String language) {
        return new Metadata("Visits & <more>", language, Instant.parse("2026-11-22T10:15:30Z"), "Likewise 0.1.0");
    }

    private PageDrawing page() {
        return new PageDrawing(210, 297, elements, new CopySlot(170, 22, 18, 150, 44, 40, 7, CopySlot.Align.RIGHT));
    }

    private void words(Structure structure, String text, TextStyle style) {
        Paragraph paragraph = typesetter.set(text, style, WIDTH);
        List<Figure> lines = new ArrayList<>();
        for (ShapedLine line : paragraph.lines()) {
            double x = paragraph.rtl() ? LEFT + WIDTH - line.widthMm() : LEFT;
            lines.add(new TextLine(line, x, y + paragraph.ascentMm(), 0));
            y += paragraph.lineHeightMm();
        }
        elements.add(new Element(structure, "", text, lines));
        y += 4;
    }

    private void option(Structure structure, String label, boolean labelled) {
        List<Figure> figures = new ArrayList<>();
        double radius = structure == Structure.OPTION ? 2.25 : 0;
        figures.add(new OutlinedBox(LEFT, y, 4.5, 4.5, 0.3, 0, radius));
        if (labelled) {
            double widthMm = typesetter.widthMm(label, new TextStyle(11, false, 1));
            // a line that ran off the page would not be extracted
            ShapedLine line = typesetter.line(label, new TextStyle(11 * Math.min(1, 150 / widthMm), false, 1));
            figures.add(new TextLine(line, LEFT + 7, y + 3.8, 0.3));
        }
        elements.add(Element.of(structure, label, figures));
        options.add(new LayoutOption("v" + options.size(), label, new Box(LEFT, y, 4.5, 4.5)));
        y += 7;
    }

    private void entry() {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            figures.add(new OutlinedBox(LEFT + 7 * i, y, 6, 8, 0.3, 0.4, 1));
            cells.add(new Box(LEFT + 7 * i, y, 6, 8));
        }
        figures.add(new Stroke(LEFT + 30, y + 8, LEFT + 90, y + 8, 0.25, 0.5, true));
        figures.add(new Stroke(LEFT + 30, y + 4, LEFT + 90, y + 4, 0.25, 0.5, false));
        elements.add(Element.of(Structure.ENTRY, "Three digits", figures));
        y += 12;
    }

    private void picture() {
        Polyline tick = new Polyline(
                List.of(new Point(LEFT, y + 5), new Point(LEFT + 2, y + 8), new Point(LEFT + 7, y)), 0.8, 0, false);
        elements.add(new Element(Structure.PICTURE, "en", "A tick", List.of(tick)));
        elements.add(new Element(
                Structure.PICTURE,
                "en",
                "The same questions on the web",
                List.of(new QrCode("https://example.org/q/therapeutic-empathy/patient#c=0", LEFT + 20, y, 20))));
        y += 24;
    }
}
