package org.likewise.generator.form;

import java.util.List;
import org.likewise.generator.text.Paragraph;

/**
 * Words set in lines: those of the form's language, and below them those of its second one where it has two.
 *
 * @param parts one for each language that says something, at least one
 */
record Passage(List<Part> parts) {
    Passage {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a passage has words");
        }
    }

    /**
     * The words of one language.
     *
     * @param language BCP 47 tag; empty for the form's own
     */
    record Part(Paragraph paragraph, String language) {}

    double heightMm() {
        return parts.stream().mapToDouble(p -> p.paragraph().heightMm()).sum();
    }

    double widthMm() {
        return parts.stream().mapToDouble(p -> p.paragraph().widthMm()).max().orElseThrow();
    }

    int lineCount() {
        return parts.stream().mapToInt(p -> p.paragraph().lines().size()).sum();
    }

    Paragraph first() {
        return parts.get(0).paragraph();
    }

    Paragraph last() {
        return parts.get(parts.size() - 1).paragraph();
    }

    /** From the top of the passage to the top of one of its parts. */
    double topOf(Part part) {
        return parts.subList(0, parts.indexOf(part)).stream()
                .mapToDouble(p -> p.paragraph().heightMm())
                .sum();
    }

    /** From the top of the passage to the top of its last line. */
    double topOfLastLine() {
        return heightMm() - last().lineHeightMm();
    }

    /** The width of its last line. */
    double lastLineWidthMm() {
        return last().lines().get(last().lines().size() - 1).widthMm();
    }
}
