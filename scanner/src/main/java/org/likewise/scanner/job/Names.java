package org.likewise.scanner.job;

/** How names of files are shown: they may hold anything, a line break included. */
final class Names {
    private static final int MAX = 300;

    private Names() {}

    /** The name on one line and of bounded length, with a replacement character for what does not print. */
    static String plain(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints()
                .limit(MAX)
                .map(c -> Character.isISOControl(c) || isUnprintable(c) ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Half of a surrogate pair, line and paragraph separators, and marks that turn the direction of what follows. */
    private static boolean isUnprintable(int c) {
        int type = Character.getType(c);
        return type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
