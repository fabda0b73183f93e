package org.likewise.model.layout;

import java.util.Objects;

/**
 * One mark position of a choice.
 *
 * @param value what the table will say: the option's value in a single choice, {@code NA} for not applicable, the
 *     option's id where it has no value; in a multiple choice always the option's id
 * @param label the option's words, for the codebook; empty where the file has none
 * @param box the printed outline
 */
public record LayoutOption(String value, String label, Box box) {
    /** What the table says of <em>not applicable</em>. */
    public static final String NOT_APPLICABLE = "NA";

    public LayoutOption {
        Objects.requireNonNull(value);
        Objects.requireNonNull(label);
        Objects.requireNonNull(box);
    }
}
