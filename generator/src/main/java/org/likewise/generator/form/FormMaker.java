package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.FormDrawing;
import org.likewise.generator.pdf.PageDrawing;
import org.likewise.generator.text.Paragraph;
import org.likewise.generator.text.ShapedLine;
import org.likewise.generator.text.TextStyle;
import org.likewise.generator.text.Typesetter;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;

/** Lays questionnaires out on paper with one theme; immutable. The same questionnaire gives the same form, to the byte. */
public final class FormMaker {
    private static final double BAND_GAP_MM = 2.5;
    private static final double BAND_PADDING_MM = 1.2;
    /** The band stays beside the code. */
    private static final double BAND_WIDTH_MM = 130;

    private final Theme theme;

    public FormMaker(Theme theme) {
        this.theme = theme;
    }

    /** With the theme that comes along. */
    public static FormMaker shipped() {
        return new FormMaker(Theme.shipped());
    }

    /**
     * The form of a questionnaire.
     *
     * @throws ProblemsException where a question does not fit on a page, or a character has no glyph
     */
    public Form make(Questionnaire questionnaire, Paper paper, Style style) {
        PaperWords words = PaperWords.of(questionnaire.language());
        Typesetter typesetter = Typesetter.forLanguage(questionnaire.language());
        Measures measures = theme.of(style);
        Form form = new Making(questionnaire, paper, style, new Ink(typesetter, measures, words)).form();
        if (form.layout().pages().size() == 1) {
            return form;
        }
        Ink tighter = new Ink(typesetter, measures.tighter(), words);
        Form shorter = new Making(questionnaire, paper, style, tighter).form();
        return shorter.layout().pages().size() < form.layout().pages().size() ? shorter : form;
    }

    /** One form in the making. */
    private record Making(Questionnaire questionnaire, Paper paper, Style style, Ink ink) {
        Form form() {
            PageFrame frame = new PageFrame(paper);
            Optional<Paragraph> band = draft() ? Optional.of(bandWords()) : Optional.empty();
            double bandHeight =
                    band.map(words -> bandHeight(words) + BAND_GAP_MM).orElse(0.0);
            Flow flow = new Flow(frame, bandHeight, ink.typesetter().rtl(), name());
            List<Flow.Placed> placed = flow.place(new PieceList(ink, flow.fullWidth()).of(questionnaire));
            int pages = Flow.pages(placed);
            List<Canvas> canvases = new ArrayList<>();
            for (int page = 0; page < pages; page++) {
                Canvas canvas = new Canvas(frame.width(), ink.typesetter().rtl());
                canvas.add(Element.artifact(frameFigures(frame)));
                canvases.add(canvas);
            }
            placed.forEach(p -> p.block().placing().at(canvases.get(p.page()), p.y()));
            for (int page = 0; page < pages; page++) {
                Canvas canvas = canvases.get(page);
                band.ifPresent(words -> canvas.add(Element.artifact(bandFigures(canvas, frame, words))));
                canvas.add(Element.artifact(footer(canvas, frame, page + 1, pages)));
            }
            Layout layout = LayoutJson.withFormCode(layout(frame, canvases));
            return new Form(questionnaire, layout, drawing(frame, canvases, layout.form()), warnings());
        }

        /** Whether its words may still change. */
        private boolean draft() {
            return questionnaire.status().equals("draft")
                    || !questionnaire.gaps().isEmpty();
        }

        private Layout layout(PageFrame frame, List<Canvas> canvases) {
            List<LayoutPage> pages = new ArrayList<>();
            for (Canvas canvas : canvases) {
                pages.add(new LayoutPage(
                        pages.size() + 1,
                        paper.widthMm(),
                        paper.heightMm(),
                        frame.squares(),
                        frame.ticks(),
                        frame.code(),
                        PageFrame.CODE_MODULES,
                        canvas.fields()));
            }
            return new Layout(
                    "",
                    questionnaire.scale(),
                    questionnaire.version(),
                    questionnaire.wording(),
                    new PrintDigest(ink, draft(), footerWords()).hex(),
                    questionnaire.role(),
                    questionnaire.language(),
                    questionnaire.variant(),
                    paper.id(),
                    style.id(),
                    pages);
        }

        private FormDrawing drawing(PageFrame frame, List<Canvas> canvases, String formCode) {
            List<PageDrawing> pages = canvases.stream()
                    .map(c -> new PageDrawing(paper.widthMm(), paper.heightMm(), c.elements(), frame.copySlot()))
                    .toList();
            return new FormDrawing(formCode, questionnaire.language(), pages);
        }

        private static List<Figure> frameFigures(PageFrame frame) {
            List<Figure> out = new ArrayList<>();
            frame.squares().forEach(s -> out.add(FormMaker.filled(s.box())));
            frame.ticks().forEach(t -> out.add(FormMaker.filled(t.box())));
            return out;
        }

        private Paragraph bandWords() {
            TextStyle small = ink.measures().small();
            return ink.set(ink.words().text("draft"), small.inBold(), BAND_WIDTH_MM);
        }

        private static double bandHeight(Paragraph words) {
            return words.heightMm() + 2 * BAND_PADDING_MM;
        }

        private List<Figure> bandFigures(Canvas canvas, PageFrame frame, Paragraph words) {
            double start = ink.typesetter().rtl() ? frame.width() - frame.codeLeft() : PageFrame.MARGIN_MM;
            double width = words.widthMm() + 4 * BAND_PADDING_MM;
            List<Figure> out = new ArrayList<>();
            out.add(Canvas.outline(canvas.box(start, frame.top(), width, bandHeight(words)), 0.5));
            out.addAll(canvas.paragraph(words, start + 2 * BAND_PADDING_MM, frame.top() + BAND_PADDING_MM));
            return out;
        }

        private String footerWords() {
            return ink.words()
                    .text(
                            "footer.form",
                            "scale",
                            questionnaire.scale(),
                            "version",
                            questionnaire.version(),
                            "role",
                            questionnaire.variant() == null
                                    ? questionnaire.role()
                                    : questionnaire.role() + " · " + questionnaire.variant(),
                            "language",
                            questionnaire.language(),
                            "wording",
                            questionnaire.wording());
        }

        private List<Figure> footer(Canvas canvas, PageFrame frame, int page, int pages) {
            TextStyle small = ink.measures().small();
            ShapedLine form = ink.typesetter().line(footerWords(), small);
            ShapedLine number = ink.typesetter()
                    .line(
                            ink.words()
                                    .text(
                                            "footer.page",
                                            "page",
                                            Integer.toString(page),
                                            "pages",
                                            Integer.toString(pages)),
                            small);
            double end = frame.width() - PageFrame.MARGIN_MM;
            return List.of(
                    canvas.line(form, PageFrame.MARGIN_MM, frame.footerBaseline()),
                    canvas.line(number, end - number.widthMm(), frame.footerBaseline()));
        }

        private String name() {
            return questionnaire.scale() + " " + questionnaire.slug();
        }

        private List<Problem> warnings() {
            if (ink.words().language().equals(questionnaire.language())) {
                return List.of();
            }
            return List.of(Problem.warning(
                    "form.help-language",
                    Place.of(name()),
                    "How to mark a box, and the foot of the page, are in English on this form.",
                    "Add templates/print/messages_" + questionnaire.language().replace('-', '_') + ".properties."));
        }
    }

    private static Figure filled(org.likewise.model.layout.Box box) {
        return new Figure.FilledBox(box.x(), box.y(), box.w(), box.h(), 0);
    }
}
