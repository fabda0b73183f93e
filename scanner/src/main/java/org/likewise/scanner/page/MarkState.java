package org.likewise.scanner.page;

import java.util.Locale;

/** What was seen at one mark position or digit cell. */
public enum MarkState {
    /** No ink beyond specks. */
    EMPTY,
    /** A clear mark; in a digit cell: a digit that was read. */
    MARKED,
    /** Blackened completely; alone it is an answer. */
    FILLED,
    /** Blackened completely while another mark of the same choice stands: taken back. */
    WITHDRAWN,
    /** Ink that is neither a clear mark nor clearly none. */
    UNSURE;

    /** The name in {@code readings.csv}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
