package org.likewise.scanner.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.scanner.decision.Decision;
import org.likewise.scanner.job.FieldResult;
import org.likewise.scanner.job.PageId;
import org.likewise.scanner.job.Results;
import org.likewise.scanner.page.Answer;
import org.likewise.scanner.page.FieldReading;
import org.likewise.scanner.page.PageReading;

/** What the review page is told, as JSON. */
final class ReviewJson {
    private final ReviewSession session;
    private final List<PageId> pages = new ArrayList<>();
    private final Map<PageId, Integer> numbers = new HashMap<>();
    private final Map<PageId, List<Entry>> onPage = new LinkedHashMap<>();

    ReviewJson(ReviewSession session) {
        this.session = session;
        for (Entry entry : session.entries()) {
            for (PageId page : entry.atStart().scans()) {
                onPage.computeIfAbsent(page, p -> new ArrayList<>()).add(entry);
            }
        }
        onPage.keySet().stream()
                .sorted(Comparator.comparing(PageId::image).thenComparing(PageId::file))
                .forEach(page -> {
                    numbers.put(page, pages.size());
                    pages.add(page);
                });
    }

    /** The whole queue, and the forms that it is about. */
    ObjectNode pile() throws IOException {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        forms(out.putObject("forms"));
        ArrayNode items = out.putArray("items");
        for (Entry entry : session.queue()) {
            items.add(item(entry));
        }
        out.put("pages", pages.size());
        return out;
    }

    private void forms(ObjectNode out) {
        Map<String, Layout> layouts = new TreeMap<>();
        session.entries()
                .forEach(e ->
                        layouts.putIfAbsent(e.copy().layout().form(), e.copy().layout()));
        layouts.forEach((code, layout) -> {
            ObjectNode form = out.putObject(code);
            form.put("scale", layout.scale()).put("role", layout.role()).put("language", layout.language());
            ObjectNode fields = form.putObject("fields");
            layout.fields().forEach(f -> field(fields.putObject(f.id()), f));
        });
    }

    private static void field(ObjectNode out, LayoutField field) {
        out.put("type", field.type().id()).put("text", field.text());
        if (field instanceof LayoutField.Choice choice) {
            ArrayNode options = out.putArray("options");
            for (LayoutOption o : choice.options()) {
                options.addObject().put("value", o.value()).put("label", o.label());
            }
        } else if (field instanceof LayoutField.Cells cells) {
            out.put("min", cells.min()).put("max", cells.max());
        }
    }

    ObjectNode item(Entry entry) throws IOException {
        FieldResult field = session.now(entry);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("n", entry.number())
                .put("copy", entry.target().copy())
                .put("form", entry.copy().layout().form())
                .put("field", field.field().id())
                .put("kind", entry.kind().name().toLowerCase(Locale.ROOT))
                .put("page", field.page().number())
                .put("open", field.open())
                .put("disputed", field.ruling().disputed())
                .put("answer", FieldResult.text(field.answer()))
                .put(
                        "outcome",
                        field.ruling()
                                .outcome()
                                .map(o ->
                                        o.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .orElse(""));
        standing(out.putArray("standing"), field);
        ArrayNode pictures = out.putArray("pictures");
        ArrayNode reasons = out.putArray("reasons");
        int k = 0;
        for (PageId scan : field.scans()) {
            Optional<Results.Page> page = session.results().page(scan);
            boolean has = page.isPresent() && session.shown().hasField(field, scan, page.get());
            pictures.addObject()
                    .put("image", scan.image())
                    .put("src", has ? "picture/" + entry.number() + "/" + k : "")
                    .put("whole", session.shown().hasPage(scan) ? numbers.getOrDefault(scan, -1) : -1);
            page.map(p -> Shown.reason(p.reading(), field.field().id()))
                    .filter(r -> !r.isEmpty())
                    .ifPresent(reasons::add);
            k++;
        }
        if (field.scans().isEmpty()) {
            reasons.add("missing-page");
        }
        boxes(out.putArray("boxes"), Shown.boxes(field));
        return out;
    }

    private static void standing(ArrayNode out, FieldResult field) {
        for (Decision d : field.ruling().standing()) {
            out.addObject().put("who", d.who()).put("to", d.to()).put("why", d.why());
        }
    }

    private static void boxes(ArrayNode out, List<double[]> boxes) {
        for (double[] box : boxes) {
            ArrayNode one = out.addArray();
            for (double part : box) {
                one.add(Math.round(part * 10_000) / 10_000.0);
            }
        }
    }

    /** How far it is: of each kind of work, how many are done and how many there are. */
    ObjectNode progress() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        for (Entry.Kind kind : Entry.Kind.values()) {
            List<Entry> all =
                    session.queue().stream().filter(e -> e.kind() == kind).toList();
            long open = all.stream().filter(e -> session.now(e).open()).count();
            out.putObject(kind.name().toLowerCase(Locale.ROOT))
                    .put("done", all.size() - open)
                    .put("all", all.size());
        }
        return out;
    }

