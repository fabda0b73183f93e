package org.likewise.scanner.review;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.decision.CodesFile;
import org.likewise.scanner.decision.DecisionsFile;
import org.likewise.scanner.decision.TypedCode;
import org.likewise.scanner.job.Originals;
import org.likewise.scanner.job.PageId;
import org.likewise.scanner.job.Results;
import org.likewise.scanner.page.PageReading;

/**
 * The pages whose code could not be read, and what people say of them. Each word is on the disk before it is acknowledged, and
 * the page is read with its code at once where its scan is at hand. Not safe to use from several threads.
 */
final class UnreadPages implements Closeable {
    private final Results results;
    private final Originals originals;
    private final InstantSource clock;
    private final Map<String, Layout> forms;
    private final List<PageId> pages;
    private final Map<TypedCode.Page, TypedCode> standing = new HashMap<>();
    private final List<TypedCode> log = new ArrayList<>();
    private CodesFile.@Nullable Pen pen;

    UnreadPages(Results results, Originals originals, InstantSource clock) throws IOException {
        this.results = results;
        this.originals = originals;
        this.clock = clock;
        this.forms = results.forms();
        this.pages = results.unread();
        CodesFile file = CodesFile.of(results.folder());
        log.addAll(file.lines());
        standing.putAll(file.standing());
    }

    /** Where a page stands. */
    enum State {
        /** Nobody said anything of it. */
        OPEN,
        /** The code that was typed is not this page's. */
        MISFIT,
        /** Its code was typed, and it was read. */
        READ,
        /** Its code was typed, and the next scan reads it. */
        TO_SCAN,
        NO_FORM,
        CANNOT_TELL;

        boolean open() {
            return this == OPEN || this == MISFIT;
        }
    }

    /** Why what a person said was not taken. */
    enum Slip {
        /** Nobody said who says so. */
        NO_NAME,
        /** Characters are missing. */
        NOT_WHOLE,
        /** The check character does not fit. */
        NOT_A_CODE,
        UNKNOWN_FORM,
        NO_SUCH_PAGE,
        /** Its consultation was taken out of the results. */
        FORGOTTEN,
        /** Another page has this code; it is taken when the person says so again. */
        TWICE,
        /** There is nothing to take back. */
        NOTHING
    }

    /**
     * What there is to say of a code as it was typed.
     *
     * @param code empty where it is none
     * @param form empty where it is not known
     * @param slip why it cannot be taken; empty where it can
     * @param other the page that has this code already; else empty
     */
    record Check(Optional<PageCode> code, Optional<Layout> form, Optional<Slip> slip, String other) {}

    /** All of them, by the numbers by which the page calls them. */
    List<PageId> pages() {
        return pages;
    }

    Optional<PageId> page(int number) {
        return number >= 0 && number < pages.size() ? Optional.of(pages.get(number)) : Optional.empty();
    }

    /** The forms that a code may name. */
    Collection<Layout> forms() {
        return forms.values();
    }

    /** The form of a code that was taken; empty where it is not known any more. */
    Optional<Layout> form(PageCode code) {
        return Optional.ofNullable(forms.get(code.form()));
    }

    /** Why a page could not be read by itself: a problem's name. */
    String problem(PageId page) throws IOException {
        return results.byItself(page)
                .filter(PageReading.Refused.class::isInstance)
                .map(r -> ((PageReading.Refused) r).problem())
                .orElse("");
    }

    /** What counts of a page. */
    Optional<TypedCode> said(PageId page) {
        return Optional.ofNullable(standing.get(key(page)));
    }

    private static TypedCode.Page key(PageId page) {
        return new TypedCode.Page(page.file(), page.index() + 1);
    }

    State state(PageId page) throws IOException {
        Optional<TypedCode> said = said(page);
        if (said.isEmpty()) {
            return State.OPEN;
        }
        return switch (said.get().kind()) {
            case NO_FORM -> State.NO_FORM;
            case CANNOT_TELL -> State.CANNOT_TELL;
            case UNDO -> State.OPEN;
            case CODE ->
                results.waits(page)
                        ? State.TO_SCAN
                        : results.page(page)
                                        .filter(p -> p.reading() instanceof PageReading.Refused)
                                        .isPresent()
                                ? State.MISFIT
                                : State.READ;
        };
    }

