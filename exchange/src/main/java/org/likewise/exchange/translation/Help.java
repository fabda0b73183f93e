package org.likewise.exchange.translation;

import java.util.List;

/**
 * What a translator is told of a text.
 *
 * @param lines where it stands, and what the scale says to translators
 * @param room most characters that fit well on paper; 0 where there is room enough
 */
record Help(List<String> lines, int room) {
    static final Help NONE = new Help(List.of(), 0);

    Help {
        lines = List.copyOf(lines);
    }
}
