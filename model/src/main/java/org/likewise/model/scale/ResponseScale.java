package org.likewise.model.scale;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.likewise.model.layout.Arrangement;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Pictograms;

/**
 * A set of answers to choose from.
 *
 * @param type single choice, multiple choice or rating
 * @param options in the order of the instrument
 * @param notApplicable the answer that says that the question did not fit; it comes last
 * @param low for a rating, what its lowest number means
 * @param high for a rating, what its highest number means
 * @param arrangement as the file says; empty where it does not
 * @param pictograms as the file says; empty where it does not
 * @param note for translators; may be empty
 */
public record ResponseScale(
        FieldType type,
        List<Option> options,
        Optional<Option> notApplicable,
        Optional<Text> low,
        Optional<Text> high,
        Optional<Arrangement> arrangement,
        Optional<Pictograms> pictograms,
        String note)
        implements Answer {
    public ResponseScale {
        options = List.copyOf(options);
        if (options.size() < 2) {
            throw new IllegalArgumentException("nothing to choose from");
        }
    }

    /**
     * The pictograms of a scale that names none: an amount where at least three values run in one direction and none is below 0,
     * agreement where some are. A choice between two, or without an order of values, has none.
     */
    public Pictograms usualPictograms() {
        List<Integer> values = options.stream().flatMap(o -> o.value().stream()).toList();
        List<Integer> up = values.stream().sorted().toList();
        List<Integer> down = values.stream().sorted(Comparator.reverseOrder()).toList();
        if (values.size() < Math.max(3, options.size()) || !values.equals(up) && !values.equals(down)) {
            return Pictograms.NONE;
        }
        return up.get(0) >= 0 ? Pictograms.AMOUNT : Pictograms.AGREEMENT;
    }

    /** All its texts, in the order of the file. */
    public List<Text> texts() {
        return Stream.of(
                        options.stream().flatMap(o -> o.label().stream()),
                        notApplicable.stream().flatMap(o -> o.label().stream()),
                        low.stream(),
                        high.stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** What scores count when an option is chosen; empty where it has no score. */
    public Optional<BigDecimal> score(Option option, boolean reversed) {
        if (!reversed) {
            return option.score();
        }
        List<BigDecimal> scores =
                options.stream().flatMap(o -> o.score().stream()).sorted().toList();
        return option.score()
                .map(s -> scores.get(0).add(scores.get(scores.size() - 1)).subtract(s));
    }
}
