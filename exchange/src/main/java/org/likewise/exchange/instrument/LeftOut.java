package org.likewise.exchange.instrument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a format cannot carry, collected while a definition or data are written in it: one sentence for each thing, once. */
public final class LeftOut {
    private final Set<String> sentences = new LinkedHashSet<>();

    /** Says that something is not carried, or not in its own form, and what to do about it. */
    public void say(String sentence) {
        sentences.add(sentence);
    }

    /** In the order in which they came up. */
    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
