package org.likewise.analysis.report;

import static org.likewise.analysis.score.Figures.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.likewise.analysis.figure.AgreementFigure;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.ItemFigure;
import org.likewise.analysis.figure.ScoreFigure;
import org.likewise.analysis.statistic.Differences;
import org.likewise.analysis.statistic.Interval;
import org.likewise.analysis.statistic.Reliability;
import org.likewise.model.table.TableWriter;

/** The whole-scale tables of a report: every figure in full precision where at least three answered, always with {@code n}. */
final class ReportTables {
    private static final int LEAST = 3;

    private static final List<String> ITEMS = List.of(
            "role", "field", "n", "missing", "not_applicable", "mean", "sd", "floor", "ceiling", "item_total_r");
    private static final List<String> RELIABILITY = List.of(
            "role", "score", "n", "items", "alpha", "alpha_low", "alpha_high", "omega", "mean_inter_item_r", "sem");
    private static final List<String> AGREEMENT = List.of(
            "role_a",
            "role_b",
            "field",
            "n",
            "icc",
            "icc_low",
            "icc_high",
            "bias",
            "loa_low",
            "loa_high",
            "kappa",
            "exact",
            "within_1",
            "mean_difference");

    private ReportTables() {}

    static List<Path> write(Path out, Findings findings) throws IOException {
        Path items = out.resolve("items.csv");
        Path reliability = out.resolve("reliability.csv");
        Path agreement = out.resolve("agreement.csv");
        TableWriter.write(
                items,
                ITEMS,
                findings.items().stream().map(f -> item(findings, f)).toList());
        TableWriter.write(
                reliability,
                RELIABILITY,
                findings.scores().stream().map(ReportTables::reliability).toList());
        TableWriter.write(
                agreement,
                AGREEMENT,
                findings.pairs().stream()
                        .flatMap(p -> p.agreement().stream())
                        .map(ReportTables::agreement)
                        .toList());
        return List.of(items, reliability, agreement);
    }

    private static List<String> item(Findings findings, ItemFigure f) {
        List<String> row = new ArrayList<>(List.of(
                f.role(),
                f.item(),
                String.valueOf(f.points().n()),
                // a field that waits for a person has no answer yet
                String.valueOf(f.empty() + f.toReview()),
                String.valueOf(f.notApplicable())));
        boolean enough = f.points().n() >= LEAST;
        row.add(enough ? text(f.points().mean()) : "");
        row.add(enough ? text(f.points().sd()) : "");
        row.add(enough ? text(f.floor()) : "");
        row.add(enough ? text(f.ceiling()) : "");
        row.add(text(findings.itemTotal(f.role(), f.item())));
        return row;
    }

    private static List<String> reliability(ScoreFigure f) {
        Reliability r = f.reliability();
        return List.of(
                f.role(),
                f.score(),
                String.valueOf(r.n()),
                String.valueOf(r.items()),
                text(r.alpha()),
                text(low(r.alphaInterval())),
                text(high(r.alphaInterval())),
                text(r.omega()),
                text(r.meanInterItem()),
                r.sem().isPresent() ? text(r.sem().getAsDouble() * f.semFactor()) : "");
    }

    private static List<String> agreement(AgreementFigure f) {
        Optional<Differences> d = f.n() < LEAST ? Optional.empty() : f.differences();
        Optional<Interval> limits = d.flatMap(Differences::limits);
        return List.of(
                f.roleA(),
                f.roleB(),
                f.field(),
                String.valueOf(f.n()),
                text(f.icc()),
                text(low(f.iccInterval())),
                text(high(f.iccInterval())),
                d.map(x -> text(x.of().mean())).orElse(""),
                text(low(limits)),
                text(high(limits)),
                text(f.kappa()),
                d.map(x -> text(x.equal())).orElse(""),
                d.map(x -> text(x.withinOne())).orElse(""),
                d.map(x -> text(x.of().mean())).orElse(""));
    }

    private static OptionalDouble low(Optional<Interval> interval) {
        return interval.map(i -> OptionalDouble.of(i.low())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble high(Optional<Interval> interval) {
        return interval.map(i -> OptionalDouble.of(i.high())).orElse(OptionalDouble.empty());
    }
}
