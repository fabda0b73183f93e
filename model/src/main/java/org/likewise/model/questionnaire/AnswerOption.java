package org.likewise.model.questionnaire;

import java.util.Objects;

/**
 * One answer that can be chosen.
 *
 * @param id the option's id
 * @param value what the table says when it is chosen: its value in a single choice, {@code NA} for not applicable, the
 *     option's id where it has no value and always in a multiple choice
 * @param label its words; empty where only the ends of a scale are labelled
 * @param notApplicable whether it says that the item did not fit; it has no score
 * @param preferNotToSay whether it declines to answer
 */
public record AnswerOption(String id, String value, String label, boolean notApplicable, boolean preferNotToSay) {
    public AnswerOption {
        Objects.requireNonNull(id);
        Objects.requireNonNull(value);
        Objects.requireNonNull(label);
    }
}
