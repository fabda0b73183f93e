package org.likewise.generator.form;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.text.ShapedLine;

/** Words of letters, each with how often it occurs; numbers, codes and what is only read out are none. */
record PrintedWords(Map<String, Integer> counts) {
    private static final Pattern DIRECTION_MARK = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{P}\\p{S}&&[^'’-]]+");
    private static final Pattern AT_ITS_ENDS = Pattern.compile("^['’-]+|['’-]+$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u200C\\u200D'’-]+");

    PrintedWords {
        counts = new TreeMap<>(counts);
    }

    /** What a form has on paper, all but the copy's code, with its footers and its DRAFT band. */
    static PrintedWords of(Form form) {
        String fingerprint = form.layout().wording();
        return of(lines(form).flatMap(line -> words(line.text())).filter(word -> !word.equals(fingerprint)));
    }

    /** What a program found. */
    static PrintedWords in(String text) {
        return of(words(text));
    }

    /** Every line of text that a form has on paper. */
    static Stream<ShapedLine> lines(Form form) {
        return form.drawing().pages().stream()
                .flatMap(page -> page.elements().stream())
                .flatMap(element -> element.figures().stream())
                .filter(Figure.TextLine.class::isInstance)
                .map(figure -> ((Figure.TextLine) figure).line());
    }

    private static PrintedWords of(Stream<String> words) {
        return new PrintedWords(words.collect(Collectors.toMap(word -> word, word -> 1, Integer::sum)));
    }

    private static Stream<String> words(String text) {
        String plain = DIRECTION_MARK
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .map(word -> AT_ITS_ENDS.matcher(word).replaceAll(""))
                .filter(word -> WORD.matcher(word).matches());
    }

    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those that the other has not, or not as often. */
    Map<String, Integer> missingIn(PrintedWords found) {
        Map<String, Integer> missing = new TreeMap<>();
        counts.forEach((word, count) -> {
            int fewer = count - found.counts().getOrDefault(word, 0);
            if (fewer > 0) {
                missing.put(word, fewer);
            }
        });
        return missing;
    }

    /** The share that the other has too, from 0 to 1. */
    double shareIn(PrintedWords found) {
        return 1
                - missingIn(found).values().stream().mapToInt(Integer::intValue).sum() / (double) count();
    }
}
