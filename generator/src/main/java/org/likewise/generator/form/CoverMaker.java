package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.pdf.CoverDrawing;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.text.Paragraph;
import org.likewise.generator.text.TextStyle;
import org.likewise.generator.text.Typesetter;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/**
 * Lays out the slip that lies on each pack: its code, who gets which form, and a line for the clinic's own list. It has neither
 * corner squares nor ticks, and a QR code that is no page's. It is for the clinic, and so always in the standard style.
 */
public final class CoverMaker {
    private static final double MARGIN = PageFrame.MARGIN_MM;
    private static final double PACK_CODE_PT = 34;
    private static final double COPY_CODE_PT = 12;
    private static final double COLUMN_GAP_MM = 6;
    private static final double SHEETS_MM = 18;
    private static final double ROW_PADDING_MM = 2.5;
    /** Room for a line of handwriting above its rule. */
    private static final double WRITING_MM = 12;
    /** Larger than the code of a page: it is found by search alone, and of 20 mm a fax lost one in four. */
    private static final double CODE_MM = 28;

    private final PrintTheme theme;

    public CoverMaker(PrintTheme theme) {
        this.theme = theme;
    }

    /** With the theme that comes along. */
    public static CoverMaker shipped() {
        return new CoverMaker(PrintTheme.shipped());
    }

    /**
     * A form of the pack.
     *
     * @param who who gets it, in the form's language
     */
    public record Line(Form form, String who) {}

    /**
     * The slip, in the language and size of the first form. Its slots take the typed code of the pack, then that of each copy.
     *
     * @param lines the forms in the order in which they lie in the pack
     * @param twoSided whether sheets are printed on both sides
     * @throws ProblemsException where there are more forms than fit on a page
     */
    public CoverDrawing make(List<Line> lines, boolean twoSided) {
        Form first = lines.get(0).form();
        String language = first.questionnaire().language();
        Tongue tongue = Tongue.first(Typesetter.forLanguage(language), theme.words(language));
        Measures measures = theme.measures().of(Style.STANDARD);
        return new Making(tongue, measures, first.layout().pages().get(0)).cover(lines, twoSided);
    }

    /** One slip in the making. */
    private static final class Making {
        private final Tongue tongue;
        private final Measures measures;
        private final LayoutPage page;
        private final Canvas canvas;
        private final double width;
        private final double copyWidth;
        private final List<Figure> figures = new ArrayList<>();
        private final List<CoverDrawing.Slot> slots = new ArrayList<>();
        private double y = MARGIN;

        Making(Tongue tongue, Measures measures, LayoutPage page) {
            this.tongue = tongue;
            this.measures = measures;
            this.page = page;
            this.canvas = new Canvas(page.width(), tongue.typesetter().rtl());
            this.width = page.width() - 2 * MARGIN;
            // eleven of the widest letters are never all in one code
            this.copyWidth = 11 * 0.62 * COPY_CODE_PT * 25.4 / 72;
        }

        CoverDrawing cover(List<Line> lines, boolean twoSided) {
            words("cover.title", measures.title(), MARGIN, width);
            y += 1.5;
            words("cover.about", measures.body(), MARGIN, width);
            y += measures.sectionGapMm();
            words("cover.pack", measures.body(), MARGIN, width);
            y += PACK_CODE_PT * 0.36;
            slot(MARGIN, y, PACK_CODE_PT);
            y += measures.sectionGapMm();
            heading();
            lines.forEach(line -> row(line, twoSided));
            y += 2 * measures.sectionGapMm();
            words("cover.list", measures.body(), MARGIN, width);
            y += WRITING_MM;
            figures.add(canvas.rule(MARGIN, MARGIN + width, y, 0.35, false));
            if (y > page.height() - MARGIN - CODE_MM - 4) {
                throw new ProblemsException(Problem.error(
                        "cover.too-long",
                        Place.of("--cover"),
                        "The " + lines.size() + " forms of a pack do not fit on one cover slip.",
                        "Print fewer forms in a pack, or leave out --cover."));
            }
            code();
            return new CoverDrawing(page.width(), page.height(), figures, slots);
        }

