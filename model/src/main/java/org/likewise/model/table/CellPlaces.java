package org.likewise.model.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.likewise.model.problem.Place;

/**
 * Where the cells of a table are in its file, for messages.
 *
 * @param file as the user named it
 * @param lines all of them, without a byte-order mark
 * @param separator between cells
 */
public record CellPlaces(String file, List<String> lines, char separator) {
    public CellPlaces {
        lines = List.copyOf(lines);
    }

    /** Of a table that {@link TableReader} could read. */
    public static CellPlaces of(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (BufferedReader in = new BufferedReader(new StringReader(plain))) {
            return new CellPlaces(file.toString(), List.of(plain.split("\r\n|\n|\r", -1)), TableReader.separator(in));
        }
    }

    /**
     * Where a cell begins; where its row goes on over several lines, the whole of its first line.
     *
     * @param line of the file that the row begins in, from 1
     * @param cell from 0
     */
    public Place of(int line, int cell) {
        String text = line <= lines.size() ? lines.get(line - 1) : "";
        boolean quoted = false;
        int cells = 0;
        for (int i = 0; i <= text.length() && cells <= cell; i++) {
            if (cells == cell) {
                return new Place(file, line, text.codePointCount(0, i) + 1);
            }
            if (i < text.length() && text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (i < text.length() && text.charAt(i) == separator && !quoted) {
                cells++;
            }
        }
        return new Place(file, line, 0);
    }
}
