package org.likewise.generator.pdf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.likewise.generator.text.FontFace;

/** The fonts of one PDF file, in the order of their first use. */
final class EmbeddedFonts {
    private final Map<FontFace, EmbeddedFont> fonts = new LinkedHashMap<>();

    EmbeddedFont of(FontFace face) {
        return fonts.computeIfAbsent(face, key -> new EmbeddedFont(key, "F" + fonts.size()));
    }

    /** Writes the fonts into the document, and makes the dictionary by which pages name them. */
    COSDictionary finish(PDDocument document) throws IOException {
        COSDictionary resources = new COSDictionary();
        for (EmbeddedFont font : fonts.values()) {
            font.finish(document);
            resources.setItem(COSName.getPDFName(font.resourceName()), font.dictionary());
        }
        return resources;
    }
}
