package org.likewise.generator.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.likewise.generator.text.FontFace;

/**
 * The part of a face that a PDF file uses. Its character ids stand for a glyph together with the text that it is drawn for, so
 * that what is copied out of the file is right even where one glyph stands for different texts.
 */
final class EmbeddedFont {
    /** Stands for no text: readers take it as nothing, and the standards want an entry for each character id. */
    static final String NO_TEXT = "\u200B";

    private record GlyphForText(int glyph, String text) {}

    private final FontFace face;
    private final String resourceName;
    private final COSDictionary dictionary = new COSDictionary();
    private final Map<GlyphForText, Integer> ids = new HashMap<>();
    private final List<GlyphForText> byId = new ArrayList<>();

    EmbeddedFont(FontFace face, String resourceName) {
        this.face = face;
        this.resourceName = resourceName;
        byId.add(new GlyphForText(0, "\uFFFD"));
    }

    String resourceName() {
        return resourceName;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    /** The character id, as four hexadecimal digits, of a glyph that is drawn for a text. */
    String hexId(int glyph, String text) {
        int id = ids.computeIfAbsent(new GlyphForText(glyph, text), key -> {
            byId.add(key);
            return byId.size() - 1;
        });
        return hex4(id);
    }

    /** Writes the font file and its dictionaries into the document; no id may be asked for any more. */
    void finish(PDDocument document) throws IOException {
        Map<Integer, Integer> newGlyphs = new HashMap<>();
        byte[] file = subset(newGlyphs);
        String name = subsetTag() + "+" + face.metrics().name();

        COSStream fontFile = PdfStreams.compressed(document, file);
        fontFile.setInt(COSName.LENGTH1, file.length);

        COSDictionary systemInfo = new COSDictionary();
        systemInfo.setString(COSName.REGISTRY, "Adobe");
        systemInfo.setString(COSName.ORDERING, "Identity");
        systemInfo.setInt(COSName.SUPPLEMENT, 0);

        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, systemInfo);
        descendant.setItem(COSName.FONT_DESC, descriptor(name, fontFile));
        descendant.setItem(COSName.W, widths());
        descendant.setItem(COSName.CID_TO_GID_MAP, PdfStreams.compressed(document, idToGlyph(newGlyphs)));

        COSArray descendants = new COSArray();
        descendants.add(descendant);
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(
                COSName.TO_UNICODE, PdfStreams.compressed(document, toUnicode().getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] subset(Map<Integer, Integer> newGlyphs) throws IOException {
        Set<Integer> glyphs = new HashSet<>();
        byId.forEach(entry -> glyphs.add(entry.glyph));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        synchronized (face) { // faces are shared by all documents, and the subsetter reads from the face's one stream
            TTFSubsetter subsetter = face.subsetter(glyphs);
            subsetter.getGIDMap().forEach((newGlyph, oldGlyph) -> newGlyphs.put(oldGlyph, newGlyph));
            subsetter.writeToStream(file);
        }
        return file.toByteArray();
    }

    /** Six letters that tell this subset from others of the same face; from a digest that is the same on each JVM. */
    private String subsetTag() {
        CRC32 crc = new CRC32();
        for (GlyphForText entry : byId) {
            crc.update((entry.glyph + ":" + entry.text + ";").getBytes(StandardCharsets.UTF_8));
        }
        StringBuilder tag = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return tag.toString();
    }

    private COSDictionary descriptor(String name, COSStream fontFile) {
        FontFace.Metrics metrics = face.metrics();
        float unit = 1000f / metrics.unitsPerEm();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4); // symbolic: its ids are its own
        descriptor.setItem(
                COSName.FONT_BBOX,
                new PDRectangle(
                        metrics.xMin() * unit,
                        metrics.yMin() * unit,
                        (metrics.xMax() - metrics.xMin()) * unit,
                        (metrics.yMax() - metrics.yMin()) * unit));
        descriptor.setFloat(COSName.ITALIC_ANGLE, 0);
        descriptor.setFloat(COSName.ASCENT, metrics.ascent() * unit);
        descriptor.setFloat(COSName.DESCENT, -metrics.descent() * unit);
        descriptor.setFloat(COSName.CAP_HEIGHT, metrics.capHeight() * unit);
        descriptor.setInt(COSName.STEM_V, metrics.bold() ? 140 : 80); // a rough guess is what the format asks for
        descriptor.setItem(COSName.FONT_FILE2, fontFile);
        return descriptor;
    }

    private COSArray widths() {
        COSArray perId = new COSArray();
        for (GlyphForText entry : byId) {
            perId.add(new COSFloat(
                    face.advance(entry.glyph) * 1000f / face.metrics().unitsPerEm()));
        }
        COSArray widths = new COSArray();
        widths.add(COSInteger.ZERO);
        widths.add(perId);
        return widths;
    }

    private byte[] idToGlyph(Map<Integer, Integer> newGlyphs) {
        byte[] map = new byte[byId.size() * 2];
        for (int id = 0; id < byId.size(); id++) {
            int glyph = Objects.requireNonNull(newGlyphs.get(byId.get(id).glyph));
            map[id * 2] = (byte) (glyph >> 8);
            map[id * 2 + 1] = (byte) glyph;
        }
        return map;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        // the format allows at most 100 entries in a block
        for (int from = 1; from < byId.size(); from += 100) {
            int to = Math.min(from + 100, byId.size());
            map.append(to - from).append(" beginbfchar\n");
            for (int id = from; id < to; id++) {
                map.append('<').append(hex4(id)).append("> <");
                byId.get(id).text.chars().forEach(unit -> map.append(hex4(unit)));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String hex4(int value) {
        return String.format(Locale.ROOT, "%04X", value);
    }
}
