package org.likewise.model.questionnaire;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One answer that can be chosen.
 *
 * @param id the option's id
 * @param value what the table says when it is chosen: its value in a single choice, {@code NA} for not applicable, the
 *     option's id where it has no value and always in a multiple choice
 * @param label its words; empty where only the ends of a scale are labelled
 * @param notApplicable whether it says that the item did not fit; it has no score
 * @param preferNotToSay whether it declines to answer; it has no score
 * @param score what scores count when it is chosen, after reversal; empty where it counts in none
 */
public record AnswerOption(
        String id,
        String value,
        String label,
        boolean notApplicable,
        boolean preferNotToSay,
        Optional<BigDecimal> score) {
    public AnswerOption {
        Objects.requireNonNull(id);
        Objects.requireNonNull(value);
        Objects.requireNonNull(label);
        // 1, 1.0 and 1.00 are one score
        score = score.map(BigDecimal::stripTrailingZeros).map(s -> s.scale() < 0 ? s.setScale(0) : s);
    }

    /** An option without a score. */
    public AnswerOption(String id, String value, String label, boolean notApplicable, boolean preferNotToSay) {
        this(id, value, label, notApplicable, preferNotToSay, Optional.empty());
    }
}
