package org.likewise.generator.pdf;

/** Numbers the headings of a document so that none skips a level, whether or not a form has sections. */
final class HeadingLevels {
    private int level;

    /** The type of the next heading, {@code H1} to {@code H3}. */
    String next(Structure structure) {
        int wanted = switch (structure) {
            case TITLE -> 1;
            case HEADING -> 2;
            default -> 3;
        };
        level = Math.min(wanted, level + 1);
        return "H" + level;
    }
}
