package org.likewise.model.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a text cell as a formula: such text gets an apostrophe in front, which {@link #unguarded}
 * takes away again without loss. Numbers are left alone.
 */
public final class FormulaGuard {
    /** What Excel, LibreOffice and Google Sheets may take for the start of a formula, full-width forms included. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private FormulaGuard() {}

    /** The cell, with an apostrophe in front where a spreadsheet would take it for a formula. */
    public static String guarded(String cell) {
        return dangerous(cell) ? "'" + cell : cell;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && dangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Apostrophes before a formula count as part of it, so that text which has them already comes back as it was. */
    private static boolean dangerous(String cell) {
        int first = 0;
        while (first < cell.length() && cell.charAt(first) == '\'') {
            first++;
        }
        return first < cell.length()
                && STARTS.indexOf(cell.charAt(first)) >= 0
                && !NUMBER.matcher(cell).matches();
    }
}
