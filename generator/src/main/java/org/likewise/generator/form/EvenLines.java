package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a short text divides into lines of about one length, found from the widths of its words alone. No word is broken; a
 * hyphen is part of its word.
 *
 * @param words widths of its words in millimetres, in order
 * @param space width of a space
 */
record EvenLines(List<Double> words, double space) {
    private static final double ROUNDING = 1e-6;

    EvenLines {
        words = List.copyOf(words);
    }

    /** @param width gives the width of a text in one line, in millimetres */
    static EvenLines of(String text, ToDoubleFunction<String> width) {
        List<Double> words = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(width.applyAsDouble(word));
            }
        }
        return new EvenLines(words, width.applyAsDouble("n n") - width.applyAsDouble("nn"));
    }

    /** The width of the widest word. */
    double widestWord() {
        return words.stream().mapToDouble(w -> w).max().orElse(0);
    }

    /** The least width that takes no more lines than that room, or than the widest word where that is wider. */
    double width(double room) {
        return leastFor(lines(Math.max(room, widestWord())));
    }

    /** The least width that takes at most so many lines. */
    double leastFor(int most) {
        // a line is as wide as some words in a row are: no other widths need be tried
        double best = Double.MAX_VALUE;
        double widest = widestWord();
        for (int from = 0; from < words.size(); from++) {
            double line = -space;
            for (int to = from; to < words.size(); to++) {
                line += space + words.get(to);
                if (line < best && line > widest - ROUNDING && lines(line) <= most) {
                    best = line;
                }
            }
        }
        return best == Double.MAX_VALUE ? widest : Math.max(best, widest);
    }

    /** How many lines a width takes. */
    int lines(double width) {
        int lines = 1;
        double line = -space;
        for (double word : words) {
            if (line > 0 && line + space + word > width + ROUNDING) {
                lines++;
                line = -space;
            }
            line += space + word;
        }
        return lines;
    }
}
