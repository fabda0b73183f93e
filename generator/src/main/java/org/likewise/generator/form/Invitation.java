package org.likewise.generator.form;

import java.util.List;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.Structure;

/** The invitation to answer on a screen instead: a code for a phone's camera, with a sentence beside it that says what it is. */
final class Invitation {
    static final String WORDS = "invitation.words";

    private Invitation() {}

    static Block lay(Ink ink, String address, Span span) {
        double side = Figure.Invitation.sizeMm(address);
        // white on both sides: the ticks at the page's edge are not far
        Span code = span.indented(Figure.Invitation.quietMm());
        Span sentence = code.indented(side + Figure.Invitation.quietMm() + Ink.LABEL_GAP_MM);
        Passage words = ink.helpText(WORDS, sentence.width());
        double height = Math.max(side, words.heightMm());
        return new Block(height, (canvas, y) -> {
            ink.words(canvas, Structure.PARAGRAPH, words, sentence, y + (height - words.heightMm()) / 2);
            canvas.add(Element.of(
                    Structure.PICTURE,
                    address,
                    List.of(new Figure.Invitation(address, canvas.left(code.start(), side), y, side))));
        });
    }
}
