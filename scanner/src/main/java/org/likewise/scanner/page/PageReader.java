package org.likewise.scanner.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.code.CodeSearch;
import org.likewise.scanner.code.GridReader;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ScreenFields;
import org.likewise.scanner.register.Frame;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registrar;
import org.likewise.scanner.register.Registration;

/** Reads page images against a set of forms. Immutable and safe to share between threads; keeps nothing between pages. */
public final class PageReader {
    private final Map<String, Layout> forms = new LinkedHashMap<>();
    private final List<Frame> frames;
    private final Optional<Layout> typed;

    /** A reader of these forms; of two layouts with the same form code the first counts. */
    public PageReader(Collection<Layout> forms) {
        this(forms, "");
    }

    /**
     * The same, but a page of no readable code is taken for one of the form that a person named, where it fits it and no other
     * page of that form.
     *
     * @param typed the code of one of the forms; empty where none was named
     */
    public PageReader(Collection<Layout> forms, String typed) {
        LinkedHashSet<Frame> found = new LinkedHashSet<>();
        for (Layout form : forms) {
            this.forms.putIfAbsent(form.form(), form);
            form.pages().stream().map(Frame::of).filter(Frame::usable).forEach(found::add);
        }
        this.frames = List.copyOf(found);
        this.typed = Optional.ofNullable(this.forms.get(typed));
    }

    /** Reads one page image. Never throws for what is on the page. */
    public PageReading read(GreyImage image) {
        return read(image, ScreenFields.NONE);
    }

    /** Reads one page image, with what its file says was filled in on screen. Never throws for what is on the page or in the file. */
    public PageReading read(GreyImage image, ScreenFields screen) {
        return read(image, screen, PageObserver.NONE);
    }

    /** The same, and tells of each stage. */
    public PageReading read(GreyImage image, ScreenFields screen, PageObserver observer) {
        PageReading reading = reading(image, screen, Optional.empty(), observer);
        observer.decided(reading);
        return reading;
    }

    /**
     * Reads one page image of which a person says what its code is: where its own cannot be read, and its boxes are where that
     * page has them. That they are elsewhere is {@link PageReading.Refused#CODE_DOES_NOT_FIT}.
     */
    public PageReading read(GreyImage image, ScreenFields screen, PageCode printed) {
        return reading(image, screen, Optional.of(printed), PageObserver.NONE);
    }

    private PageReading reading(
            GreyImage image, ScreenFields screen, Optional<PageCode> printed, PageObserver observer) {
        Pyramid pyramid = Pyramid.of(image);
        Registrar registrar = new Registrar(pyramid);
        observer.started(pyramid, registrar);
        List<Registration> pages = new ArrayList<>();
        for (Frame frame : frames) {
            Optional<Registration> page = registrar.find(frame);
            observer.lookedFor(frame, false, page);
            Optional<PageCode> code = page.flatMap(p -> code(pyramid, p));
            if (code.isPresent()) {
                return own(pyramid, registrar, page, code.get(), printed, screen, observer);
            }
            page.ifPresent(pages::add);
        }
        if (pages.stream().allMatch(p -> p.fault().isPresent())) {
            for (Frame frame : frames) {
                Optional<Registration> page = registrar.findByTicks(frame);
                observer.lookedFor(frame, true, page);
                Optional<PageCode> code = page.flatMap(p -> code(pyramid, p));
                if (code.isPresent()) {
                    return own(pyramid, registrar, page, code.get(), printed, screen, observer);
                }
                page.filter(p -> p.fault().isEmpty()).ifPresent(pages::add);
            }
        }
        return searched(pyramid, registrar, pages, printed, screen, observer);
    }

    private static Optional<PageCode> code(Pyramid pyramid, Registration page) {
        return GridReader.read(pyramid.fine(), page).flatMap(PageCode::parse);
    }

