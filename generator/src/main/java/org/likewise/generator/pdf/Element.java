package org.likewise.generator.pdf;

import java.util.List;

/**
 * One thing on a page, in reading order.
 *
 * @param structure what it is
 * @param language BCP 47 tag; empty where it is the form's own language
 * @param text what is read out: its words in logical order, for a picture what it shows; empty for an artifact
 * @param figures what is drawn, in order
 */
public record Element(Structure structure, String language, String text, List<Figure> figures) {
    public Element {
        figures = List.copyOf(figures);
        if (structure != Structure.ARTIFACT && text.isBlank()) {
            throw new IllegalArgumentException("nothing to read out for a " + structure);
        }
    }

    /** Something that is not read out. */
    public static Element artifact(List<Figure> figures) {
        return new Element(Structure.ARTIFACT, "", "", figures);
    }

    /** Something in the form's own language. */
    public static Element of(Structure structure, String text, List<Figure> figures) {
        return new Element(structure, "", text, figures);
    }
}
