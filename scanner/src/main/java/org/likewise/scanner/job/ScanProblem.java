package org.likewise.scanner.job;

import java.util.Comparator;
import java.util.List;

/**
 * One row of {@code problems.csv}: a page or a file that a person should know of.
 *
 * @param image the picture as it is named in the tables; of a multi-page file with {@code #} and the page from 1
 * @param problem kebab-case
 * @param detail what is wrong, a sentence
 * @param remedy what to do, a sentence
 * @param harmless whether nobody needs to do anything, as with a page that was scanned twice
 */
public record ScanProblem(String image, String problem, String detail, String remedy, boolean harmless)
        implements Comparable<ScanProblem> {
    private static final Comparator<ScanProblem> ORDER = Comparator.comparing(ScanProblem::image)
            .thenComparing(ScanProblem::problem)
            .thenComparing(ScanProblem::detail);

    @Override
    public int compareTo(ScanProblem other) {
        return ORDER.compare(this, other);
    }

    /** The same, once people have settled all that it left open. */
    ScanProblem settled() {
        return new ScanProblem(image, problem, detail, remedy, true);
    }

    List<String> row() {
        return List.of(image, problem, detail, remedy);
    }
}
