package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.ScoreFigure;
import org.likewise.analysis.statistic.Reliability;

/** How far the items of a score say the same, and how many patients a practitioner's mean needs. */
final class ReliabilitySection {
    private ReliabilitySection() {}

    static Section of(Setting set, Findings findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(set.text("reliability.lead"));
        List<List<String>> rows = new ArrayList<>();
        for (ScoreFigure f : findings.scores()) {
            rows.add(row(set, f));
        }
        blocks.add(new Block.Grid(
                "reliability-table",
                set.say("reliability.caption"),
                List.of(
                        set.scoreColumn(),
                        set.number("column.n"),
                        set.number("column.items"),
                        set.number("column.alpha"),
                        set.number("column.interval"),
                        set.number("column.omega"),
                        set.number("column.inter-item"),
                        set.number("column.sem")),
                rows,
                false));
        for (ScoreFigure f : findings.scores()) {
            why(set, f, blocks);
        }
        practitioners(set, findings, blocks);
        blocks.add(set.note("reliability.note"));
        return new Section("reliability", "methods", set.say("reliability.title"), blocks);
    }

    private static List<String> row(Setting set, ScoreFigure f) {
        Words words = set.words();
        Reliability r = f.reliability();
        boolean shown = r.n() >= set.least();
        OptionalDouble sem =
                r.sem().isPresent() ? OptionalDouble.of(r.sem().getAsDouble() * f.semFactor()) : OptionalDouble.empty();
        return List.of(
                set.rowName(f.score(), f.role()),
                shown ? words.count(r.n()) : words.say("fewer", set.least()),
                words.count(r.items()),
                shown ? words.number(r.alpha()) : words.none(),
                shown ? words.range(r.alphaInterval()) : words.none(),
                shown ? words.number(r.omega()) : words.none(),
                shown ? words.number(r.meanInterItem()) : words.none(),
                shown ? words.number(sem) : words.none());
    }

    /** A sentence for each figure that cannot be given. */
    private static void why(Setting set, ScoreFigure f, List<Block> blocks) {
        Reliability r = f.reliability();
        String name = set.rowName(f.score(), f.role());
        if (r.n() < set.least()) {
            blocks.add(set.note("reliability.few", name, set.least()));
        } else if (r.items() < 2) {
            blocks.add(set.note("reliability.one-item", name));
        } else if (r.alpha().isEmpty()) {
            blocks.add(set.note("reliability.no-variance", name));
        } else if (r.omega().isEmpty()) {
            blocks.add(set.note("reliability.no-factor", name));
        }
    }

    private static void practitioners(Setting set, Findings findings, List<Block> blocks) {
        Words words = set.words();
        blocks.add(new Block.Heading(set.say("practitioners.title"), ""));
        if (findings.practitioners().isEmpty()) {
            blocks.add(set.text("practitioners.no-codes"));
            return;
        }
        blocks.add(set.text("practitioners.lead"));
        List<List<String>> rows = new ArrayList<>();
        for (Findings.ByPractitioner p : findings.practitioners()) {
            boolean shown = p.grouped().n() >= set.least() && p.grouped().groups() > 1;
            rows.add(List.of(
                    set.rowName(p.score(), p.role()),
                    shown ? words.count(p.grouped().groups()) : words.none(),
                    shown ? words.count(p.grouped().n()) : words.say("fewer", set.least()),
                    shown ? words.number(p.grouped().icc()) : words.none(),
                    shown ? needed(words, p.grouped().needed(0.7)) : words.none(),
                    shown ? needed(words, p.grouped().needed(0.8)) : words.none()));
        }
        blocks.add(new Block.Grid(
                "practitioners-table",
                set.say("practitioners.caption"),
                List.of(
                        set.scoreColumn(),
                        set.number("column.practitioners"),
                        set.number("column.n"),
                        set.number("column.icc-one"),
                        set.number("column.needed-70"),
                        set.number("column.needed-80")),
                rows,
                false));
        blocks.add(set.note("practitioners.note"));
    }

    private static String needed(Words words, OptionalInt people) {
        return people.isPresent() ? words.count(people.getAsInt()) : words.say("practitioners.never");
    }
}
