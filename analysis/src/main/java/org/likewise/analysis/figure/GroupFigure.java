package org.likewise.analysis.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.likewise.analysis.response.Response;
import org.likewise.analysis.statistic.Moments;

/**
 * A score by groups of responses, such as first visits and others.
 *
 * @param groups in order; the last, with an empty name, is of those who are in none
 */
public record GroupFigure(List<Group> groups) {
    public GroupFigure {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param name what the table says of it; empty for no answer
     * @param byRole mean and spread of those that may be shown; a role that may not is absent
     */
    public record Group(String name, Map<String, Moments> byRole) {
        public Group {
            byRole = Map.copyOf(byRole);
        }
    }

    /** Whether anything may be shown. */
    public boolean showsAny() {
        return groups.stream().anyMatch(g -> !g.byRole().isEmpty());
    }

    /**
     * A score by what each response says.
     *
     * @param known names of groups in their order; others follow by name
     * @param least people in a group that is shown
     */
    static GroupFigure of(Sample sample, int score, List<String> known, Function<Response, String> group, int least) {
        Map<String, Map<String, List<Double>>> values = new LinkedHashMap<>();
        known.forEach(name -> values.put(name, new LinkedHashMap<>()));
        java.util.Set<String> others = new java.util.TreeSet<>();
        for (int r = 0; r < sample.size(); r++) {
            others.add(group.apply(sample.response(r)));
        }
        others.stream().filter(o -> !o.isEmpty()).forEach(o -> values.putIfAbsent(o, new LinkedHashMap<>()));
        values.remove("");
        values.put("", new LinkedHashMap<>());
        for (int r = 0; r < sample.size(); r++) {
            double value = sample.score(r, score).value();
            if (!Double.isNaN(value)) {
                Response response = sample.response(r);
                java.util.Objects.requireNonNull(values.get(group.apply(response)))
                        .computeIfAbsent(response.role(), k -> new ArrayList<>())
                        .add(value);
            }
        }
        // what nobody said needs no row
        values.values().removeIf(Map::isEmpty);
        Map<String, Map<String, Moments>> shown = new LinkedHashMap<>();
        values.keySet().forEach(name -> shown.put(name, new LinkedHashMap<>()));
        List<String> names = List.copyOf(values.keySet());
        for (String role : sample.roles()) {
            List<double[]> of = names.stream()
                    .map(name -> values.getOrDefault(name, Map.of()).getOrDefault(role, List.of()).stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray())
                    .toList();
            boolean[] may = Protection.shown(of.stream().mapToInt(x -> x.length).toArray(), least);
            for (int i = 0; i < names.size(); i++) {
                if (may[i] && of.get(i).length > 0) {
                    java.util.Objects.requireNonNull(shown.get(names.get(i))).put(role, Moments.of(of.get(i)));
                }
            }
        }
        return new GroupFigure(names.stream()
                .map(name -> new Group(name, shown.getOrDefault(name, Map.of())))
                .toList());
    }
}
