package org.likewise.model.problem;

/** How much a problem weighs: an error blocks the work, the others do not. */
public enum Severity {
    ERROR,
    WARNING,
    ADVICE
}
