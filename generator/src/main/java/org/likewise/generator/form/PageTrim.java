package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.text.ShapedLine;
import org.likewise.generator.text.TextStyle;
import org.likewise.model.layout.Box;

/**
 * What stands on each page around its content: the figures that the scanner looks for, the DRAFT band and the footer.
 *
 * @param draft whether there is a band
 * @param footerWords what the footer says of the form
 */
record PageTrim(Ink ink, PageFrame frame, boolean draft, String footerWords) {
    private static final double BAND_GAP_MM = 2.5;
    private static final double BAND_PADDING_MM = 1.2;
    /** The band stays beside the code. */
    private static final double BAND_WIDTH_MM = 130;

    /** Height of what stands above the content. */
    double headMm() {
        return draft ? bandHeight(bandWords()) + BAND_GAP_MM : 0;
    }

    void frame(Canvas canvas) {
        List<Figure> figures = new ArrayList<>();
        frame.squares().forEach(s -> figures.add(filled(s.box())));
        frame.ticks().forEach(t -> figures.add(filled(t.box())));
        canvas.add(Element.artifact(figures));
    }

    void bandAndFooter(Canvas canvas, int page, int pages) {
        if (draft) {
            canvas.add(Element.artifact(band(canvas)));
        }
        canvas.add(Element.artifact(footer(canvas, page, pages)));
    }

    private Passage bandWords() {
        return ink.set(ink.help("draft"), ink.measures().small().inBold(), BAND_WIDTH_MM);
    }

    private static double bandHeight(Passage words) {
        return words.heightMm() + 2 * BAND_PADDING_MM;
    }

    private List<Figure> band(Canvas canvas) {
        Passage words = bandWords();
        double start = ink.rtl() ? frame.width() - frame.codeLeft() : PageFrame.MARGIN_MM;
        double width = words.widthMm() + 4 * BAND_PADDING_MM;
        List<Figure> out = new ArrayList<>();
        out.add(Canvas.outline(canvas.box(start, frame.top(), width, bandHeight(words)), 0.5));
        out.addAll(canvas.paragraph(words, start + 2 * BAND_PADDING_MM, frame.top() + BAND_PADDING_MM));
        return out;
    }

    private List<Figure> footer(Canvas canvas, int page, int pages) {
        TextStyle small = ink.measures().small();
        ShapedLine form = ink.first().typesetter().line(footerWords, small);
        // numbers need no second language, and there is no room for one
        String numbers = ink.first()
                .words()
                .text("footer.page", "page", Integer.toString(page), "pages", Integer.toString(pages));
        ShapedLine number = ink.first().typesetter().line(numbers, small);
        double end = frame.width() - PageFrame.MARGIN_MM;
        return List.of(
                canvas.line(form, PageFrame.MARGIN_MM, frame.footerBaseline()),
                canvas.line(number, end - number.widthMm(), frame.footerBaseline()));
    }

    private static Figure filled(Box box) {
        return new Figure.FilledBox(box.x(), box.y(), box.w(), box.h(), 0);
    }
}
