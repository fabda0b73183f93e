package org.likewise.model.scale;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One answer of a response scale.
 *
 * @param id such as {@code a_little}
 * @param value the number in the table; where empty, the table has the id
 * @param score what scores count, before reversal; empty for an answer that does not count
 * @param label its words; empty only where the ends alone are labelled
 * @param note for translators; may be empty
 */
public record Option(
        String id, Optional<Integer> value, Optional<BigDecimal> score, Optional<Text> label, String note) {
    public Option {
        Objects.requireNonNull(id);
    }

    /** What the table says when it is chosen. */
    public String tableValue() {
        return value.map(String::valueOf).orElse(id);
    }
}
