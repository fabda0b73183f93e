package org.likewise.scanner.image;

/**
 * How fax-coded data was written.
 *
 * @param kind one of the three ways
 * @param rowsOnBytes whether each line begins on a byte
 * @param lowestFirst whether each byte holds its first bit lowest
 */
record FaxCoding(Kind kind, boolean rowsOnBytes, boolean lowestFirst) {
    enum Kind {
        /** T.4, each line by itself: group 3. */
        LINES,
        /** T.4, some lines by the one above: group 3, two-dimensional. */
        MIXED,
        /** T.6, each line by the one above: group 4. */
        BELOW
    }
}
