package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.likewise.analysis.figure.AgreementFigure;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.Pairing;
import org.likewise.model.scale.Item;

/** The packs in which two roles saw the same visit most differently: codes and scores, nothing about a person. */
final class PackSection {
    /** So many a clinic may look into; scores.csv has all. */
    private static final int MOST = 20;

    private PackSection() {}

    static Section of(Setting set, Findings findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(set.text("packs.lead"));
        boolean first = true;
        for (Findings.Pair pair : findings.pairs()) {
            AgreementFigure main =
                    pair.agreement().stream().filter(a -> !a.item()).findFirst().orElse(null);
            if (main == null) {
                continue;
            }
            String a = set.names().role(main.roleA());
            String b = set.names().role(main.roleB());
            if (main.n() < set.least()) {
                blocks.add(set.note("packs.few", a, b, set.least()));
                continue;
            }
            blocks.add(table(set, pair, main, true, !first));
            blocks.add(table(set, pair, main, false, true));
            first = false;
        }
        if (findings.pairs().isEmpty()) {
            blocks.add(set.note("agreement.one-role"));
        }
        blocks.add(set.note("packs.note"));
        return new Section("packs", "clinic", set.say("packs.title"), blocks);
    }

    private static Block table(Setting set, Findings.Pair pair, AgreementFigure main, boolean lower, boolean folded) {
        Words words = set.words();
        Comparator<Integer> byDifference =
                Comparator.comparingDouble(i -> main.values().difference(i));
        Comparator<Integer> order = (lower ? byDifference : byDifference.reversed())
                .thenComparing(i -> main.values().pack(i));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < pair.pairing().packs().size(); i++) {
            places.put(pair.pairing().packs().get(i), i);
        }
        List<List<String>> rows = IntStream.range(0, main.n())
                .boxed()
                .filter(i ->
                        lower ? main.values().difference(i) < 0 : main.values().difference(i) > 0)
                .sorted(order)
                .limit(MOST)
                .map(i -> List.of(
                        main.values().pack(i),
                        words.number(main.values().a(i)),
                        words.number(main.values().b(i)),
                        words.number(main.values().difference(i)),
                        widest(
                                set,
                                pair.pairing(),
                                Objects.requireNonNull(places.get(main.values().pack(i))))))
                .toList();
        String a = set.names().role(main.roleA());
        String b = set.names().role(main.roleB());
        return new Block.Grid(
                "packs-" + main.roleA() + "-" + main.roleB() + (lower ? "-low" : "-high"),
                set.say(lower ? "packs.lower" : "packs.higher", a, b),
                List.of(
                        set.name("column.pack"),
                        new Block.Column(a, true),
                        new Block.Column(b, true),
                        set.number("column.difference"),
                        set.name("column.widest")),
                rows,
                folded);
    }

    /** The item on which the two are furthest apart, with both answers. */
    private static String widest(Setting set, Pairing pairing, int place) {
        List<Item> items = set.sample().scale().items();
        int a = pairing.a().get(place);
        int b = pairing.b().get(place);
        int at = -1;
        double most = 0;
        for (int i = 0; i < items.size(); i++) {
            double apart = Math.abs(set.sample().points(a, i) - set.sample().points(b, i));
            if (apart > most) {
                most = apart;
                at = i;
            }
        }
        return at < 0
                ? set.words().none()
                : set.say(
                        "packs.widest",
                        set.names().item(items.get(at).id()),
                        set.words().number(set.sample().points(a, at), 0),
                        set.words().number(set.sample().points(b, at), 0));
    }
}
