package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/**
 * Puts pieces on pages, in order. What stays together stays on one page, and headers stand again on a page that goes on
 * below them. A section that would run over a page's end begins a new page if that costs no page.
 */
final class Flow {
    /** A section may leave at most the lower half of a page empty for its own beginning. */
    private static final double LEAST_FILLED = 0.5;

    private static final int MOST_PAGES = 99;

    private final PageFrame frame;
    private final double pageTop;
    private final boolean rtl;
    private final String form;

    /**
     * @param headMm height of what stands at the top of each page before anything else
     * @param form what the form is called, for messages
     */
    Flow(PageFrame frame, double headMm, boolean rtl, String form) {
        this.frame = frame;
        this.pageTop = frame.top() + headMm;
        this.rtl = rtl;
        this.form = form;
    }

    /**
     * A piece that has its place.
     *
     * @param page from 0
     * @param y the top edge of its block
     */
    record Placed(Piece piece, Block block, int page, double y) {
        double bottom() {
            return y + block.heightMm();
        }
    }

    /** @throws ProblemsException where something is too tall for a page, or there are too many pages */
    List<Placed> place(List<Piece> pieces) {
        List<List<Piece>> units =
                units(pieces).stream().flatMap(unit -> fitting(unit).stream()).toList();
        TreeSet<Integer> breaks = new TreeSet<>();
        List<Placed> best = place(units, breaks);
        for (int section = 2; section <= sections(pieces); section++) {
            if (!runsOver(best, section)) {
                continue;
            }
            breaks.add(section);
            List<Placed> broken = place(units, breaks);
            if (pages(broken) > pages(best)) {
                breaks.remove(section);
            } else {
                best = broken;
            }
        }
        return best;
    }

    static int pages(List<Placed> placed) {
        return placed.isEmpty() ? 1 : placed.get(placed.size() - 1).page() + 1;
    }

    private static int sections(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::section).max().orElse(0);
    }

    /** Whether a section begins in the lower half of a page and ends on another. */
    private boolean runsOver(List<Placed> placed, int section) {
        @Nullable Placed first = null;
        int lastPage = -1;
        int current = 0;
        for (Placed p : placed) {
            current = p.piece().section() > 0 ? p.piece().section() : current;
            if (current == section) {
                first = first == null ? p : first;
                lastPage = p.page();
            }
        }
        return first != null && lastPage > first.page() && first.y() > pageTop + LEAST_FILLED * pageMm();
    }

    private static List<List<Piece>> units(List<Piece> pieces) {
        List<List<Piece>> units = new ArrayList<>();
        List<Piece> unit = new ArrayList<>();
        for (Piece piece : pieces) {
            unit.add(piece);
            if (!piece.staysWithNext()) {
                units.add(unit);
                unit = new ArrayList<>();
            }
        }
        if (!unit.isEmpty()) {
            units.add(unit);
        }
        return units;
    }

    /** A unit that is taller than a page falls apart: where its sections begin, or else everywhere. */
    private List<List<Piece>> fitting(List<Piece> unit) {
        if (fits(unit)) {
            return List.of(unit);
        }
        return sectionsOf(unit).stream()
                .flatMap(part -> fits(part) ? Stream.of(part) : part.stream().map(List::of))
                .toList();
    }

    private boolean fits(List<Piece> unit) {
        return last(placeUnit(unit, 0, pageTop, Optional.empty())).bottom() <= frame.bottom();
    }

    private static List<List<Piece>> sectionsOf(List<Piece> unit) {
        List<List<Piece>> out = new ArrayList<>();
        List<Piece> part = new ArrayList<>();
        for (Piece piece : unit) {
            if (piece.section() > 0 && !part.isEmpty()) {
                out.add(part);
                part = new ArrayList<>();
            }
            part.add(piece);
        }
        out.add(part);
        return out;
    }

    private List<Placed> place(List<List<Piece>> units, TreeSet<Integer> breaks) {
        List<Placed> out = new ArrayList<>();
        int page = 0;
        double y = pageTop;
        Optional<Piece> header = Optional.empty();
        for (List<Piece> unit : units) {
            boolean breaksHere = breaks.contains(unit.get(0).section());
            List<Placed> placed = placeUnit(unit, page, y, header);
            if (y > pageTop && (breaksHere || last(placed).bottom() > frame.bottom())) {
                page++;
                placed = placeUnit(unit, page, pageTop, Optional.empty());
            }
            if (last(placed).bottom() > frame.bottom() || page >= MOST_PAGES) {
                throw new ProblemsException(Problem.error(
                        "form.too-long",
                        Place.of(form),
                        "A question of this form is longer than a page, or the form has more than 99 pages.",
                        "Shorten the longest texts, or print it in the style \"standard\"."));
            }
            out.addAll(placed);
            y = last(placed).bottom();
            header = last(placed).piece().header();
        }
        return out;
    }

    private List<Placed> placeUnit(List<Piece> unit, int page, double from, Optional<Piece> above) {
        List<Placed> out = new ArrayList<>();
        double y = from;
        Optional<Piece> header = above;
        for (Piece piece : unit) {
            y += y > pageTop ? piece.gapBeforeMm() : 0;
            if (piece.header().isPresent() && !piece.header().equals(header)) {
                Placed placed = put(piece.header().get(), page, y);
                out.add(placed);
                y = placed.bottom();
            }
            header = piece.header();
            Placed placed = put(piece, page, y);
            out.add(placed);
            y = placed.bottom();
        }
        return out;
    }

    /** Beside the code there is less room, and none for what needs the full width. */
    private Placed put(Piece piece, int page, double y) {
        double top = piece.wide() && y < frame.codeBottom() ? frame.codeBottom() : y;
        return new Placed(
                piece, piece.setting().apply(top < frame.codeBottom() ? besideCode() : fullWidth()), page, top);
    }

    /** Height of what a page can hold. */
    double pageMm() {
        return frame.bottom() - pageTop;
    }

    Span fullWidth() {
        return new Span(PageFrame.MARGIN_MM, frame.width() - 2 * PageFrame.MARGIN_MM);
    }

    private Span besideCode() {
        double width = frame.codeLeft() - PageFrame.MARGIN_MM;
        return new Span(rtl ? frame.width() - frame.codeLeft() : PageFrame.MARGIN_MM, width);
    }

    private static Placed last(List<Placed> placed) {
        return placed.get(placed.size() - 1);
    }
}
