package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.List;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.GroupFigure;
import org.likewise.analysis.statistic.Moments;

/** Scores by the visit, by paper or screen, by language and by site; small groups kept back. */
final class GroupSection {
    private GroupSection() {}

    static Section of(Setting set, Findings findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(set.text("groups.lead", set.least()));
        List<String> nothing = new ArrayList<>();
        int number = 0;
        for (Findings.ByGroup group : findings.groups()) {
            number++;
            String title = set.names().grouping(group.grouping());
            if (findings.sample().scale().scores().size() > 1) {
                title += " – " + set.names().score(group.score());
            }
            if (group.figure().groups().size() < 2) {
                continue; // everyone is in it: the score itself says as much
            }
            if (!group.figure().showsAny()) {
                nothing.add(title);
            } else {
                blocks.add(table(set, findings, group, title, "group-" + number));
                keptBack(set, group, blocks);
            }
        }
        if (!nothing.isEmpty()) {
            blocks.add(set.note("groups.nothing", String.join(" · ", nothing)));
        }
        blocks.add(set.note("groups.note"));
        return new Section("groups", "clinic", set.say("groups.title"), blocks);
    }

    private static String groupName(Setting set, Findings.ByGroup group, GroupFigure.Group g) {
        String name = set.names().group(group.grouping(), g.name());
        return g.withNoAnswer() ? set.say("group.or-none", name) : name;
    }

    /** Groups of which nothing may be shown are named below their table: a row of dashes each would hide those that have figures. */
    private static void keptBack(Setting set, Findings.ByGroup group, List<Block> blocks) {
        List<String> names = group.figure().groups().stream()
                .filter(g -> g.byRole().isEmpty())
                .map(g -> groupName(set, group, g))
                .toList();
        if (!names.isEmpty()) {
            blocks.add(set.note("groups.kept-back", String.join(" · ", names)));
        }
    }

    private static Block table(Setting set, Findings findings, Findings.ByGroup group, String title, String id) {
        List<Block.Column> columns = new ArrayList<>(List.of(set.name("column.group")));
        for (String role : findings.roles()) {
            columns.add(new Block.Column(set.say("column.mean-of", set.names().role(role)), true));
            columns.add(set.number("column.n"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (GroupFigure.Group g : group.figure().groups()) {
            if (g.byRole().isEmpty()) {
                continue;
            }
            List<String> row = new ArrayList<>(List.of(groupName(set, group, g)));
            for (String role : findings.roles()) {
                Moments m = g.byRole().get(role);
                row.add(m == null ? set.words().none() : set.words().number(m.mean()));
                row.add(m == null ? set.words().none() : set.words().count(m.n()));
            }
            rows.add(row);
        }
        return new Block.Grid(id, title, columns, rows, false);
    }
}