    /** The code was not where a page has it, or there is no page: it may be elsewhere. */
    private PageReading searched(
            Pyramid pyramid,
            Registrar registrar,
            List<Registration> pages,
            Optional<PageCode> printed,
            ScreenFields screen,
            PageObserver observer) {
        List<CodeSearch.Found> found = CodeSearch.in(pyramid.fine());
        double factor = 1;
        if (found.isEmpty() && pyramid.factor() > 1) {
            found = CodeSearch.in(pyramid.image());
            factor = pyramid.factor();
        }
        // print that shines through from the other side is mirrored, and no page
        boolean blank = pages.isEmpty()
                && found.stream().allMatch(CodeSearch.Found::mirrored)
                && BlankSide.is(pyramid.coarse());
        if (blank) {
            return new PageReading.Blank();
        }
        if (pages.isEmpty() && found.isEmpty()) {
            // the code of a cover slip is large, and the grain of a copy is finer; without a page its place says
            // nothing
            found = CodeSearch.in(pyramid.coarse());
        }
        observer.searched(found);
        List<CodeSearch.Found> ours =
                found.stream().filter(f -> PageCode.parse(f.text()).isPresent()).toList();
        if (ours.stream().map(CodeSearch.Found::text).distinct().count() > 1) {
            return Refusals.severalPages();
        }
        if (ours.isEmpty() && printed.isPresent()) {
            Optional<Registration> page =
                    pages.stream().filter(p -> isOf(p, printed.get())).findFirst();
            return coded(pyramid, registrar, page, printed.get(), screen, true, observer);
        }
        if (ours.isEmpty()) {
            Optional<TypedForm.Match> match = typed.flatMap(form -> TypedForm.find(pyramid, pages, form));
            return match.isPresent()
                    ? registered(pyramid, match.get().page(), match.get().code(), typed.get(), screen, true, observer)
                    : Refusals.withoutCode(pyramid.image(), !pages.isEmpty(), found, typed.map(Layout::form));
        }
        CodeSearch.Found f = ours.get(0);
        PageCode code = PageCode.parse(f.text()).orElseThrow();
        if (f.mirrored()) {
            return Refusals.mirrored(code);
        }
        Point middle = new Point(f.x() / factor, f.y() / factor);
        return own(
                pyramid,
                registrar,
                pages.stream().filter(p -> carries(p, middle)).findFirst(),
                code,
                printed,
                screen,
                observer);
    }

    /** A page whose own code was read: it counts, and a person who says otherwise has another page before them. */
    private PageReading own(
            Pyramid pyramid,
            Registrar registrar,
            Optional<Registration> found,
            PageCode code,
            Optional<PageCode> printed,
            ScreenFields screen,
            PageObserver observer) {
        return printed.isPresent() && !printed.get().equals(code)
                ? Refusals.typedOtherwise(printed.get(), code)
                : coded(pyramid, registrar, found, code, screen, false, observer);
    }

    private boolean isOf(Registration page, PageCode code) {
        Layout form = forms.get(code.form());
        return form != null
                && code.page() <= form.pages().size()
                && page.frame().equals(Frame.of(form.pages().get(code.page() - 1)));
    }

    /** Whether a code that was found elsewhere in the image is where this page has its own. */
    private static boolean carries(Registration page, Point code) {
        Point place = page.at(page.frame().code().centreX(), page.frame().code().centreY());
        return Math.hypot(place.x() - code.x(), place.y() - code.y()) < PageLimits.CODE_OFF_MM * page.scale();
    }

