package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.ReturnFigure;
import org.likewise.analysis.response.PackList;

/** What was printed, what came back and when. */
final class ReturnSection {
    /** Longer lists are not read; packs.csv has all. */
    private static final int MOST_MISSING = 200;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int BASE = 160;
    private static final int LEFT = 40;

    private ReturnSection() {}

    static Section of(Setting set, Findings findings) {
        ReturnFigure returns = findings.returns();
        List<Block> blocks = new ArrayList<>();
        blocks.add(returns.packs().isPresent() ? set.text("returns.lead") : set.text("returns.no-list"));
        blocks.add(byRole(set, returns));
        if (returns.unlisted() > 0) {
            blocks.add(set.note("returns.unlisted", set.words().count(returns.unlisted())));
        }
        if (!returns.days().isEmpty()) {
            blocks.add(plot(set, returns.days()));
            blocks.add(days(set, returns));
        }
        if (!returns.missing().isEmpty()) {
            missing(set, returns, blocks);
        } else if (returns.packs().isPresent()) {
            blocks.add(set.text("returns.none-missing"));
        }
        return new Section("returns", "clinic", set.say("returns.title"), blocks);
    }

    private static Block byRole(Setting set, ReturnFigure returns) {
        Words words = set.words();
        List<List<String>> rows = new ArrayList<>();
        for (ReturnFigure.ByRole r : returns.roles()) {
            rows.add(List.of(
                    set.names().role(r.role()),
                    returns.packs().isPresent() ? words.count(r.printed()) : words.none(),
                    words.count(r.returned()),
                    r.printed() > 0 ? words.percent((double) r.returned() / r.printed()) : words.none(),
                    words.count(r.complete()),
                    words.count(r.partial()),
                    words.count(r.toSettle())));
        }
        return new Block.Grid(
                "returns-table",
                set.say("returns.caption"),
                List.of(
                        set.name("column.role"),
                        set.number("column.printed"),
                        set.number("column.returned"),
                        set.number("column.share"),
                        set.number("column.complete"),
                        set.number("column.partial"),
                        set.number("column.to-settle")),
                rows,
                false);
    }

    private static int sum(Map<String, Integer> byRole) {
        return byRole.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Block plot(Setting set, Map<String, Map<String, Integer>> days) {
        int most = days.values().stream().mapToInt(ReturnSection::sum).max().orElse(1);
        double each = (double) (WIDTH - LEFT) / days.size();
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Shape.line(LEFT, BASE, WIDTH, BASE, "axis"));
        shapes.add(Shape.line(LEFT, BASE - 140, WIDTH, BASE - 140, "grid"));
        shapes.add(Shape.text(LEFT - 6, BASE - 136, "end", set.words().count(most)));
        shapes.add(Shape.text(LEFT - 6, BASE + 4, "end", "0"));
        int at = 0;
        int every = Math.max(1, (int) Math.ceil(days.size() / 6.0));
        for (Map.Entry<String, Map<String, Integer>> day : days.entrySet()) {
            double height = 140.0 * sum(day.getValue()) / most;
            double x = LEFT + at * each;
            shapes.add(Shape.rect(x + each * 0.1, BASE - height, Math.min(60, each * 0.8), height, "bar"));
            if (at % every == 0) {
                shapes.add(Shape.text(x + each * 0.1, BASE + 20, "start", day.getKey()));
            }
            at++;
        }
        return new Block.Plot(
                "returns-plot",
                set.say("returns.plot"),
                set.say(
                        "returns.plot-description",
                        set.words().count(days.size()),
                        set.words().count(most)),
                true,
                WIDTH,
                HEIGHT,
                shapes);
    }

    private static Block days(Setting set, ReturnFigure returns) {
        List<Block.Column> columns = new ArrayList<>(List.of(set.name("column.day")));
        List<String> roles = returns.roles().stream()
                .filter(r -> r.returned() > 0)
                .map(ReturnFigure.ByRole::role)
                .toList();
        roles.forEach(r -> columns.add(new Block.Column(set.names().role(r), true)));
        List<List<String>> rows = new ArrayList<>();
        returns.days().forEach((day, byRole) -> {
            List<String> row = new ArrayList<>(List.of(day));
            roles.forEach(r -> row.add(set.words().count(byRole.getOrDefault(r, 0))));
            rows.add(row);
        });
        return new Block.Grid("returns-days", set.say("returns.days"), columns, rows, true);
    }

    private static void missing(Setting set, ReturnFigure returns, List<Block> blocks) {
        List<PackList.Copy> shown = returns.missing()
                .subList(0, Math.min(MOST_MISSING, returns.missing().size()));
        blocks.add(new Block.Grid(
                "returns-missing",
                set.say("returns.missing", set.words().count(returns.missing().size())),
                List.of(set.name("column.pack"), set.name("column.role"), set.name("column.site")),
                shown.stream()
                        .map(c -> List.of(c.pack(), set.names().role(c.role()), c.site()))
                        .toList(),
                true));
        if (shown.size() < returns.missing().size()) {
            blocks.add(set.note("returns.first", set.words().count(MOST_MISSING)));
        }
    }
}