    /** Checks a code, without taking it. */
    Check check(PageId page, String typed) {
        Optional<PageCode> code = PageCode.parseTyped(typed);
        if (code.isEmpty()) {
            Slip slip = PageCode.isWhole(typed) ? Slip.NOT_A_CODE : Slip.NOT_WHOLE;
            return new Check(code, Optional.empty(), Optional.of(slip), "");
        }
        Optional<Layout> form = Optional.ofNullable(forms.get(code.get().form()));
        String other = results.other(code.get(), page).orElse("");
        @Nullable Slip slip = null;
        if (results.forgotten(code.get())) {
            slip = Slip.FORGOTTEN;
        } else if (form.isEmpty()) {
            slip = Slip.UNKNOWN_FORM;
        } else if (code.get().page() > form.get().pages().size()) {
            slip = Slip.NO_SUCH_PAGE;
        } else if (!other.isEmpty()) {
            slip = Slip.TWICE;
        }
        return new Check(code, form, Optional.ofNullable(slip), other);
    }

    /**
     * Takes a code.
     *
     * @param again whether the person knows that another page has it already
     * @return what there is to say of it; where it has no slip, it was taken
     * @throws IOException where it could not be written or the page not be journalled
     */
    Check type(PageId page, String who, String typed, boolean again) throws IOException {
        Check check = check(page, typed);
        Optional<Slip> slip = !DecisionsFile.isName(who)
                ? Optional.of(Slip.NO_NAME)
                : check.slip().filter(s -> s != Slip.TWICE || !again);
        if (slip.isEmpty()) {
            say(page, who, check.code(), TypedCode.Kind.CODE);
        }
        return new Check(check.code(), check.form(), slip, check.other());
    }

    /** Notes that a page is none, or that its code cannot be told. */
    Optional<Slip> say(PageId page, String who, TypedCode.Kind kind) throws IOException {
        if (!DecisionsFile.isName(who)) {
            return Optional.of(Slip.NO_NAME);
        }
        say(page, who, Optional.empty(), kind);
        return Optional.empty();
    }

    /** Takes back what a person said last and still counts, and says of which page it was; empty where there is nothing. */
    Optional<PageId> undo(String who) throws IOException {
        if (!DecisionsFile.isName(who)) {
            return Optional.empty();
        }
        for (int i = log.size() - 1; i >= 0; i--) {
            TypedCode line = log.get(i);
            Optional<PageId> page =
                    pages.stream().filter(p -> key(p).equals(line.page())).findFirst();
            if (line.by(who) && line.equals(standing.get(line.page())) && page.isPresent()) {
                write(page.get(), who, line.code(), TypedCode.Kind.UNDO);
                standing.remove(line.page());
                results.heed(page.get(), originals);
                return page;
            }
        }
        return Optional.empty();
    }

    /** What stood before is taken back first: if its consultation is forgotten, no older word comes to count again. */
    private void say(PageId page, String who, Optional<PageCode> code, TypedCode.Kind kind) throws IOException {
        Optional<TypedCode> before = said(page);
        if (before.isPresent()) {
            write(page, who, before.get().code(), TypedCode.Kind.UNDO);
            standing.remove(key(page));
        }
        standing.put(key(page), write(page, who, code, kind));
        results.heed(page, originals);
    }

    private TypedCode write(PageId page, String who, Optional<PageCode> code, TypedCode.Kind kind) throws IOException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TypedCode line = new TypedCode(at, who.strip(), key(page), page.image(), code, kind, log.size() + 1);
        if (pen == null) {
            pen = CodesFile.append(results.folder());
        }
        pen.write(line);
        log.add(line);
        return line;
    }

    @Override
    public void close() throws IOException {
        if (pen != null) {
            pen.close();
        }
    }
}
