package org.likewise.generator.form;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.likewise.generator.text.FamilySizes;
import org.likewise.generator.text.FontFamily;
import org.likewise.generator.text.TextStyle;

/** The measures of one style, all within the limits that {@link Theme} enforces. */
record Measures(Map<String, Double> values) {
    /** These two no theme sets. */
    private static final String BELOW_LINES = "below-lines";

    private static final String SHARED_LINES = "shared-lines";

    Measures {
        values = Map.copyOf(values);
    }

    TextStyle title() {
        return new TextStyle(of("title-size"), true, 1.2, sizes());
    }

    TextStyle heading() {
        return new TextStyle(of("heading-size"), true, 1.25, sizes());
    }

    TextStyle body() {
        return new TextStyle(of("body-size"), false, of("line-height"), sizes());
    }

    TextStyle small() {
        return new TextStyle(of("small-size"), false, 1.25, sizes());
    }

    /** The measure that holds in which multiple of the type size a family is set. */
    static String sizeOf(FontFamily family) {
        return "size-of-" + family.fileStem();
    }

    /** All that decide how a form looks whose letters are of these families. */
    SortedMap<String, Double> of(Set<FontFamily> families) {
        SortedMap<String, Double> used = new TreeMap<>(values);
        for (FontFamily family : FontFamily.values()) {
            if (!families.contains(family)) {
                used.remove(sizeOf(family));
            }
        }
        return used;
    }

    private FamilySizes sizes() {
        Map<FontFamily, Double> factors = new EnumMap<>(FontFamily.class);
        for (FontFamily family : FontFamily.values()) {
            if (values.containsKey(sizeOf(family))) {
                factors.put(family, of(sizeOf(family)));
            }
        }
        return new FamilySizes(factors);
    }

    double boxMm() {
        return of("box");
    }

    double boxLineMm() {
        return of("box-line");
    }

    double columnPitchMm() {
        return of("column-pitch");
    }

    double rowPitchMm() {
        return of("row-pitch");
    }

    double cellWidthMm() {
        return of("cell-width");
    }

    double cellHeightMm() {
        return of("cell-height");
    }

    double cellLineMm() {
        return of("cell-line");
    }

    double writingLineMm() {
        return of("writing-line");
    }

    double leastStemWidthMm() {
        return of("least-stem-width");
    }

    double questionGapMm() {
        return of("question-gap");
    }

    double sectionGapMm() {
        return of("section-gap");
    }

    double rowPaddingMm() {
        return of("row-padding");
    }

    double guideLineMm() {
        return of("guide-line");
    }

    /** How many items a page holds at most; 0 for as many as fit, in a table. */
    int itemsOnPage() {
        return (int) of("items-on-page");
    }

    /** For a form in two languages: the first one larger, so that the second is no smaller than body text. */
    Measures bilingual() {
        Map<String, Double> larger = new TreeMap<>(values);
        larger.put("body-size", of("bilingual-size"));
        return new Measures(larger);
    }

    /** Below a label of several lines, so that the next one does not seem to go on with it. */
    double belowLinesMm() {
        return values.getOrDefault(BELOW_LINES, 2.0);
    }

    /** The second language's size as a share of the first one's, on a form in two languages. */
    double secondShare() {
        return of("body-size") / of("bilingual-size");
    }

    /** The same with less white space between questions, for a form that then needs a page less. */
    Measures tighter() {
        Map<String, Double> tighter = new TreeMap<>(values);
        tighter.put("question-gap", questionGapMm() * 0.7);
        tighter.put("section-gap", sectionGapMm() * 0.7);
        tighter.put(BELOW_LINES, 1.0);
        return new Measures(tighter);
    }

    /** Tighter still, and what is short shares a line, for a form that then needs a sheet less. */
    Measures sharingLines() {
        Map<String, Double> sharing = new TreeMap<>(tighter().values);
        sharing.put(SHARED_LINES, 1.0);
        return new Measures(sharing);
    }

    /** Whether an explanation stands behind its question, and boxes behind theirs, where there is room. */
    boolean sharesLines() {
        return values.containsKey(SHARED_LINES);
    }

    private double of(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no such measure: " + name);
        }
        return value;
    }
}
