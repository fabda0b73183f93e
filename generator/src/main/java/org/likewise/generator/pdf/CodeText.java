package org.likewise.generator.pdf;

import org.likewise.generator.text.FontFace;
import org.likewise.model.code.Base32;

/** Sets codes as text: without kerning, so that each costs as little as can be and digits stand in line. */
final class CodeText {
    /** All that a typed code may consist of. */
    private static final String CHARACTERS = "-L" + Base32.ALPHABET;

    private final FontFace face = FontFace.forCodes();
    private final String fontName;
    private final String[] hexIds = new String[128];
    private final int[] advances = new int[128];

    CodeText(EmbeddedFonts fonts) {
        EmbeddedFont font = fonts.of(face);
        fontName = font.resourceName();
        CHARACTERS.chars().forEach(character -> {
            int glyph = face.glyph(character);
            hexIds[character] = font.hexId(glyph, Character.toString(character));
            advances[character] = face.advance(glyph);
        });
    }

    /** A code in one line, from its left edge on its baseline, in millimetres. */
    void draw(ContentStream out, String code, double x, double baseline, double sizePt) {
        out.raw("BT /" + fontName + " ").number(sizePt).raw("Tf ");
        out.point(x, baseline).raw("Td <");
        code.chars().forEach(character -> out.raw(hexIds[character]));
        out.raw("> Tj ET\n");
    }

    double widthMm(String code, double sizePt) {
        int units = code.chars().map(character -> advances[character]).sum();
        return units * sizePt / face.metrics().unitsPerEm() / ContentStream.POINTS_PER_MM;
    }
}
