package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.likewise.generator.pdf.FormDrawing;
import org.likewise.generator.pdf.PageDrawing;
import org.likewise.generator.text.Typesetter;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.WordingFingerprint;

/** Lays questionnaires out on paper with one print theme; immutable. The same request gives the same form, to the byte. */
public final class FormMaker {
    /** Between the languages of a form in two, where one name stands for both. */
    private static final String AND = "+";

    private final PrintTheme theme;

    public FormMaker(PrintTheme theme) {
        this.theme = theme;
    }

    /** With the theme that comes along. */
    public static FormMaker shipped() {
        return new FormMaker(PrintTheme.shipped());
    }

    /** The form of a questionnaire in one language. @throws ProblemsException as {@link #make(FormRequest)} */
    public Form make(Questionnaire questionnaire, Paper paper, Style style) {
        return make(FormRequest.of(questionnaire, paper, style));
    }

    /**
     * The form that is wanted.
     *
     * @throws ProblemsException where a question does not fit on a page, or a character has no glyph
     */
    public Form make(FormRequest request) {
        Measures own = theme.measures().of(request.style());
        Measures measures = request.second().isPresent() ? own.bilingual() : own;
        Form form;
        try {
            form = new Making(request, ink(request, measures, own)).form();
        } catch (ProblemsException e) {
            // a question longer than a page may fit with less white space; anything else is wrong again
            return new Making(request, ink(request, measures.tighter(), own)).form();
        }
        if (pages(form) == 1) {
            return form;
        }
        Form tighter = new Making(request, ink(request, measures.tighter(), own)).form();
        Form shorter = pages(tighter) < pages(form) ? tighter : form;
        // the other styles are for readers who need each line by itself
        if (request.style() != Style.STANDARD || sheets(shorter) == 1) {
            return shorter;
        }
        Form sharing = new Making(request, ink(request, measures.sharingLines(), own)).form();
        return sheets(sharing) < sheets(shorter) ? sharing : shorter;
    }

    private static int pages(Form form) {
        return form.layout().pages().size();
    }

    private static int sheets(Form form) {
        return (pages(form) + 1) / 2;
    }

    private Ink ink(FormRequest request, Measures measures, Measures own) {
        Texts texts = Texts.of(request.questionnaire(), request.second());
        String language = request.questionnaire().language();
        Tongue first = Tongue.first(Typesetter.forLanguage(language), theme.words(language));
        Optional<Tongue> second = request.second()
                .map(Questionnaire::language)
                .map(l -> Tongue.second(Typesetter.forLanguage(l), theme.words(l), own.secondShare()));
        return new Ink(texts, first, second, measures);
    }

    /** One form in the making. */
    private record Making(FormRequest request, Ink ink) {
        Form form() {
            PageFrame frame = new PageFrame(request.paper());
            PageTrim trim = new PageTrim(ink, frame, draft(), footerWords());
            Flow flow = new Flow(frame, trim.headMm(), ink.rtl(), name());
            List<Piece> pieces = new PieceList(ink, flow.fullWidth(), flow.pageMm())
                    .of(request.questionnaire(), request.surround(), request.languages());
            List<Flow.Placed> placed = flow.place(pieces);
            int pages = Flow.pages(placed);
            List<Canvas> canvases = new ArrayList<>();
            for (int page = 0; page < pages; page++) {
                Canvas canvas = new Canvas(frame.width(), ink.rtl());
                trim.frame(canvas);
                canvases.add(canvas);
            }
            placed.forEach(p -> p.block().placing().at(canvases.get(p.page()), p.y()));
            for (int page = 0; page < pages; page++) {
                trim.bandAndFooter(canvases.get(page), page + 1, pages);
            }
            Layout layout = LayoutJson.withFormCode(layout(frame, canvases));
            return new Form(
                    request.questionnaire(), layout, drawing(frame, canvases, layout.form()), draft(), warnings());
        }

        private Stream<Questionnaire> questionnaires() {
            return Stream.concat(Stream.of(request.questionnaire()), request.second().stream());
        }

        /** Whether its words may still change, and nobody allowed it to go without saying so. */
        private boolean draft() {
            return questionnaires()
                    .filter(q -> !request.surround().draftAllowed().contains(q.language()))
                    .anyMatch(q -> q.status().equals("draft") || !q.gaps().isEmpty());
        }

        private String languages() {
            return String.join(AND, request.languages());
        }

        private String wording() {
            Questionnaire first = request.questionnaire();
            return request.second()
                    .map(second -> WordingFingerprint.of(first, second))
                    .orElse(first.wording());
        }

        private Layout layout(PageFrame frame, List<Canvas> canvases) {
            List<LayoutPage> pages = new ArrayList<>();
            for (Canvas canvas : canvases) {
                pages.add(new LayoutPage(
                        pages.size() + 1,
                        request.paper().widthMm(),
                        request.paper().heightMm(),
                        frame.squares(),
                        frame.ticks(),
                        frame.code(),
                        PageFrame.CODE_MODULES,
                        canvas.fields(),
                        Printed.bounds(canvas.elements(), frame)));
            }
            Questionnaire asked = request.questionnaire();
            return new Layout(
                    "",
                    asked.scale(),
                    asked.version(),
                    wording(),
                    new PrintDigest(
                                    ink,
                                    Printed.families(canvases.stream()
                                            .flatMap(c -> c.elements().stream())
                                            .toList()),
                                    draft(),
                                    footerWords(),
                                    request.surround(),
                                    request.languages())
                            .hex(),
                    asked.role(),
                    languages(),
                    asked.variant(),
                    request.paper().id(),
                    request.style().id(),
                    pages);
        }

        private FormDrawing drawing(PageFrame frame, List<Canvas> canvases, String formCode) {
            List<PageDrawing> pages = canvases.stream()
                    .map(c -> new PageDrawing(
                            request.paper().widthMm(), request.paper().heightMm(), c.elements(), frame.copySlot()))
                    .toList();
            return new FormDrawing(formCode, request.questionnaire().language(), pages);
        }

        private String footerWords() {
            Questionnaire asked = request.questionnaire();
            return ink.first()
                    .words()
                    .text(
                            "footer.form",
                            "scale",
                            asked.scale(),
                            "version",
                            asked.version(),
                            "role",
                            asked.variant() == null ? asked.role() : asked.role() + " · " + asked.variant(),
                            "language",
                            languages(),
                            "wording",
                            wording());
        }

        private String name() {
            return request.questionnaire().scale() + " "
                    + request.questionnaire().slug();
        }

        private List<Problem> warnings() {
            return request.languages().stream()
                    .filter(language -> Stream.concat(Stream.of(ink.first()), ink.second().stream())
                            .noneMatch(t -> t.words().language().equals(language)))
                    .map(language -> Problem.warning(
                            "form.help-language",
                            Place.of(name()),
                            "How to mark a box, and the foot of the page, are in English on this form.",
                            "Add templates/print/messages_" + language.replace('-', '_') + ".properties."))
                    .toList();
        }
    }
}
