package org.likewise.model.scale;

import java.util.Objects;

/**
 * Advice of the item check that its authors have weighed and do not follow.
 *
 * @param rule code of the rule, such as {@code item.too-many}
 * @param at key of the text, or the first parts of it; empty for the whole file
 * @param reason why, in a sentence
 * @param line where it stands in its file, from 1
 */
public record Waiver(String rule, String at, String reason, int line) {
    public Waiver {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(at);
        Objects.requireNonNull(reason);
    }

    /** Whether it is about this rule at this text. */
    public boolean covers(String code, String key) {
        return rule.equals(code) && (at.isEmpty() || key.equals(at) || key.startsWith(at + "."));
    }
}
