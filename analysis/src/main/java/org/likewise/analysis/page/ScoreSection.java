package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.List;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.Sample;
import org.likewise.analysis.figure.ScoreFigure;
import org.likewise.analysis.score.Fired;
import org.likewise.model.scale.Score;

/** Each role's scores, in a table. */
final class ScoreSection {
    private ScoreSection() {}

    static Section of(Setting set, Findings findings) {
        Words words = set.words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(set.text("scores.lead"));
        List<List<String>> rows = new ArrayList<>();
        boolean kept = false;
        for (Score score : findings.sample().scale().scores()) {
            for (String role : findings.roles()) {
                ScoreFigure f = findings.score(role, score.id()).orElseThrow();
                boolean shown = f.of().n() >= set.least();
                kept |= !shown;
                rows.add(List.of(
                        set.rowName(score.id(), role),
                        shown ? words.count(f.of().n()) : words.say("fewer", set.least()),
                        shown ? words.number(f.of().mean()) : words.none(),
                        shown ? words.range(f.of().meanInterval()) : words.none(),
                        shown ? words.number(f.of().sd()) : words.none(),
                        range(words, set.sample(), score, role),
                        shown ? fired(words, f, Fired.HALF, Fired.AT_MOST) : words.none(),
                        shown ? fired(words, f, Fired.TOO_FEW) : words.none(),
                        shown ? fired(words, f, Fired.REVIEW, Fired.UNKNOWN_ANSWER) : words.none()));
            }
        }
        blocks.add(new Block.Grid(
                "scores-table",
                set.say("scores.caption"),
                List.of(
                        set.scoreColumn(),
                        set.number("column.scored"),
                        set.number("column.mean"),
                        set.number("column.interval"),
                        set.number("column.sd"),
                        set.number("column.range"),
                        set.number("column.person-mean"),
                        set.number("column.too-few"),
                        set.number("column.waiting")),
                rows,
                false));
        if (kept) {
            blocks.add(set.note("kept-back", set.least()));
        }
        blocks.add(set.note("scores.note"));
        return new Section("scores", "clinic", set.say("scores.title"), blocks);
    }

    private static String fired(Words words, ScoreFigure figure, Fired... rules) {
        int n = 0;
        for (Fired rule : rules) {
            n += figure.fired().getOrDefault(rule, 0);
        }
        return words.count(n);
    }

    /** From where to where a score can go. */
    static String range(Words words, Sample sample, Score score, String role) {
        double low = 0;
        double high = 0;
        int items = 0;
        for (int i : sample.itemsOf(score, role)) {
            List<Double> steps =
                    sample.scorer().steps(sample.scale().items().get(i).id());
            if (!steps.isEmpty()) {
                low += steps.get(0);
                high += steps.get(steps.size() - 1);
                items++;
            }
        }
        if (items == 0) {
            return words.none();
        }
        double by = score.method() == Score.Method.MEAN ? items : 1;
        return words.say("number.range", plain(words, low / by), plain(words, high / by));
    }

    private static String plain(Words words, double number) {
        return number == Math.rint(number) ? words.number(number, 0) : words.number(number);
    }
}
