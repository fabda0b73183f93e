package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.List;
import org.likewise.analysis.figure.AgreementFigure;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.Pairing;
import org.likewise.analysis.statistic.Differences;

/** How far corresponding versions agree about the same consultations. */
final class AgreementSection {
    private AgreementSection() {}

    static Section of(Setting set, Findings findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(set.lead("agreement.finding"));
        blocks.add(set.text("agreement.lead"));
        if (findings.pairs().isEmpty()) {
            blocks.add(set.note("agreement.one-role"));
        }
        for (Findings.Pair pair : findings.pairs()) {
            pair(set, pair, blocks);
        }
        blocks.add(set.note("agreement.note"));
        return new Section("agreement", "methods", set.say("agreement.title"), blocks);
    }

    private static void pair(Setting set, Findings.Pair pair, List<Block> blocks) {
        Words words = set.words();
        Pairing p = pair.pairing();
        String a = set.names().role(p.roleA());
        String b = set.names().role(p.roleB());
        blocks.add(new Block.Heading(set.say("agreement.pair", a, b), ""));
        if (p.packs().size() < set.least()) {
            blocks.add(set.note("agreement.few", a, b, set.least()));
            return;
        }
        blocks.add(set.text(
                "agreement.both",
                words.count(p.packs().size()),
                words.count(p.either()),
                words.percent((double) p.packs().size() / Math.max(1, p.either()))));
        if (p.repeated() > 0) {
            blocks.add(set.note("agreement.repeated", words.count(p.repeated())));
        }
        for (AgreementFigure f : pair.agreement()) {
            if (!f.item() && f.n() >= set.least()) {
                blocks.add(sentence(set, f, a, b));
                if (f.differences().flatMap(Differences::limits).isPresent()) {
                    BlandAltmanPlot plot = new BlandAltmanPlot(set, f, a, b);
                    blocks.add(plot.plot());
                    blocks.add(plot.table());
                }
            }
        }
        blocks.add(table(set, pair, a, b));
    }

    private static Block sentence(Setting set, AgreementFigure f, String a, String b) {
        Words words = set.words();
        Differences d = f.differences().orElseThrow();
        String score = set.names().score(f.field());
        if (f.icc().isEmpty()) {
            return set.text("agreement.no-variance", score);
        }
        double icc = f.icc().getAsDouble();
        // bounds of Koo and Li 2016, Journal of Chiropractic Medicine 15: 155–163
        String how = icc < 0.5 ? "weak" : icc < 0.75 ? "moderate" : icc < 0.9 ? "good" : "excellent";
        return new Block.Paragraph(
                set.say(
                                "agreement.sentence",
                                score,
                                a,
                                b,
                                words.number(d.of().mean()),
                                words.range(d.of().meanInterval()),
                                words.range(d.limits()))
                        + " "
                        + set.say("agreement." + how, words.number(icc), words.range(f.iccInterval())),
                "plain");
    }

    private static Block table(Setting set, Findings.Pair pair, String a, String b) {
        Words words = set.words();
        List<List<String>> rows = new ArrayList<>();
        for (AgreementFigure f : pair.agreement()) {
            String name = set.names().field(f.field());
            if (f.n() < set.least() || f.differences().isEmpty()) {
                List<String> row = new ArrayList<>(List.of(name, words.say("fewer", set.least())));
                for (int i = 0; i < 6; i++) {
                    row.add(words.none());
                }
                rows.add(row);
                continue;
            }
            Differences d = f.differences().orElseThrow();
            rows.add(List.of(
                    name,
                    words.count(f.n()),
                    words.estimate(f.icc(), f.iccInterval()),
                    words.estimate(java.util.OptionalDouble.of(d.of().mean()), d.of().meanInterval()),
                    words.range(d.limits()),
                    words.number(f.kappa()),
                    words.percent(d.equal()),
                    words.percent(d.withinOne())));
        }
        return new Block.Grid(
                "agreement-" + pair.pairing().roleA() + "-" + pair.pairing().roleB(),
                set.say("agreement.caption", a, b),
                List.of(
                        set.name("column.field"),
                        set.number("column.n"),
                        set.number("column.icc"),
                        set.number("column.bias"),
                        set.number("column.limits"),
                        set.number("column.kappa"),
                        set.number("column.exact"),
                        set.number("column.within-one")),
                rows,
                false);
    }
}
