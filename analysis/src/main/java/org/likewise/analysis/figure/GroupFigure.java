package org.likewise.analysis.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.likewise.analysis.response.Response;
import org.likewise.analysis.statistic.Moments;

/**
 * A score by groups of responses, such as first visits and others.
 *
 * @param groups in order; the last may be those who are in none, with an empty name
 */
public record GroupFigure(List<Group> groups) {
    public GroupFigure {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param name what the table says of it; empty for no answer
     * @param withNoAnswer whether those few who did not say are counted in it, so that they are not given away
     * @param byRole mean and spread of those that may be shown; a role that may not is absent
     */
    public record Group(String name, boolean withNoAnswer, Map<String, Moments> byRole) {
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
     * @param fewestSilent where fewer of a role did not say, they are counted in the largest group
     * @param least people in a group that is shown
     */
    static GroupFigure of(
            Sample sample,
            int score,
            List<String> known,
            Function<Response, String> group,
            int fewestSilent,
            int least) {
        Map<String, Map<String, List<Double>>> values = values(sample, score, known, group);
        String joined = join(values, fewestSilent);
        Map<String, Map<String, Moments>> shown = new LinkedHashMap<>();
        values.keySet().forEach(name -> shown.put(name, new LinkedHashMap<>()));
        List<String> names = List.copyOf(values.keySet());
        for (String role : sample.roles()) {
            List<double[]> of = names.stream()
                    .map(name -> Objects.requireNonNull(values.get(name)).getOrDefault(role, List.of()).stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray())
                    .toList();
            boolean[] may = Protection.shown(of.stream().mapToInt(x -> x.length).toArray(), least);
            for (int i = 0; i < names.size(); i++) {
                if (may[i] && of.get(i).length > 0) {
                    Objects.requireNonNull(shown.get(names.get(i))).put(role, Moments.of(of.get(i)));
                }
            }
        }
        return new GroupFigure(names.stream()
                .map(name ->
                        new Group(name, !name.isEmpty() && name.equals(joined), shown.getOrDefault(name, Map.of())))
                .toList());
    }

    /** By group and role, groups in their order, without those that nobody is in. */
    private static Map<String, Map<String, List<Double>>> values(
            Sample sample, int score, List<String> known, Function<Response, String> group) {
        Set<String> others = new TreeSet<>();
        for (int r = 0; r < sample.size(); r++) {
            others.add(group.apply(sample.response(r)));
        }
        Map<String, Map<String, List<Double>>> values = new LinkedHashMap<>();
        known.forEach(name -> values.put(name, new LinkedHashMap<>()));
        others.stream().filter(o -> !o.isEmpty()).forEach(o -> values.putIfAbsent(o, new LinkedHashMap<>()));
        values.put("", new LinkedHashMap<>());
        for (int r = 0; r < sample.size(); r++) {
            double value = sample.score(r, score).value();
            if (!Double.isNaN(value)) {
                Response response = sample.response(r);
                Objects.requireNonNull(values.get(group.apply(response)))
                        .computeIfAbsent(response.role(), k -> new ArrayList<>())
                        .add(value);
            }
        }
        values.values().removeIf(Map::isEmpty);
        return values;
    }

    /** Counts the few who did not say in the largest group, for all roles alike; the name of that group, or nothing. */
    private static String join(Map<String, Map<String, List<Double>>> values, int fewest) {
        Map<String, List<Double>> silent = values.getOrDefault("", Map.of());
        if (values.size() < 2 || silent.values().stream().noneMatch(v -> v.size() < fewest)) {
            return "";
        }
        String largest = values.keySet().stream()
                .filter(name -> !name.isEmpty())
                .max(Comparator.comparingInt(name -> values.getOrDefault(name, Map.of()).values().stream()
                        .mapToInt(List::size)
                        .sum()))
                .orElseThrow();
        silent.forEach((role, v) -> Objects.requireNonNull(values.get(largest))
                .computeIfAbsent(role, k -> new ArrayList<>())
                .addAll(v));
        values.remove("");
        return largest;
    }
}
