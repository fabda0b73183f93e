package org.likewise.model.advice;

import org.likewise.model.problem.Severity;

/**
 * Something that a rule found.
 *
 * @param rule its code, such as {@code item.3a-long}: where the rule is a step of the Question Appraisal System (QAS-99), the
 *     step's number and letter come first
 * @param key of the text, or the first parts of one
 * @param message what and why, one sentence or two
 * @param remedy what to do
 */
record Finding(String rule, Severity severity, String key, String message, String remedy) {
    static Finding advice(String rule, String key, String message, String remedy) {
        return new Finding(rule, Severity.ADVICE, key, message, remedy);
    }
}
