package org.likewise.analysis.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.likewise.analysis.response.Response;
import org.likewise.analysis.response.Responses;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Score;
import org.likewise.model.table.TableWriter;

/** Writes {@code scores.csv} beside the responses. */
public final class Scoring {
    private Scoring() {}

    /**
     * What was done.
     *
     * @param file the table of scores
     * @param responses rows in it
     * @param rules how often each rule fired, over all scores, in the order of {@link Fired}
     * @param warnings what a person should know, by place
     */
    public record Result(Path file, int responses, Map<Fired, Integer> rules, List<Problem> warnings) {
        public Result {
            rules = java.util.Collections.unmodifiableMap(new TreeMap<>(rules));
            warnings = warnings.stream().sorted().toList();
        }
    }

    /**
     * Scores every response of a folder of results.
     *
     * @throws ProblemsException where the responses cannot be read or a scale or version is not there; nothing is written then
     * @throws IOException where the table cannot be written
     */
    public static Result run(Path results, ScaleShelf shelf) throws IOException {
        List<Response> responses = Responses.read(results);
        Map<String, Scorer> scorers = scorers(responses, shelf, results);
        List<Problem> warnings = new ArrayList<>(otherVersions(scorers, results));
        warnings.addAll(standIns(scorers, results));
        ScoreTable table =
                new ScoreTable(scorers.values().stream().map(Scorer::scale).toList());
        Map<Fired, Integer> rules = new TreeMap<>();
        Path file = results.resolve("scores.csv");
        try (TableWriter out = TableWriter.open(file, table.columns())) {
            for (Response response : responses) {
                Scorer scorer = Objects.requireNonNull(scorers.get(key(response)));
                List<ScoreValue> values = scorer.scale().scores().stream()
                        .map(score -> scorer.score(response, score))
                        .toList();
                out.row(table.row(response, scorer, values));
                values.forEach(v -> rules.merge(v.fired(), 1, Integer::sum));
            }
            out.commit();
        }
        int unknown = rules.getOrDefault(Fired.UNKNOWN_ANSWER, 0);
        if (unknown > 0) {
            warnings.add(Problem.warning(
                    "score.unknown-answer",
                    Place.of(results.toString()),
                    unknown + " scores are empty, because an item has an answer that the scale does not know.",
                    "Look for `unknown-answer` in scores.csv, and correct these rows of the responses."));
        }
        return new Result(file, responses.size(), rules, warnings);
    }

    private static String key(Response response) {
        return response.scale() + " " + response.version();
    }

    private static Map<String, Scorer> scorers(List<Response> responses, ScaleShelf shelf, Path results) {
        Map<String, Scorer> out = new LinkedHashMap<>();
        Map<String, Scorer> byFile = new LinkedHashMap<>();
        Map<String, Problem> missing = new TreeMap<>();
        for (Response r : responses) {
            String key = key(r);
            if (out.containsKey(key) || missing.containsKey(key)) {
                continue;
            }
            Optional<Scale> scale = shelf.comparable(r.scale(), r.version());
            if (scale.isPresent()) {
                Scale found = scale.get();
                out.put(key, byFile.computeIfAbsent(found.id() + " " + found.version(), k -> new Scorer(found)));
            } else {
                missing.put(key, missing(r, shelf, results));
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemsException(List.copyOf(missing.values()));
        }
        return out;
    }

    private static Problem missing(Response response, ScaleShelf shelf, Path results) {
        String what = "The scale " + response.scale() + " in version " + response.version();
        return shelf.newest(response.scale())
                .map(newest -> Problem.error(
                        "score.no-version",
                        Place.of(results.toString()),
                        what + " is not there; version " + newest.version() + " is, whose scores cannot be compared.",
                        "Name a folder with the definition of that version with --scales."))
                .orElseGet(() -> Problem.error(
                        "score.no-scale",
                        Place.of(results.toString()),
                        what + " is not there.",
                        "Name the folder that has it with --scales."));
    }

    /** A score by a key that stands in for the real one looks like any other number. */
    private static List<Problem> standIns(Map<String, Scorer> scorers, Path results) {
        return scorers.values().stream()
                .map(Scorer::scale)
                .distinct()
                .filter(scale -> scale.scores().stream().anyMatch(Score::standIn))
                .map(scale -> Problem.warning(
                        "score.stand-in-key",
                        Place.of(results.toString()),
                        "The scores of " + scale.id()
                                + " mean nothing yet: which items are turned round is a stand-in, "
                                + "because the key is not ours to print.",
                        "Name a folder with a file of words that gives the key as `reverse` with --scales."))
                .toList();
    }

    private static List<Problem> otherVersions(Map<String, Scorer> scorers, Path results) {
        List<Problem> out = new ArrayList<>();
        scorers.forEach((key, scorer) -> {
            Scale scale = scorer.scale();
            if (!key.equals(scale.id() + " " + scale.version())) {
                out.add(Problem.warning(
                        "score.other-version",
                        Place.of(results.toString()),
                        "Responses of " + key + " are scored by version " + scale.version()
                                + ", which has the same MAJOR and so the same scoring.",
                        "To be exact, name a folder with the definition of their own version with --scales."));
            }
        });
        return out;
    }
}
