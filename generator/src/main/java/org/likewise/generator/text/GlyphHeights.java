package org.likewise.generator.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.fontbox.ttf.TrueTypeFont;

/** How far each glyph of a font reaches up and down, in design units; a glyph without ink reaches nowhere. */
final class GlyphHeights {
    private final short[] tops;
    private final short[] bottoms;

    private GlyphHeights(short[] tops, short[] bottoms) {
        this.tops = tops;
        this.bottoms = bottoms;
    }

    static GlyphHeights of(TrueTypeFont font) throws IOException {
        ByteBuffer glyphs = table(font, "glyf");
        long[] offsets = font.getIndexToLocation().getOffsets();
        short[] tops = new short[font.getNumberOfGlyphs()];
        short[] bottoms = new short[tops.length];
        for (int id = 0; id < tops.length; id++) {
            int at = (int) offsets[id];
            if (offsets[id + 1] > at) {
                // a glyph begins with the number of its outlines, then left, lower, right and upper edge
                bottoms[id] = glyphs.getShort(at + 4);
                tops[id] = glyphs.getShort(at + 8);
            }
        }
        return new GlyphHeights(tops, bottoms);
    }

    private static ByteBuffer table(TrueTypeFont font, String name) throws IOException {
        return ByteBuffer.wrap(font.getTableBytes(Objects.requireNonNull(font.getTableMap().get(name), name)));
    }

    /** Upper edge of a glyph, above the baseline. */
    int top(int glyph) {
        return tops[glyph];
    }

    /** Its lower edge, negative below the baseline. */
    int bottom(int glyph) {
        return bottoms[glyph];
    }
}