    private PageReading coded(
            Pyramid pyramid,
            Registrar registrar,
            Optional<Registration> found,
            PageCode code,
            ScreenFields screen,
            boolean typed,
            PageObserver observer) {
        Layout form = forms.get(code.form());
        if (form == null) {
            return Refusals.unknownForm(code, forms.size());
        }
        if (code.page() > form.pages().size()) {
            return Refusals.unknownPage(code, form.pages().size());
        }
        LayoutPage layout = form.pages().get(code.page() - 1);
        Frame frame = Frame.of(layout);
        Optional<Registration> page = found.filter(r -> r.frame().equals(frame))
                .or(() -> registrar.find(frame))
                .filter(r -> r.fault().isEmpty())
                .or(() -> registrar.findByTicks(frame).filter(r -> r.fault().isEmpty()))
                .or(() -> found);
        if (page.isEmpty()) {
            return new PageReading.CodeOnly(
                    code,
                    "not-registered",
                    "The code was " + (typed ? "typed" : "read")
                            + ", but not enough of the corners and ticks of the page was found.",
                    "Scan the page again, flat and whole, or settle its fields by hand.");
        }
        return registered(pyramid, page.get(), code, form, screen, typed, observer);
    }

    private static PageReading registered(
            Pyramid pyramid,
            Registration page,
            PageCode code,
            Layout form,
            ScreenFields screen,
            boolean typed,
            PageObserver observer) {
        observer.settled(page, code, form);
        Registration.Figures f = page.figures();
        if (f.several()) {
            return Refusals.severalPages();
        }
        Optional<Registration.Fault> fault = page.fault();
        if (fault.isPresent()) {
            return faulty(code, f, fault.get(), page.frame(), Refusals.scale(quality(pyramid, page)));
        }
        ScreenFields own = screen.form().equals(code.form()) ? screen : ScreenFields.NONE;
        FieldReader reader =
                new FieldReader(pyramid, page, form.pages().get(code.page() - 1), form.language(), own, observer);
        double confirmed = reader.confirmed();
        if (typed && confirmed < PageLimits.LEAST_CONFIRMED) {
            return Refusals.typedForAnother(code, confirmed, Refusals.scale(quality(pyramid, page)));
        }
        if (confirmed < (typed ? TypedForm.LEAST_CONFIRMED : PageLimits.LEAST_CONFIRMED)) {
            return new PageReading.CodeOnly(
                    code,
                    "boxes-not-found",
                    String.format(
                            Locale.ROOT,
                            "Only %.0f %% of the page's boxes are printed where its layout has them.%s",
                            100 * confirmed,
                            Refusals.scale(quality(pyramid, page))),
                    "Check that the layout is the one that the page was printed with, or settle its fields by hand.");
        }
        List<String> notes = new ArrayList<>();
        if (typed) {
            notes.add(PageReading.Read.CODE_TYPED);
        }
        if (reader.streaked()) {
            notes.add(PageReading.Read.STREAK);
        }
        if (reader.sure()) {
            notes.add(PageReading.Read.SURE_PEN);
        }
        return new PageReading.Read(code, reader.read(), quality(pyramid, page), own.copy(), notes);
    }

    private static PageReading faulty(
            PageCode code, Registration.Figures f, Registration.Fault fault, Frame frame, String scale) {
        return switch (fault) {
            case BENT ->
                new PageReading.CodeOnly(
                        code,
                        "too-bent",
                        String.format(
                                Locale.ROOT,
                                "The page is bent by %.2f mm, and its ticks are %.2f mm from where they should be.%s",
                                f.flatRms(),
                                f.rms(),
                                scale),
                        "Flatten the page and scan it again, or settle its fields by hand.");
            case FEW_TICKS ->
                new PageReading.CodeOnly(
                        code,
                        "too-few-ticks",
                        "Only " + f.ticks() + " of " + frame.ticks().size() + " ticks along the edges were found, on "
                                + f.sides() + " sides." + scale,
                        "Scan the whole page again, or settle its fields by hand.");
        };
    }

    private static Quality quality(Pyramid pyramid, Registration page) {
        double dpi = page.scale() * pyramid.factor() * 25.4;
        double declared = pyramid.image().dpiX();
        double percent = declared >= 50 && declared <= 2400 ? 100 * dpi / declared : 100;
        double turn = page.turn();
        int quarter = Math.floorMod((int) Math.round(turn / 90), 4);
        double skew = turn - 90 * Math.round(turn / 90);
        return new Quality(page.figures().rms(), percent, quarter, skew, dpi);
    }
}
