package org.likewise.scanner.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.job.FieldResult;
import org.likewise.scanner.job.Originals;
import org.likewise.scanner.job.PageId;
import org.likewise.scanner.job.Results;
import org.likewise.scanner.page.Answer;
import org.likewise.scanner.page.CodePlace;
import org.likewise.scanner.page.FieldPicture;
import org.likewise.scanner.page.FieldReading;
import org.likewise.scanner.page.MarkReading;
import org.likewise.scanner.page.PageReading;

/**
 * The pictures of pages and fields: those that were kept when the page was read, else cut out of the scan where it is at hand.
 *
 * <p>Kept are fields that are unsure, numbers and words, a few kilobytes each; rows that are sure would be three times as much
 * as all of these, and are asked for only when someone audits them.
 */
final class Shown {
    /** Pixels: what a wide screen shows of a row, and enough of a page to tell a tick from a cross. */
    private static final int MOST_WIDTH = 1400;

    /** Parts of a page's width and height in which its code is, with the slack of a page that lies askew on the glass. */
    private static final double CORNER_ACROSS = 0.4;

    private static final double CORNER_DOWN = 0.25;

    private final Map<PageId, Optional<CodePlace>> places = new ConcurrentHashMap<>();
    private final Results results;
    private final Originals originals;

    Shown(Results results, Originals originals) {
        this.results = results;
        this.originals = originals;
    }

    /** The picture of a field on one of the scans of its page, as PNG. */
    Optional<byte[]> field(FieldResult field, PageId scan) throws IOException {
        Optional<byte[]> kept = results.picture(scan, field.field().id());
        if (kept.isPresent() || !originals.has(scan)) {
            return kept;
        }
        Optional<PageReading.Read> read = read(scan);
        Optional<Originals.Part> part = read.flatMap(r -> part(r, field));
        return part.isPresent() ? originals.picture(scan, part.get(), MOST_WIDTH) : Optional.empty();
    }

    /** Whether there is one, as far as can be told without opening the scan. */
    boolean hasField(FieldResult field, PageId scan, Results.Page page) {
        return page.pictures().contains(field.field().id())
                || originals.has(scan)
                        && page.reading() instanceof PageReading.Read r
                        && part(r, field).isPresent();
    }

    boolean hasPage(PageId scan) {
        return originals.has(scan);
    }

    /** Whether the scan is still there, unchanged. */
    boolean seesPage(PageId scan) {
        return originals.image(scan).isPresent();
    }

    /** The whole page, upright, as PNG. */
    Optional<byte[]> page(PageId scan) throws IOException {
        int quarter = read(scan).map(r -> r.quality().quarter()).orElse(0);
        return originals
                .image(scan)
                .flatMap(i ->
                        originals.picture(scan, new Originals.Part(0, 0, i.width(), i.height(), quarter), MOST_WIDTH));
    }

    /** Where the code of a page must be in its picture; empty where that cannot be told or the scan is gone. */
    Optional<CodePlace> codePlace(PageId scan, Collection<Layout> forms) {
        return places.computeIfAbsent(scan, s -> originals.image(s).flatMap(image -> CodePlace.find(image, forms)));
    }

    /** A page of which it is not known which side is up, turned back by so many quarters, as PNG. */
    Optional<byte[]> page(PageId scan, int quarter) {
        return originals
                .image(scan)
                .flatMap(i ->
                        originals.picture(scan, new Originals.Part(0, 0, i.width(), i.height(), quarter), MOST_WIDTH));
    }

