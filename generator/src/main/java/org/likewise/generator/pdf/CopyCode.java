package org.likewise.generator.pdf;

import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.text.FontFace;
import org.likewise.model.code.Base32;
import org.likewise.model.code.PageCode;

/** Draws the code of a copy into the slot that its page has for it. */
final class CopyCode {
    /** All that a typed code may consist of. */
    private static final String CHARACTERS = "-L" + Base32.ALPHABET;

    private static final double LINE_HEIGHT_EM = 1.25;

    private final FontFace face = FontFace.forCodes();
    private final String fontName;
    private final String[] hexIds = new String[128];

    CopyCode(EmbeddedFonts fonts) {
        EmbeddedFont font = fonts.of(face);
        fontName = font.resourceName();
        CHARACTERS
                .chars()
                .forEach(character ->
                        hexIds[character] = font.hexId(face.glyph(character), Character.toString(character)));
    }

    /** Codes are set without kerning: each copy costs as little as can be, and digits stand in line. */
    void draw(ContentStream out, CopySlot slot, PageCode code) {
        QrPath.draw(out, code, slot.qrX(), slot.qrY(), slot.qrSizeMm());
        double baseline = slot.textBaselineY();
        for (String line : lines(code.typed(), slot)) {
            double x = slot.textX()
                    + (slot.textWidthMm() - widthMm(line, slot)) * slot.align().share();
            out.raw("BT /" + fontName + " ").number(slot.textSizePt()).raw("Tf ");
            out.point(x, baseline).raw("Td <");
            line.chars().forEach(character -> out.raw(hexIds[character]));
            out.raw("> Tj ET\n");
            baseline += LINE_HEIGHT_EM * slot.textSizePt() / ContentStream.POINTS_PER_MM;
        }
    }

    private List<String> lines(String typed, CopySlot slot) {
        List<String> lines = new ArrayList<>();
        String line = "";
        // the hyphen goes to the next line: at the end of one, programs that copy text take it for hyphenation
        for (String part : typed.split("(?=-)")) {
            if (!line.isEmpty() && widthMm(line + part, slot) > slot.textWidthMm()) {
                lines.add(line);
                line = "";
            }
            line += part;
        }
        lines.add(line);
        return lines;
    }

    private double widthMm(String text, CopySlot slot) {
        int units = text.chars().map(c -> face.advance(face.glyph(c))).sum();
        return units * slot.textSizePt() / face.metrics().unitsPerEm() / ContentStream.POINTS_PER_MM;
    }
}
