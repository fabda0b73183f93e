package org.likewise.analysis.response;

import java.util.List;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.table.ResponsesTable;

/**
 * One row of {@code responses.csv}.
 *
 * @param heading the columns of its table
 * @param cells a cell for each column
 */
public record Response(Heading heading, List<String> cells) {
    /** What is in a field. */
    public enum Answered {
        /** An answer, whatever it says. */
        GIVEN,
        /** The field did not fit this visit. */
        NOT_APPLICABLE,
        /** Nothing, and nothing waits. */
        EMPTY,
        /** A person must still settle it. */
        TO_REVIEW
    }

    /** A cell; empty where the table has no such column. */
    public String cell(String column) {
        int at = heading.at(column);
        return at < 0 ? "" : cells.get(at);
    }

    public String id() {
        return cell(ResponsesTable.RESPONSE_ID);
    }

    public String scale() {
        return cell(ResponsesTable.SCALE);
    }

    public String version() {
        return cell(ResponsesTable.VERSION);
    }

    public String role() {
        return cell(ResponsesTable.ROLE);
    }

    /** Empty for the whole scale. */
    public String variant() {
        return cell(ResponsesTable.VARIANT);
    }

    /** Empty where nothing ties it to others. */
    public String pack() {
        return cell(ResponsesTable.PACK);
    }

    /** What is in a field of one column. */
    public Answered answered(String field) {
        String cell = cell(field);
        if (waits(field)) {
            return Answered.TO_REVIEW;
        }
        if (cell.isEmpty()) {
            return Answered.EMPTY;
        }
        return cell.equals(LayoutOption.NOT_APPLICABLE) ? Answered.NOT_APPLICABLE : Answered.GIVEN;
    }

    /** Whether a person must still settle a field. */
    public boolean waits(String field) {
        return words(ResponsesTable.REVIEW).contains(field);
    }

    /** The words of a cell that lists some, such as {@code review} and {@code flags}. */
    public List<String> words(String column) {
        String cell = cell(column);
        return cell.isEmpty() ? List.of() : List.of(cell.strip().split(" +"));
    }
}
