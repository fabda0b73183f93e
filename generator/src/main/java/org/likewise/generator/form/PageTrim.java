package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Height of what stands above the content. */
    double headMm() {
        return draft ? bandHeight() + BAND_GAP_MM : 0;
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

    private double bandHeight() {
        return ink.measures().small().emMm() * 1.25 + 2 * BAND_PADDING_MM;
    }

    private List<Figure> band(Canvas canvas) {
        double start = ink.rtl() ? frame.width() - frame.codeLeft() : PageFrame.MARGIN_MM;
        double baseline =
                frame.top() + bandHeight() / 2 + ink.measures().small().emMm() * 0.33;
        List<Figure> words = new ArrayList<>();
        double at = start + 2 * BAND_PADDING_MM;
        for (Tongue tongue : tongues()) {
            ShapedLine line = tongue.typesetter()
                    .line(tongue.words().text("draft"), ink.measures().small().inBold());
            words.add(canvas.line(line, at, baseline));
            at += line.widthMm() + 3 * BAND_PADDING_MM;
        }
        Box box = canvas.box(start, frame.top(), at - start - BAND_PADDING_MM, bandHeight());
        words.add(0, Canvas.outline(box, 0.5));
        return words;
    }

    private List<Tongue> tongues() {
        List<Tongue> out = new ArrayList<>(List.of(ink.first()));
        Optional<Tongue> second = ink.second();
        second.filter(t -> !t.words().text("draft").equals(ink.first().words().text("draft")))
                .ifPresent(out::add);
        return out;
    }

    private List<Figure> footer(Canvas canvas, int page, int pages) {
        TextStyle small = ink.measures().small();
        ShapedLine form = ink.first().typesetter().line(footerWords, small);
        Said numbers = ink.help("footer.page", "page", Integer.toString(page), "pages", Integer.toString(pages));
        ShapedLine number = ink.first().typesetter().line(numbers.both(), small);
        double end = frame.width() - PageFrame.MARGIN_MM;
        return List.of(
                canvas.line(form, PageFrame.MARGIN_MM, frame.footerBaseline()),
                canvas.line(number, end - number.widthMm(), frame.footerBaseline()));
    }

    private static Figure filled(Box box) {
        return new Figure.FilledBox(box.x(), box.y(), box.w(), box.h(), 0);
    }
}
