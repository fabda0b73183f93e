package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.List;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.ItemFigure;
import org.likewise.model.scale.Item;

/** Each item: what every role answered, as bars that part in the middle, and the same in a table. */
final class ItemSection {
    private ItemSection() {}

    static Section of(Setting set, Findings findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(set.text("items.lead"));
        double[] sides = DivergingBars.sides(shown(set, findings.items()));
        List<String> labels = List.of();
        boolean kept = false;
        for (Item item : findings.sample().scale().items()) {
            List<ItemFigure> rows = findings.items().stream()
                    .filter(f -> f.item().equals(item.id()))
                    .toList();
            if (rows.isEmpty()) {
                continue;
            }
            blocks.add(
                    new Block.Heading(set.names().item(item.id()), set.names().language()));
            List<ItemFigure> shown = shown(set, rows);
            kept |= shown.size() < rows.size();
            List<String> own = set.names().options(item.id());
            if (!own.equals(labels) && !shown.isEmpty()) {
                blocks.add(DivergingBars.legend(own, set.names().language()));
                labels = own;
            }
            if (item.reverse()) {
                blocks.add(set.note("items.reverse"));
            }
            if (!shown.isEmpty()) {
                blocks.add(DivergingBars.plot(set, item, shown, sides));
            }
            blocks.add(distribution(set, item, rows, own));
        }
        blocks.add(figures(set, findings));
        if (kept) {
            blocks.add(set.note("kept-back", set.least()));
        }
        blocks.add(set.note("items.note"));
        return new Section("items", "clinic", set.say("items.title"), blocks);
    }

    private static List<ItemFigure> shown(Setting set, List<ItemFigure> rows) {
        return rows.stream().filter(f -> f.chosen() >= set.least()).toList();
    }

    private static Block distribution(Setting set, Item item, List<ItemFigure> rows, List<String> labels) {
        Words words = set.words();
        List<Block.Column> columns = new ArrayList<>(List.of(set.name("column.role"), set.number("column.n")));
        labels.forEach(l -> columns.add(new Block.Column(l, true)));
        columns.add(set.number("column.not-applicable"));
        columns.add(set.number("column.empty"));
        columns.add(set.number("column.to-settle"));
        List<List<String>> out = new ArrayList<>();
        for (ItemFigure f : rows) {
            boolean shown = f.chosen() >= set.least();
            List<String> row = new ArrayList<>(List.of(
                    set.names().role(f.role()), shown ? words.count(f.chosen()) : words.say("fewer", set.least())));
            for (int i = 0; i < labels.size(); i++) {
                row.add(shown ? words.count(f.counts().get(i)) : words.none());
            }
            row.add(shown ? words.count(f.notApplicable()) : words.none());
            row.add(shown ? words.count(f.empty()) : words.none());
            row.add(shown ? words.count(f.toReview()) : words.none());
            out.add(row);
        }
        return new Block.Grid(
                "item-" + item.id(), set.say("items.table", set.names().item(item.id())), columns, out, true);
    }

    private static Block figures(Setting set, Findings findings) {
        Words words = set.words();
        List<List<String>> rows = new ArrayList<>();
        for (Item item : findings.sample().scale().items()) {
            for (ItemFigure f : findings.items()) {
                if (!f.item().equals(item.id())) {
                    continue;
                }
                boolean shown = f.points().n() >= set.least();
                rows.add(List.of(
                        set.names().item(item.id()) + " – " + set.names().role(f.role()),
                        shown ? words.count(f.points().n()) : words.say("fewer", set.least()),
                        shown ? words.number(f.points().mean()) : words.none(),
                        shown ? words.number(f.points().sd()) : words.none(),
                        shown && f.floor().isPresent() ? words.percent(f.floor().getAsDouble()) : words.none(),
                        shown && f.ceiling().isPresent()
                                ? words.percent(f.ceiling().getAsDouble())
                                : words.none(),
                        shown ? words.number(findings.itemTotal(f.role(), f.item())) : words.none()));
            }
        }
        return new Block.Grid(
                "items-figures",
                set.say("items.figures"),
                List.of(
                        set.name("column.item"),
                        set.number("column.n"),
                        set.number("column.mean"),
                        set.number("column.sd"),
                        set.number("column.floor"),
                        set.number("column.ceiling"),
                        set.number("column.item-total")),
                rows,
                true);
    }
}
