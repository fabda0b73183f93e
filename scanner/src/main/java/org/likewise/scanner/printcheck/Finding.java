package org.likewise.scanner.printcheck;

import java.util.Objects;

/**
 * One thing that was looked at on a sheet.
 *
 * @param topic kebab-case, such as {@code print-scale}
 * @param weight how much it matters
 * @param seen what was measured, a clause
 * @param advice what to change, a sentence or two; empty where nothing is to be changed
 */
public record Finding(String topic, Weight weight, String seen, String advice) {
    /** How much a finding matters, least first. */
    public enum Weight {
        FINE("fine", Verdict.GOOD),
        /** Could be better, and no answer is at stake. */
        NOTE("note", Verdict.GOOD),
        /** More fields than need be will go to a person. */
        CHANGE("change", Verdict.WORKS),
        /** Pages will be refused, or most of their fields left to a person. */
        STOP("stop", Verdict.DO_NOT_PRINT);

        private final String id;
        private final Verdict verdict;

        Weight(String id, Verdict verdict) {
            this.id = id;
            this.verdict = verdict;
        }

        public String id() {
            return id;
        }

        Verdict verdict() {
            return verdict;
        }
    }

    public Finding {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(weight);
        Objects.requireNonNull(seen);
        Objects.requireNonNull(advice);
    }

    /** What is fine needs no advice. */
    static Finding of(String topic, Weight weight, String seen, String advice) {
        return new Finding(topic, weight, seen, weight == Weight.FINE ? "" : advice);
    }
}