    /** Its code and what is printed under it: where its corners say that it is, else the corner where all forms have it. */
    Optional<byte[]> code(PageId scan, int quarter, Collection<Layout> forms) {
        Optional<CodePlace> place = codePlace(scan, forms).filter(p -> p.quarter() == quarter);
        if (place.isPresent()) {
            CodePlace p = place.get();
            return originals.picture(
                    scan, new Originals.Part(p.left(), p.top(), p.right(), p.bottom(), quarter), MOST_WIDTH);
        }
        return originals.image(scan).flatMap(i -> {
            boolean lying = quarter % 2 != 0;
            int w = lying ? i.height() : i.width();
            int h = lying ? i.width() : i.height();
            int across = (int) (w * CORNER_ACROSS);
            int down = (int) (h * CORNER_DOWN);
            Originals.Part part = switch (quarter) {
                case 1 -> new Originals.Part(h - down, w - across, h, w, quarter);
                case 2 -> new Originals.Part(0, h - down, across, h, quarter);
                case 3 -> new Originals.Part(0, 0, down, across, quarter);
                default -> new Originals.Part(w - across, 0, w, down, quarter);
            };
            return originals.picture(scan, part, MOST_WIDTH);
        });
    }

    /** Where a mark is on the upright page: left, top, width and height as parts of the page's width and height. */
    Optional<List<double[]>> marks(PageId scan, PageReading.Read read, FieldReading field) {
        return originals.image(scan).map(i -> {
            List<double[]> out = new ArrayList<>();
            for (MarkReading m : field.marks()) {
                out.add(turned(
                        m.x() / i.width(),
                        m.y() / i.height(),
                        m.w() / i.width(),
                        m.h() / i.height(),
                        read.quality().quarter()));
            }
            return out;
        });
    }

    private static double[] turned(double x, double y, double w, double h, int quarter) {
        return switch (Math.floorMod(quarter, 4)) {
            case 1 -> new double[] {y, 1 - x - w, h, w};
            case 2 -> new double[] {1 - x - w, 1 - y - h, w, h};
            case 3 -> new double[] {1 - y - h, x, h, w};
            default -> new double[] {x, y, w, h};
        };
    }

    private Optional<PageReading.Read> read(PageId scan) throws IOException {
        return results.page(scan)
                .map(Results.Page::reading)
                .filter(PageReading.Read.class::isInstance)
                .map(PageReading.Read.class::cast);
    }

    /** Around the marks as they were found, with the margin that kept pictures have. */
    private static Optional<Originals.Part> part(PageReading.Read read, FieldResult field) {
        List<MarkReading> marks = read.fields().stream()
                .filter(f -> f.field().equals(field.field().id()))
                .flatMap(f -> f.marks().stream())
                .toList();
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        double margin = FieldPicture.MARGIN_MM * read.quality().dpi() / 25.4;
        return Optional.of(new Originals.Part(
                (int) (marks.stream().mapToDouble(MarkReading::x).min().orElseThrow() - margin),
                (int) (marks.stream().mapToDouble(MarkReading::y).min().orElseThrow() - margin),
                (int) (marks.stream().mapToDouble(m -> m.x() + m.w()).max().orElseThrow() + margin),
                (int) (marks.stream().mapToDouble(m -> m.y() + m.h()).max().orElseThrow() + margin),
                read.quality().quarter()));
    }

    /** Where the boxes of a field are in its picture, as parts of its width and height. */
    static List<double[]> boxes(FieldResult field) {
        Box picture = FieldPicture.of(field.field(), field.page());
        return FieldPicture.boxes(field.field()).stream()
                .map(b -> new double[] {
                    (b.x() - picture.x()) / picture.w(),
                    (b.y() - picture.y()) / picture.h(),
                    b.w() / picture.w(),
                    b.h() / picture.h()
                })
                .toList();
    }

    /** Why a page's reading left the field to a person; empty where it did not. */
    static String reason(PageReading reading, String field) {
        if (reading instanceof PageReading.CodeOnly only) {
            return only.problem();
        }
        return reading instanceof PageReading.Read read
                ? read.fields().stream()
                        .filter(f -> f.field().equals(field) && f.answer() instanceof Answer.Unsure)
                        .map(f -> ((Answer.Unsure) f.answer()).reason())
                        .findFirst()
                        .orElse("")
                : "";
    }
}