    /** All answers to one field of a form, in the order of what was read. */
    ArrayNode audit(String form, String field) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        session.entries().stream()
                .filter(e -> e.copy().layout().form().equals(form)
                        && e.atStart().field().id().equals(field))
                .sorted(Comparator.comparing(e -> order(session.now(e))))
                .forEach(e -> {
                    FieldResult now = session.now(e);
                    out.addObject()
                            .put("n", e.number())
                            .put("copy", e.target().copy())
                            .put("answer", FieldResult.text(now.answer()))
                            .put("open", now.open())
                            .put("decided", now.ruling().outcome().isPresent())
                            .put("src", now.scans().isEmpty() ? "" : "picture/" + e.number() + "/0");
                });
        return out;
    }

    /** Options as they are printed, numbers as numbers. */
    private static String order(FieldResult field) {
        String text = FieldResult.text(field.answer());
        if (field.field() instanceof LayoutField.Choice choice) {
            int place =
                    choice.options().stream().map(LayoutOption::value).toList().indexOf(text);
            return String.format(Locale.ROOT, "%02d", place + 1) + text;
        }
        return text.isEmpty() || field.field() instanceof LayoutField.Words
                ? text
                : "0".repeat(Math.max(0, 20 - text.length())) + text;
    }

    Optional<PageId> page(int number) {
        return number >= 0 && number < pages.size() ? Optional.of(pages.get(number)) : Optional.empty();
    }

    /** One page with what was read on it. */
    ObjectNode page(int number, PageId page) throws IOException {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("number", number).put("image", page.image());
        Optional<PageReading> reading = session.results().page(page).map(Results.Page::reading);
        boolean seen = session.shown().seesPage(page);
        out.put("src", seen ? "page-picture/" + number : "");
        ArrayNode fields = out.putArray("fields");
        for (Entry entry : onPage.getOrDefault(page, List.of())) {
            FieldResult now = session.now(entry);
            ObjectNode field = fields.addObject();
            field.put("n", entry.number())
                    .put("form", entry.copy().layout().form())
                    .put("copy", entry.target().copy())
                    .put("field", now.field().id())
                    .put("answer", FieldResult.text(now.answer()))
                    .put("open", now.open())
                    .put("decided", now.ruling().outcome().isPresent());
            if (reading.isPresent() && reading.get() instanceof PageReading.Read read && seen) {
                marks(field.putArray("marks"), page, read, now);
            }
        }
        return out;
    }

    private void marks(ArrayNode out, PageId page, PageReading.Read read, FieldResult now) {
        Optional<FieldReading> field = read.fields().stream()
                .filter(f -> f.field().equals(now.field().id()))
                .findFirst();
        if (field.isEmpty() || field.get().answer() instanceof Answer.Picture) {
            return;
        }
        List<double[]> places = session.shown().marks(page, read, field.get()).orElse(List.of());
        for (int i = 0; i < places.size(); i++) {
            ObjectNode mark = out.addObject();
            mark.put("state", field.get().marks().get(i).state().id())
                    .put("option", field.get().marks().get(i).option());
            boxes(mark.putArray("box"), List.of(places.get(i)));
        }
    }
}
