package org.likewise.generator.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.fontbox.ttf.TrueTypeFont;

/** How far the ink of each glyph of a font reaches, in design units from its origin; without ink, nowhere. */
final class GlyphBounds {
    private static final int LEFT = 0;
    private static final int BOTTOM = 1;
    private static final int RIGHT = 2;
    private static final int TOP = 3;

    private final short[][] edges;

    private GlyphBounds(short[][] edges) {
        this.edges = edges;
    }

    static GlyphBounds of(TrueTypeFont font) throws IOException {
        ByteBuffer glyphs = ByteBuffer.wrap(
                font.getTableBytes(Objects.requireNonNull(font.getTableMap().get("glyf"), "glyf")));
        long[] offsets = font.getIndexToLocation().getOffsets();
        short[][] edges = new short[4][font.getNumberOfGlyphs()];
        for (int id = 0; id < edges[0].length; id++) {
            int at = (int) offsets[id];
            for (int edge = LEFT; edge <= TOP && offsets[id + 1] > at; edge++) {
                // a glyph begins with the number of its outlines, then left, lower, right and upper edge
                edges[edge][id] = glyphs.getShort(at + 2 + 2 * edge);
            }
        }
        return new GlyphBounds(edges);
    }

    int left(int glyph) {
        return edges[LEFT][glyph];
    }

    int right(int glyph) {
        return edges[RIGHT][glyph];
    }

    /** Upper edge, above the baseline. */
    int top(int glyph) {
        return edges[TOP][glyph];
    }

    /** Lower edge, negative below the baseline. */
    int bottom(int glyph) {
        return edges[BOTTOM][glyph];
    }
}
