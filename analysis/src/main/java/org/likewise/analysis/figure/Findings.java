package org.likewise.analysis.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.likewise.analysis.response.PackList;
import org.likewise.analysis.response.Response;
import org.likewise.analysis.statistic.Grouped;
import org.likewise.model.scale.Score;

/**
 * All figures of one report.
 *
 * @param roles that returned something, in the order of the scale
 * @param items by role, then in the order of the scale
 * @param scores by role, then in the order of the scale
 * @param pairs every pair of roles that returned something
 * @param groups each score by each grouping, small groups kept back
 * @param practitioners each score of each role by practitioner; none where practitioners have no codes
 * @param versions all that is in the results, also what is not compared
 */
public record Findings(
        Sample sample,
        List<String> roles,
        List<ItemFigure> items,
        List<ScoreFigure> scores,
        List<Pair> pairs,
        List<ByGroup> groups,
        List<ByPractitioner> practitioners,
        ReturnFigure returns,
        ReadingFigure reading,
        List<VersionFigure> versions) {
    /** Two roles matched, and how far they agree on each item and score. */
    public record Pair(Pairing pairing, List<AgreementFigure> agreement) {
        public Pair {
            agreement = List.copyOf(agreement);
        }
    }

    /** A score by what responses are grouped by. */
    public record ByGroup(String score, Grouping grouping, GroupFigure figure) {}

    /** A score of a role by practitioner. */
    public record ByPractitioner(String role, String score, Grouped grouped) {}

    public Findings {
        roles = List.copyOf(roles);
        items = List.copyOf(items);
        scores = List.copyOf(scores);
        pairs = List.copyOf(pairs);
        groups = List.copyOf(groups);
        practitioners = List.copyOf(practitioners);
        versions = List.copyOf(versions);
    }

    /**
     * Computes them.
     *
     * @param all also the responses that are not compared
     * @param results the folder, for what it says of the reading
     * @param least people in a group of which a table shows a figure
     */
    public static Findings of(Sample sample, List<Response> all, Optional<PackList> packs, Path results, int least) {
        List<String> roles = sample.roles();
        List<Score> rules = sample.scale().scores();
        List<ItemFigure> items = new ArrayList<>();
        List<ScoreFigure> scores = new ArrayList<>();
        List<ByPractitioner> practitioners = new ArrayList<>();
        Map<String, String> coded = packs.map(PackList::practitioners).orElse(Map.of());
        for (String role : roles) {
            items.addAll(ItemFigure.of(sample, role));
            for (int s = 0; s < rules.size(); s++) {
                scores.add(ScoreFigure.of(sample, role, s));
                if (!coded.isEmpty()) {
                    practitioners.add(new ByPractitioner(role, rules.get(s).id(), grouped(sample, role, s, coded)));
                }
            }
        }
        List<Pair> pairs = Pairing.all(sample).stream()
                .map(p -> new Pair(p, AgreementFigure.of(sample, p)))
                .toList();
        List<ByGroup> groups = new ArrayList<>();
        for (Grouping grouping : Grouping.all(sample, packs.map(PackList::sites).orElse(Map.of()))) {
            for (int s = 0; s < rules.size(); s++) {
                groups.add(new ByGroup(rules.get(s).id(), grouping, grouping.of(sample, s, least)));
            }
        }
        return new Findings(
                sample,
                roles,
                items,
                scores,
                pairs,
                groups,
                practitioners,
                ReturnFigure.of(sample, packs),
                ReadingFigure.of(sample, results),
                VersionFigure.of(all, sample.scale().version().major()));
    }

    private static Grouped grouped(Sample sample, String role, int score, Map<String, String> coded) {
        Map<String, List<Double>> by = new LinkedHashMap<>();
        for (int r : sample.of(role)) {
            String who = coded.getOrDefault(sample.response(r).pack(), "");
            double value = sample.score(r, score).value();
            if (!who.isEmpty() && !Double.isNaN(value)) {
                by.computeIfAbsent(who, k -> new ArrayList<>()).add(value);
            }
        }
        return Grouped.of(by.values().stream()
                .map(v -> v.stream().mapToDouble(Double::doubleValue).toArray())
                .toList());
    }

    /** How an item goes with the others of the first score that it is in; empty where that cannot be said. */
    public OptionalDouble itemTotal(String role, String item) {
        for (ScoreFigure figure : scores) {
            Score rule = sample.scale().scores().stream()
                    .filter(s -> s.id().equals(figure.score()))
                    .findFirst()
                    .orElseThrow();
            if (figure.role().equals(role) && rule.items().contains(item)) {
                int[] among = sample.itemsOf(rule, role);
                for (int i = 0; i < among.length; i++) {
                    if (sample.scale().items().get(among[i]).id().equals(item)) {
                        return figure.reliability().itemTotal().get(i);
                    }
                }
            }
        }
        return OptionalDouble.empty();
    }

    /** A score of a role that returned something. */
    public Optional<ScoreFigure> score(String role, String score) {
        return scores.stream()
                .filter(f -> f.role().equals(role) && f.score().equals(Objects.requireNonNull(score)))
                .findFirst();
    }
}
