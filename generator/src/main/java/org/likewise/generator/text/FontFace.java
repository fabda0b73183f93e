package org.likewise.generator.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One font file: one family in one weight. It is read on first use and kept for the life of the JVM; safe to share between
 * threads.
 */
public final class FontFace {
    private static final String FOLDER = "/org/likewise/templates/fonts/";
    private static final List<String> TYPING_TABLES = List.of(
            "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp", "cmap", "name", "OS/2",
            "post");

    private static final Map<String, FontFace> LOADED = new ConcurrentHashMap<>();

    private final FontFamily family;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final Font awtFont;
    private final Metrics metrics;
    private final GlyphBounds bounds;
    /** Files for typing, by their last character: the same in every form. */
    private final Map<Character, byte[]> typingFiles = new HashMap<>();

    /**
     * The measures of a face, in design units.
     *
     * @param name PostScript name
     * @param unitsPerEm design units in an em
     * @param ascent above the baseline
     * @param descent below the baseline, positive
     * @param capHeight height of a capital letter
     * @param bold whether it is a bold weight
     * @param xMin left edge of the box around all glyphs
     * @param yMin its lower edge
     * @param xMax its right edge
     * @param yMax its upper edge
     */
    public record Metrics(
            String name,
            int unitsPerEm,
            int ascent,
            int descent,
            int capHeight,
            boolean bold,
            int xMin,
            int yMin,
            int xMax,
            int yMax) {}

    private FontFace(FontFamily family, byte[] file) throws IOException, FontFormatException {
        this.family = family;
        font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        glyphs = font.getUnicodeCmapLookup();
        int unitsPerEm = font.getUnitsPerEm();
        metrics = new Metrics(
                font.getName(),
                unitsPerEm,
                font.getHorizontalHeader().getAscender(),
                -font.getHorizontalHeader().getDescender(),
                font.getOS2Windows().getCapHeight(),
                font.getOS2Windows().getWeightClass() >= 600,
                font.getHeader().getXMin(),
                font.getHeader().getYMin(),
                font.getHeader().getXMax(),
                font.getHeader().getYMax());
        bounds = GlyphBounds.of(font);
        font.getHorizontalMetrics(); // read now, so that asking for advances never touches the shared stream
        // one pixel is one design unit at this size; kerning and ligatures are off unless asked for
        awtFont = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                .deriveFont((float) unitsPerEm)
                .deriveFont(Map.of(
                        TextAttribute.KERNING, TextAttribute.KERNING_ON,
                        TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
    }

    /** The plain face that codes are printed in: it tells 0 from O and 1 from I and l. */
    public static FontFace forCodes() {
        return of(FontFamily.ATKINSON_HYPERLEGIBLE_NEXT, false);
    }

    /** The face in which a form in that language, a BCP 47 tag, shows what is typed into it. */
    public static FontFace forTyping(String bcp47Tag) {
        return of(FontFamily.forLanguage(bcp47Tag).get(0), false);
    }

    /** The same for digits alone: the struck nought and the footed one of our plain face are no digits to the reader of paper. */
    public static FontFace forTypingDigits(String bcp47Tag) {
        FontFace words = forTyping(bcp47Tag);
        return words.equals(forCodes()) ? of(FontFamily.NOTO_SANS, false) : words;
    }

    static FontFace of(FontFamily family, boolean bold) {
        return LOADED.computeIfAbsent(family.fileName(bold), name -> load(family, name));
    }

    private static FontFace load(FontFamily family, String fileName) {
        try (InputStream in = FontFace.class.getResourceAsStream(FOLDER + fileName)) {
            if (in == null) {
                throw new IllegalStateException("the font " + fileName + " is not on the class path");
            }
            return new FontFace(family, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + fileName + " is damaged", e);
        }
    }

    public FontFamily family() {
        return family;
    }

    Font awtFont() {
        return awtFont;
    }

    public Metrics metrics() {
        return metrics;
    }

    /** The glyph of a code point alone; 0 where there is none. */
    public int glyph(int codePoint) {
        return glyphs.getGlyphId(codePoint);
    }

    /** How far a glyph moves the pen by itself, in design units. */
    public int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a line with these glyphs needs: at least what a line of the face does, in em of its size. */
    LineExtent extent(List<ShapedRun.PlacedGlyph> glyphs) {
        double unit = metrics.unitsPerEm();
        LineExtent extent = lineExtent();
        for (ShapedRun.PlacedGlyph glyph : glyphs) {
            double top = (glyph.y() + bounds.top(glyph.id())) / unit;
            double bottom = (glyph.y() + bounds.bottom(glyph.id())) / unit;
            extent = extent.and(new LineExtent(top, -bottom));
        }
        return extent;
    }

    GlyphBounds bounds() {
        return bounds;
    }

    LineExtent lineExtent() {
        double unit = metrics.unitsPerEm();
        return family.lineExtent(new LineExtent(metrics.ascent() / unit, metrics.descent() / unit));
    }

    /** A subsetter of the file that already knows which glyphs are wanted; not safe to use while another one is in use. */
    public TTFSubsetter subsetter(Set<Integer> glyphIds) throws IOException {
        // without a name and a cmap table: the PDF says all that they would
        TTFSubsetter subsetter = new TTFSubsetter(
                font, List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp"));
        subsetter.addGlyphIds(glyphIds);
        return subsetter;
    }

    /**
     * A font file for words that nobody knows yet: the glyphs of all characters up to that one, with the table that says which
     * is whose, but without the rules by which they join, as programs that show PDF files do not go by them.
     */
    public synchronized byte[] typingFile(char last) throws IOException {
        byte[] known = typingFiles.get(last);
        if (known == null) {
            known = typingSubset(last);
            typingFiles.put(last, known);
        }
        return known.clone();
    }

    private byte[] typingSubset(char last) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, TYPING_TABLES);
        for (int character = ' '; character <= last; character++) {
            if (glyph(character) != 0) {
                subsetter.add(character);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subsetter.writeToStream(file);
        return file.toByteArray();
    }

    @Override
    public String toString() {
        return metrics.name();
    }
}
