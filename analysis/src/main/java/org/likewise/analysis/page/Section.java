package org.likewise.analysis.page;

import java.util.List;

/**
 * A part of the page.
 *
 * @param id its address on the page
 * @param reader for whom: {@code all}, {@code clinic} or {@code methods}
 */
public record Section(String id, String reader, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
