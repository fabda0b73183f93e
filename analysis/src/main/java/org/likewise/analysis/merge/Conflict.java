package org.likewise.analysis.merge;

import java.util.List;

/**
 * One row of {@code conflicts.csv}: what does not fit together, or is not what the codebook allows.
 *
 * @param response id of the response; empty where it is about a whole table
 * @param copy of the response, or empty
 * @param column or empty
 * @param kind short name for programs
 * @param said what the tables say, in their order
 * @param where file and line of each
 */
record Conflict(String response, String copy, String column, Kind kind, List<String> said, List<String> where) {
    static final List<String> COLUMNS =
            List.of("response_id", "copy", "column", "problem", "said", "where", "detail", "remedy");

    /** What can be wrong, and what a person is to do. */
    enum Kind {
        DIFFERENT_ANSWER(
                "different-answer",
                "Tables give this response different answers.",
                "Look at the paper or ask; then leave the table or the response out that is wrong."),
        SURE_IN_ONE(
                "sure-in-one",
                "One table is sure of this answer and another is not.",
                "Settle it with `likewise review`, then merge again."),
        DIFFERENT_RESPONSE(
                "different-response",
                "Another response has the same response_id; this row was left out.",
                "Find out which table was changed by hand, and leave it out."),
        COPY_TWICE(
                "copy-twice",
                "Two responses were given with the same copy, on paper and on screen or twice on screen; both are in the table.",
                "Decide which one counts and leave the other out with --without."),
        NOT_IN_CODEBOOK(
                "not-in-codebook",
                "The codebook does not have this answer; it was left empty and put in review.",
                "Look whether a spreadsheet or a person changed the table."),
        UNKNOWN_COLUMN(
                "unknown-column",
                "The codebook of this wording does not have this column.",
                "Give the codebook of the version that was answered, or take the column out."),
        UNKNOWN_WORDING(
                "unknown-wording",
                "No codebook has this wording, so its answers were not checked.",
                "Give the codebook.csv of the version that was answered as one of the inputs."),
        OTHER_QUESTIONNAIRE(
                "other-questionnaire",
                "The codebook says that this wording belongs to another role, language or variant.",
                "Look whether a spreadsheet or a person changed the table."),
        OTHER_MEANING(
                "other-meaning",
                "Versions understand this column differently.",
                "Analyse the versions apart, by the column version; codebook.csv says what each value means in which."),
        BAD_COPY(
                "bad-copy",
                "The copy and the pack are not codes, or do not belong together: a spreadsheet may have changed them.",
                "Use the table as it was saved, before a spreadsheet."),
        NO_ID(
                "no-id",
                "This row has no response_id; one was made of all that it says.",
                "Look whether it is the same as another response."),
        RAGGED(
                "ragged",
                "This row has more or fewer cells than the heading; it was left out.",
                "Use the table as it was saved, or save it again as CSV in UTF-8.");

        final String word;
        final String detail;
        final String remedy;

        Kind(String word, String detail, String remedy) {
            this.word = word;
            this.detail = detail;
            this.remedy = remedy;
        }
    }

    Conflict {
        said = List.copyOf(said);
        where = List.copyOf(where);
    }

    List<String> row() {
        return List.of(
                response,
                copy,
                column,
                kind.word,
                String.join(" | ", said),
                String.join(" | ", where),
                kind.detail,
                kind.remedy);
    }
}
