package org.likewise.analysis.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.likewise.analysis.response.Response;
import org.likewise.analysis.score.ScoreValue;
import org.likewise.analysis.score.Scorer;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Score;

/** The responses that one report is about, scored once: those of one scale whose scores may be compared. */
public final class Sample {
    private final Scorer scorer;
    private final List<Response> responses;
    private final double[][] points;
    private final ScoreValue[][] scores;

    /** @param responses all of the scorer's scale and MAJOR */
    public Sample(Scorer scorer, List<Response> responses) {
        this.scorer = scorer;
        this.responses = List.copyOf(responses);
        List<Item> items = scorer.scale().items();
        List<Score> rules = scorer.scale().scores();
        this.points = new double[responses.size()][items.size()];
        this.scores = new ScoreValue[responses.size()][rules.size()];
        for (int r = 0; r < responses.size(); r++) {
            Response response = responses.get(r);
            Set<String> asked = scorer.asked(response);
            for (int i = 0; i < items.size(); i++) {
                String item = items.get(i).id();
                points[r][i] = asked.contains(item) ? scorer.points(response, item) : Double.NaN;
            }
            for (int s = 0; s < rules.size(); s++) {
                scores[r][s] = scorer.score(response, rules.get(s));
            }
        }
    }

    public Scale scale() {
        return scorer.scale();
    }

    public Scorer scorer() {
        return scorer;
    }

    public int size() {
        return responses.size();
    }

    public Response response(int index) {
        return responses.get(index);
    }

    /** The roles that returned something, in the order of the scale, then others by name. */
    public List<String> roles() {
        Set<String> there = new HashSet<>();
        responses.forEach(r -> there.add(r.role()));
        List<String> out = new ArrayList<>();
        scale().roles().stream().map(r -> r.id()).filter(there::remove).forEach(out::add);
        there.stream().sorted().forEach(out::add);
        return List.copyOf(out);
    }

    /** Indexes of the responses of a role. */
    public int[] of(String role) {
        return IntStream.range(0, size())
                .filter(i -> responses.get(i).role().equals(role))
                .toArray();
    }

    /** What an item counts in a response; NaN where nothing. */
    public double points(int response, int item) {
        return points[response][item];
    }

    /** A score of a response. */
    public ScoreValue score(int response, int score) {
        return scores[response][score];
    }

    /** Places in {@link Scale#items()} of the items of a score that a role is asked. */
    public int[] itemsOf(Score score, String role) {
        List<Item> items = scale().items();
        return IntStream.range(0, items.size())
                .filter(i -> score.items().contains(items.get(i).id())
                        && items.get(i).roles().contains(role))
                .toArray();
    }

    /** The values of a score that there are among some responses. */
    double[] values(int[] among, int score) {
        return IntStream.of(among)
                .mapToDouble(r -> scores[r][score].value())
                .filter(v -> !Double.isNaN(v))
                .toArray();
    }
}
