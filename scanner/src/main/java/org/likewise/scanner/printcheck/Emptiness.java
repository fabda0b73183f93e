package org.likewise.scanner.printcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.scanner.mark.BoxSight;
import org.likewise.scanner.mark.Seen;
import org.likewise.scanner.printcheck.Finding.Weight;

/**
 * What the boxes of a form look like on which nobody wrote.
 *
 * @param measures the figures behind the findings, by name
 */
record Emptiness(List<Finding> findings, Map<String, Double> measures) {
    /** Share of the limit at which specks no longer count as specks. */
    private static final double SPECKLED = 0.5;

    /** A speck or two makes a box look marked; more of them is somebody's answers. */
    private static final int FILLED_IN = 3;

    /**
     * Judges the boxes.
     *
     * @param cells names of the cells for digits with something in them
     * @param words names of the boxes for words with something in them
     */
    static Emptiness of(List<Sheet.NamedBox> boxes, List<String> cells, List<String> words) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Double> measures = new TreeMap<>();
        List<Sheet.NamedBox> marked = boxes.stream()
                .filter(b -> b.sight().seen().kind() != Seen.Kind.EMPTY
                        || !b.sight().seen().trace().isEmpty())
                .toList();
        boolean streaked = boxes.stream().anyMatch(b -> b.sight().streaked());
        List<String> written = new ArrayList<>(cells);
        if (!streaked) {
            // of a box for words a streak is told to a person as ink, which does no harm
            written.addAll(words);
        }
        long clear = marked.stream().filter(b -> b.sight().seen().marked()).count() + written.size();
        double nearest = boxes.stream()
                .map(Sheet.NamedBox::sight)
                .filter(s -> s.seen().kind() == Seen.Kind.EMPTY)
                .mapToDouble(BoxSight::nearness)
                .max()
                .orElse(0);
        double noise = boxes.stream()
                .mapToDouble(b -> b.sight().noise())
                .sorted()
                .skip(boxes.size() / 2)
                .findFirst()
                .orElse(0);
        measures.put("boxes", (double) boxes.size());
        measures.put("boxes-not-empty", (double) marked.size());
        measures.put("specks-of-limit", nearest);
        measures.put("noise", noise);
        if (clear >= FILLED_IN) {
            findings.add(Finding.of(
                    "emptiness",
                    Weight.STOP,
                    "this form is not blank: " + clear + " of its boxes are filled in",
                    "Print a blank form, write nothing on it, and scan that."));
        } else if (!marked.isEmpty() || clear > 0) {
            List<String> names =
                    new ArrayList<>(marked.stream().map(Emptiness::named).toList());
            names.addAll(written);
            findings.add(Finding.of(
                    "emptiness",
                    Weight.STOP,
                    Judge.say(
                            "%d boxes and spaces would not be read as empty: %s",
                            names.size(), String.join(", ", names.subList(0, Math.min(6, names.size())))),
                    "Look at these boxes on the paper and in the picture: dirt on the glass, specks of toner, or"
                            + " something that lies over the page."));
        } else {
            findings.add(Finding.of(
                    "emptiness",
                    nearest > SPECKLED ? Weight.CHANGE : Weight.FINE,
                    Judge.say(
                            "all %d boxes are read as empty; the most speckled comes to %.0f %% of what would be"
                                    + " doubted",
                            boxes.size(), 100 * nearest),
                    "Clean the printer's drum and the scanner's glass, and turn off sharpening in the scanner."));
        }
        if (streaked) {
            findings.add(Finding.of(
                    "streaks",
                    Weight.CHANGE,
                    "a dark line runs across the page through boxes; it is not taken for a mark, but may hide one",
                    "Clean the scanner's glass: the narrow strip beside the feeder first."));
        }
        return new Emptiness(findings, measures);
    }

    private static String named(Sheet.NamedBox box) {
        Seen seen = box.sight().seen();
        String why = seen.trace().isEmpty() ? seen.reason() : seen.trace();
        return box.name() + (why.isEmpty() ? "" : " (" + why + ")");
    }
}
