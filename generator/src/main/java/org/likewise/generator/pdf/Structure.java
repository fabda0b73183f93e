package org.likewise.generator.pdf;

/** What an element is to someone who hears the form read out. */
public enum Structure {
    /** Nothing: fiducials, ticks, rules, decoration, repeated footers. */
    ARTIFACT,
    /** The title of the form; the first element that is not an artifact should be the only one. */
    TITLE,
    /** The heading of a section. */
    HEADING,
    /** Running text. */
    PARAGRAPH,
    /** The words of a question or item; what follows until the next one answers it. */
    QUESTION,
    /** One answer of which one is to be chosen: its box and its label. Options that follow each other make a list. */
    OPTION,
    /** One answer of which several may be chosen: its box and its label. */
    MULTIPLE_OPTION,
    /** A space to write in: a row of cells or a box; its text says what goes there. */
    ENTRY,
    /** The words of the element before it in the form's second language. */
    ALSO,
    /** A picture, described by its text. */
    PICTURE
}
