package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.Protection;
import org.likewise.analysis.figure.VersionFigure;

/** Which words people saw, and what must not be compared. */
final class VersionSection {
    private VersionSection() {}

    static Section of(Setting set, Findings findings) {
        Words words = set.words();
        List<Block> blocks = new ArrayList<>();
        List<VersionFigure> versions = findings.versions();
        int left = versions.stream()
                .filter(v -> !v.compared())
                .mapToInt(VersionFigure::responses)
                .sum();
        List<String> rules = new ArrayList<>();
        if (left > 0) {
            rules.add(set.say(
                    "versions.left-out",
                    words.count(left),
                    findings.sample().scale().version().major()));
        }
        if (several(versions, VersionFigure::version)) {
            rules.add(set.say("versions.several"));
        }
        if (several(versions, VersionFigure::language)) {
            rules.add(set.say("versions.languages"));
        }
        if (several(versions, VersionFigure::variant)) {
            rules.add(set.say("versions.variants"));
        }
        rules.add(set.say("versions.practitioners"));
        blocks.add(new Block.Bullets(rules));
        List<List<String>> rows = new ArrayList<>();
        Map<String, List<VersionFigure>> byRole = byRole(set, versions);
        boolean kept = false;
        for (List<VersionFigure> ofRole : byRole.values()) {
            // who answered in a rare language is not to be counted out either
            boolean[] shown = Protection.shown(
                    ofRole.stream().mapToInt(VersionFigure::responses).toArray(), set.least());
            for (int i = 0; i < shown.length; i++) {
                rows.add(row(set, ofRole.get(i), shown[i]));
                kept |= !shown[i];
            }
        }
        blocks.add(new Block.Grid(
                "versions-table",
                set.say("versions.caption"),
                List.of(
                        set.name("column.version"),
                        set.name("column.role"),
                        set.name("column.language"),
                        set.name("column.variant"),
                        set.name("column.wording"),
                        set.number("column.responses"),
                        set.name("column.compared")),
                rows,
                false));
        if (kept) {
            blocks.add(set.note("kept-back", set.least()));
        }
        blocks.add(set.note("versions.note"));
        return new Section("versions", "methods", set.say("versions.title"), blocks);
    }

    /** In the order of the scale. */
    private static Map<String, List<VersionFigure>> byRole(Setting set, List<VersionFigure> versions) {
        Map<String, List<VersionFigure>> out = new LinkedHashMap<>();
        set.sample().scale().roles().forEach(r -> out.put(r.id(), new ArrayList<>()));
        versions.forEach(
                v -> out.computeIfAbsent(v.role(), k -> new ArrayList<>()).add(v));
        return out;
    }

    private static List<String> row(Setting set, VersionFigure v, boolean shown) {
        return List.of(
                v.version(),
                set.names().role(v.role()),
                v.language(),
                v.variant().isEmpty() ? set.say("group.whole") : v.variant(),
                v.wording(),
                shown ? set.words().count(v.responses()) : set.words().none(),
                set.say(v.compared() ? "yes" : "no"));
    }

    private static boolean several(List<VersionFigure> versions, Function<VersionFigure, String> what) {
        return versions.stream()
                        .filter(VersionFigure::compared)
                        .map(what)
                        .distinct()
                        .count()
                > 1;
    }
}
