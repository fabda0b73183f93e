package org.likewise.model.table;

import java.util.List;

/** The columns of the tables other than {@code responses.csv}, in their order. */
public final class TableColumns {
    /** {@code readings.csv}: a row for each mark position or cell that was read. */
    public static final List<String> READINGS =
            List.of("image", "form", "page", "copy", "field", "option", "state", "confidence", "x", "y", "w", "h");

    /** {@code problems.csv}: a row for each page or file that a person should know of. */
    public static final List<String> PROBLEMS = List.of("image", "problem", "detail", "remedy");

    /** {@code packs.csv}: a row for each printed copy; the last three are the clinic's own codes, or empty. */
    public static final List<String> PACKS =
            List.of("pack", "copy", "role", "form", "language", "visit", "site", "practitioner");

    /** {@code truth.csv} of simulated pages: a row for each field, and for each chosen option of a multiple choice. */
    public static final List<String> TRUTH = List.of("image", "form", "page", "copy", "field", "value", "hint");

    /** {@code decisions.csv}: a row for each decision of a person. */
    public static final List<String> DECISIONS = List.of("when", "who", "copy", "field", "from", "to", "why");

    /** {@code codes.csv}: a row for each thing that a person said of a page whose code could not be read. */
    public static final List<String> CODES = List.of("when", "who", "file", "page", "image", "code", "why");

    /** {@code codebook.csv}: a row for each column of the responses, then one for each value that it can have. */
    public static final List<String> CODEBOOK = List.of(
            "scale",
            "version",
            "role",
            "language",
            "variant",
            "form",
            "wording",
            "column",
            "field",
            "type",
            "item",
            "text",
            "value",
            "label",
            "missing");

    private TableColumns() {}
}
