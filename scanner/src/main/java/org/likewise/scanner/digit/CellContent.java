package org.likewise.scanner.digit;

/** What a cell holds, before anything is said about which digit it is. */
public enum CellContent {
    /** Nothing but paper, the cell's outline and specks. */
    EMPTY,
    /** One figure that may be a digit. */
    FIGURE,
    /** Ink that is not one plain digit: scribbled over, crossed out, two figures, a dash, or too small to tell. A person must look. */
    ODD
}
