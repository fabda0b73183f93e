package org.likewise.scanner.mark;

import static org.likewise.scanner.mark.MarkThresholds.*;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What in an empty box may be the rest of a mark, measured against the page's other empty boxes: they show what its paper and
 * its scanner leave in a box that nobody touched.
 *
 * @param specks ink in a box, square millimetres, that is more than such specks
 * @param edge ink along a box's inner edge, square millimetres, that is more than the outline's unevenness
 * @param pale ink level, from 0 to 1, that is more than such noise
 */
record Traces(double specks, double edge, double pale) {
    static Traces of(List<Measure> measures, List<Features> features, List<Seen> judged) {
        int[] empty = IntStream.range(0, judged.size())
                .filter(i -> judged.get(i).kind() == Seen.Kind.EMPTY)
                .toArray();
        double[] specks = IntStream.of(empty)
                .mapToDouble(i -> features.get(i).inkArea())
                .sorted()
                .toArray();
        double[] edges = IntStream.of(empty)
                .mapToDouble(i -> measures.get(i).edge())
                .sorted()
                .toArray();
        double[] noise = IntStream.of(empty)
                .mapToDouble(i -> measures.get(i).noise())
                .sorted()
                .toArray();
        double middle = noise.length == 0 ? 0 : noise[noise.length / 2];
        return new Traces(
                Math.max(TRACE_AREA, TRACE_FACTOR * usual(specks)),
                Math.max(EDGE_AREA, TRACE_FACTOR * usual(edges)),
                Math.max(PALE_INK, PALE_FACTOR * middle));
    }

    /** Four in five empty boxes have less. */
    private static double usual(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[(int) (0.8 * (sorted.length - 1))];
    }

    /** Why an empty box may not be called unanswered on its own, kebab-case; usually empty. */
    String at(Measure measure, Features features) {
        if (features.inkArea() > specks) {
            return Seen.TRACE_OF_INK;
        }
        if (measure.edge() > edge) {
            return "ink-at-edge";
        }
        if (features.beside() > BESIDE_AREA) {
            return "ink-beside-box";
        }
        return measure.stroke(pale) ? Seen.PALE_MARK : "";
    }
}
