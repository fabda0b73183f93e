package org.likewise.model.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person meant who wrote a word that is not known. */
public final class Suggestion {
    private Suggestion() {}

    /** The known word nearest to what was written, by edit distance; empty where none is near. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > 60) {
            return Optional.empty();
        }
        // a third of the letters may be wrong: beyond that, a guess misleads more often than it helps
        int far = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(k -> k.equalsIgnoreCase(written) || distance(written, k) <= far)
                .min(Comparator.<String>comparingInt(k -> distance(written, k)).thenComparing(k -> k));
    }

    /** {@code Did you mean `x`?}, or else what there is to choose from. */
    public static String remedy(String written, Collection<String> known) {
        if (known.isEmpty()) {
            return "Remove it.";
        }
        return nearest(written, known)
                .map(n -> "Did you mean `" + n + "`?")
                .orElseGet(() -> "Use " + oneOf(known) + ".");
    }

    /** {@code one of `a`, `b`}, with at most twelve of them. */
    static String oneOf(Collection<String> known) {
        String some = known.stream().limit(12).map(k -> "`" + k + "`").collect(Collectors.joining(", "));
        return known.size() == 1 ? some : "one of " + some + (known.size() > 12 ? " …" : "");
    }

    /** Edit distance in which a swap of neighbours counts once (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