        private double sheetsStart() {
            return MARGIN + width - SHEETS_MM;
        }

        private double copyStart() {
            return sheetsStart() - COLUMN_GAP_MM - copyWidth;
        }

        private double whoStart() {
            return MARGIN + measures.boxMm() + COLUMN_GAP_MM / 2;
        }

        private double whoWidth() {
            return copyStart() - COLUMN_GAP_MM - whoStart();
        }

        private void heading() {
            TextStyle small = measures.small().inBold();
            Paragraph who = tongue.set(tongue.words().text("cover.who"), small, whoWidth());
            Paragraph copy = tongue.set(tongue.words().text("cover.copy"), small, copyWidth);
            Paragraph sheets = tongue.set(tongue.words().text("cover.sheets"), small, SHEETS_MM);
            figures.addAll(canvas.paragraph(who, whoStart(), y));
            figures.addAll(canvas.paragraph(copy, copyStart(), y));
            figures.addAll(canvas.ending(sheets, MARGIN + width, y));
            y += Math.max(who.heightMm(), Math.max(copy.heightMm(), sheets.heightMm())) + 1;
            figures.add(canvas.rule(MARGIN, MARGIN + width, y, 0.35, false));
        }

        private void row(Line line, boolean twoSided) {
            // a pack may hold forms of several languages
            Typesetter own = Typesetter.forLanguage(line.form().questionnaire().language());
            Paragraph who = own.set(line.who(), measures.body().inBold(), whoWidth());
            Paragraph title = own.set(line.form().questionnaire().title(), measures.body(), whoWidth());
            y += ROW_PADDING_MM;
            double baseline = y + who.ascentMm();
            double side = measures.boxMm();
            figures.add(Canvas.outline(
                    canvas.box(MARGIN, y + who.middleMm() - side / 2, side, side), measures.boxLineMm()));
            figures.addAll(canvas.paragraph(who, whoStart(), y));
            figures.addAll(canvas.paragraph(title, whoStart(), y + who.heightMm()));
            slot(copyStart(), baseline, COPY_CODE_PT);
            int pages = line.form().layout().pages().size();
            String sheets = Integer.toString(twoSided ? (pages + 1) / 2 : pages);
            var number = tongue.typesetter().line(sheets, measures.body());
            figures.add(canvas.line(number, MARGIN + width - number.widthMm(), baseline));
            y += who.heightMm() + title.heightMm() + ROW_PADDING_MM;
            figures.add(canvas.rule(MARGIN, MARGIN + width, y, measures.guideLineMm(), false));
        }

        /** Says what the slip is to a scanner that meets it, and in words to people, in the corner where lines end. */
        private void code() {
            double top = page.height() - MARGIN - CODE_MM;
            double start = MARGIN + width - CODE_MM;
            figures.add(new Figure.QrCode(PageCode.COVER_SLIP, canvas.left(start, CODE_MM), top, CODE_MM));
            double wordsWidth = width - CODE_MM - 2 * COLUMN_GAP_MM;
            Paragraph words = tongue.set(tongue.words().text("cover.code"), measures.small(), wordsWidth);
            figures.addAll(canvas.paragraph(words, MARGIN, page.height() - MARGIN - words.heightMm()));
        }

        private void words(String key, TextStyle style, double start, double width) {
            Paragraph paragraph = tongue.set(tongue.words().text(key), style, width);
            figures.addAll(canvas.paragraph(paragraph, start, y));
            y += paragraph.heightMm();
        }

        /** Codes run from left to right in every language, but stand where lines start. */
        private void slot(double start, double baseline, double sizePt) {
            slots.add(new CoverDrawing.Slot(
                    canvas.left(start, 0), baseline, sizePt, tongue.typesetter().rtl()));
        }
    }
}
