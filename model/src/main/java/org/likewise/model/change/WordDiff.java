package org.likewise.model.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two sentences compared word by word. A word is a run of letters, marks and digits, with apostrophes and hyphens inside it; in
 * scripts that are written without spaces, each character is one.
 */
public final class WordDiff {
    /**
     * A part of the comparison.
     *
     * @param kind where it stands
     * @param text with its spaces
     */
    public record Piece(Kind kind, String text) {}

    /** Where a part stands. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    private WordDiff() {}

    /** The parts in order: those that are the same and removed make the first sentence, those the same and added the second. */
    public static List<Piece> of(String before, String after) {
        List<String> a = words(before);
        List<String> b = words(after);
        int start = 0;
        while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
            start++;
        }
        int end = 0;
        while (end < a.size() - start
                && end < b.size() - start
                && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        List<Piece> out = new ArrayList<>();
        add(out, Kind.SAME, a.subList(0, start));
        middle(out, a.subList(start, a.size() - end), b.subList(start, b.size() - end));
        add(out, Kind.SAME, a.subList(a.size() - end, a.size()));
        return merged(out);
    }

    /** Whether nothing but punctuation, spaces and capitals is different. */
    public static boolean sameWords(String before, String after) {
        return bare(before).equals(bare(after));
    }

    private static String bare(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            boolean afterWord = i > 0 && inWord(points[i - 1]);
            boolean beforeWord = i + 1 < points.length && inWord(points[i + 1]);
            if (afterWord && beforeWord && (c == '\'' || c == '’')) {
                // "we're" is not "were"
                out.append('\'');
            } else if (punctuation(c) && !(!afterWord && beforeWord && Character.isDigit(points[i + 1]))
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)) {
                out.append(' ');
            } else {
                // also the sign of "-3"
                out.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return out.toString().strip().replaceAll(" +", " ");
    }

    private static boolean punctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> c != '%' && c != '‰';
            default -> false;
        };
    }

    private static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            boolean joins = (c == '\'' || c == '’' || c == '-' || c == '‐')
                    && word.length() > 0
                    && i + 1 < points.length
                    && inWord(points[i + 1]);
            if (inWord(c) || joins) {
                word.appendCodePoint(c);
                continue;
            }
            if (word.length() > 0) {
                out.add(word.toString());
                word.setLength(0);
            }
            out.add(Character.toString(c));
        }
        if (word.length() > 0) {
            out.add(word.toString());
        }
        return out;
    }

    private static boolean inWord(int c) {
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || Character.getType(c) == Character.ENCLOSING_MARK
                // joiners shape a word and do not end it
                || c == 0x200C
                || c == 0x200D;
        return mark || Character.isLetterOrDigit(c) && spaced(Character.UnicodeScript.of(c));
    }

    private static boolean spaced(Character.UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
            default -> true;
        };
    }

    /** The longest common subsequence, by its table of lengths from each place to the ends. */
    private static void middle(List<Piece> out, List<String> a, List<String> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                add(out, Kind.SAME, List.of(a.get(i++)));
                j++;
            } else if (j == b.size() || i < a.size() && longest[i + 1][j] >= longest[i][j + 1]) {
                add(out, Kind.REMOVED, List.of(a.get(i++)));
            } else {
                add(out, Kind.ADDED, List.of(b.get(j++)));
            }
        }
    }

    private static void add(List<Piece> out, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            out.add(new Piece(kind, String.join("", words)));
        }
    }

    /** Neighbours of a kind become one; a space between two changes belongs to both; what was removed stands first. */
    private static List<Piece> merged(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        StringBuilder[] gathered = {new StringBuilder(), new StringBuilder()};
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean changing = gathered[0].length() + gathered[1].length() > 0;
            boolean between = piece.text().isBlank()
                    && changing
                    && i + 1 < pieces.size()
                    && pieces.get(i + 1).kind() != Kind.SAME;
            switch (piece.kind()) {
                case REMOVED -> gathered[0].append(piece.text());
                case ADDED -> gathered[1].append(piece.text());
                case SAME -> {
                    if (between) {
                        Arrays.stream(gathered).forEach(g -> g.append(piece.text()));
                    } else {
                        flush(out, gathered);
                        append(out, piece);
                    }
                }
            }
        }
        flush(out, gathered);
        return List.copyOf(out);
    }

    private static void flush(List<Piece> out, StringBuilder[] gathered) {
        Kind[] kinds = {Kind.REMOVED, Kind.ADDED};
        for (int i = 0; i < kinds.length; i++) {
            if (gathered[i].length() > 0) {
                append(out, new Piece(kinds[i], gathered[i].toString()));
                gathered[i].setLength(0);
            }
        }
    }

    private static void append(List<Piece> out, Piece piece) {
        int last = out.size() - 1;
        if (last >= 0 && out.get(last).kind() == piece.kind()) {
            out.set(last, new Piece(piece.kind(), out.get(last).text() + piece.text()));
        } else {
            out.add(piece);
        }
    }
}
