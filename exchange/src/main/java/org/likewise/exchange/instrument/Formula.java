package org.likewise.exchange.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.likewise.model.scale.Score;

/**
 * A score's rule as an expression of another tool: its items' points, how many are answered, and nothing where too many are
 * missing. What is missing counts as the mean of the others, so a sum of c answers among n asked is {@code sum × n ÷ c}.
 */
final class Formula {
    /** How a tool writes expressions. */
    interface Dialect {
        /** Whether an answer is this value. */
        default String is(Asked item, String variable, String value) {
            return variable + " = '" + value + "'";
        }

        default String choose(String condition, String then, String otherwise) {
            return "if(" + condition + ", " + then + ", " + otherwise + ")";
        }

        /** Nothing, as a result. */
        default String nothing() {
            return "''";
        }

        default String or(List<String> conditions) {
            return conditions.stream().map(c -> "(" + c + ")").collect(Collectors.joining(" or "));
        }

        /** The items' numbers added up. */
        default String plus(List<String> terms) {
            return terms.size() == 1 ? terms.get(0) : "(" + String.join(" + ", terms) + ")";
        }

        default String divide(String a, String b) {
            return a + " / " + b;
        }

        default String atMost(String a, String b) {
            return a + " <= " + b;
        }

        default String moreThan(String a, String b) {
            return a + " > " + b;
        }
    }

    private final Dialect dialect;

    Formula(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The points of one item; nothing where its answer does not count. */
    String points(Asked item, String variable, String otherwise) {
        String out = otherwise;
        List<Map.Entry<String, BigDecimal>> points =
                new ArrayList<>(item.points().entrySet());
        java.util.Collections.reverse(points);
        for (Map.Entry<String, BigDecimal> p : points) {
            out = dialect.choose(
                    dialect.is(item, variable, p.getKey()), p.getValue().toPlainString(), out);
        }
        return out;
    }

    /** 1 where an item has an answer that counts, else 0. */
    String answered(Asked item, String variable) {
        return dialect.choose(
                dialect.or(item.points().keySet().stream()
                        .map(v -> dialect.is(item, variable, v))
                        .toList()),
                "1",
                "0");
    }

    /** How a variable is named here. */
    interface Naming {
        String of(Asked item);
    }

    /** The whole score. */
    String score(Instrument.Scored scored, Naming naming) {
        List<Asked> items = scored.items();
        String sum = dialect.plus(
                items.stream().map(i -> points(i, naming.of(i), "0")).collect(Collectors.toList()));
        String count =
                dialect.plus(items.stream().map(i -> answered(i, naming.of(i))).collect(Collectors.toList()));
        return rule(scored, sum, count, notApplicable(scored, naming));
    }

    /** How many items do not fit; empty where they count as missing or there is no such answer. */
    String notApplicable(Instrument.Scored scored, Naming naming) {
        if (scored.score().notApplicable() != Score.NotApplicable.NOT_ASKED) {
            return "";
        }
        List<String> terms = scored.items().stream()
                .flatMap(i -> i.notApplicable().stream()
                        .map(o -> dialect.choose(dialect.is(i, naming.of(i), o.value()), "1", "0")))
                .toList();
        return terms.isEmpty() ? "" : dialect.plus(terms);
    }

    /**
     * The rule over sum and count.
     *
     * @param notAsked how many of the items count as not asked; empty for none
     */
    String rule(Instrument.Scored scored, String sum, String count, String notAsked) {
        Score score = scored.score();
        int items = scored.items().size();
        String asked = notAsked.isEmpty() ? String.valueOf(items) : "(" + items + " - " + notAsked + ")";
        // few enough answers are too few: count < asked − allowed; of half, twice the missing are more than all asked
        String tooFew = switch (score.missing()) {
            case COMPLETE -> dialect.moreThan(asked, count);
            case HALF -> dialect.moreThan(asked, "2 * " + count);
            case AT_MOST -> dialect.moreThan(asked, "(" + count + " + " + score.mostMissing() + ")");
        };
        String value;
        if (score.method() == Score.Method.MEAN) {
            value = dialect.divide(sum, count);
        } else if (score.mayMiss(items) == 0) {
            value = sum;
        } else {
            value = dialect.divide(sum + " * " + asked, count);
        }
        return dialect.choose(dialect.or(List.of(count + " = 0", tooFew)), dialect.nothing(), value);
    }
}
