package org.likewise.analysis.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableWriter;

/** Writes a folder of results for a test, row by row. */
public final class ResultsFolder {
    private final Path folder;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param fields columns after those that every table has */
    public ResultsFolder(Path folder, List<String> fields) {
        this.folder = folder;
        this.columns = new ArrayList<>(ResponsesTable.LEADING);
        columns.addAll(fields);
    }

    /** A response of the scale {@code short}, complete and on paper unless the cells say otherwise. */
    public ResultsFolder row(String pack, String role, Map<String, String> cells) {
        Map<String, String> all = new java.util.TreeMap<>(Map.of(
                "response_id", "R" + rows.size(),
                "scale", "short",
                "version", "1.0.0",
                "role", role,
                "language", "en-GB",
                "pack", pack,
                "copy", pack.isEmpty() ? "" : pack + role.charAt(0),
                "mode", "paper",
                "received", "2026-03-02",
                "status", "complete"));
        all.putAll(cells);
        rows.add(columns.stream().map(c -> all.getOrDefault(c, "")).toList());
        return this;
    }

    public Path write() throws IOException {
        return write("responses.csv");
    }

    public Path write(String name) throws IOException {
        TableWriter.write(folder.resolve(name), columns, rows);
        return folder;
    }
}
