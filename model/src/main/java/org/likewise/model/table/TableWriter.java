package org.likewise.model.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table being written row by row. It appears under its name when {@link #commit} is called, whole and on the disk; closed
 * without that, it leaves nothing behind.
 */
public final class TableWriter implements Closeable {
    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final CSVPrinter printer;
    private final int width;
    private boolean open = true;

    private TableWriter(Path file, Path part, FileChannel channel, List<String> columns, boolean marked)
            throws IOException {
        this.file = file;
        this.part = part;
        this.channel = channel;
        this.width = columns.size();
        Writer out =
                new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
        if (marked) {
            out.write('\uFEFF');
        }
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
        row(columns);
    }

    /** Starts a table with its heading; the folder must exist. */
    public static TableWriter open(Path file, List<String> columns) throws IOException {
        return open(file, columns, true);
    }

    /** As {@link #open}, without the byte-order mark, which programs take for part of the first column's name. */
    public static TableWriter openUnmarked(Path file, List<String> columns) throws IOException {
        return open(file, columns, false);
    }

    private static TableWriter open(Path file, List<String> columns, boolean marked) throws IOException {
        Path part = WholeFile.part(file);
        FileChannel channel = WholeFile.create(part);
        try {
            return new TableWriter(file, part, channel, columns, marked);
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** Writes a whole table at once. */
    public static void write(Path file, List<String> columns, Iterable<List<String>> rows) throws IOException {
        try (TableWriter out = open(file, columns)) {
            for (List<String> row : rows) {
                out.row(row);
            }
            out.commit();
        }
    }

    /** Adds a row with a cell for each column, in their order. */
    public void row(List<String> cells) throws IOException {
        if (cells.size() != width) {
            throw new IllegalArgumentException(cells.size() + " cells in a table of " + width + " columns");
        }
        for (String cell : cells) {
            printer.print(FormulaGuard.guarded(cell));
        }
        printer.println();
    }

    /** Puts the table under its name, in place of what was there. */
    public void commit() throws IOException {
        printer.flush();
        channel.force(true);
        open = false;
        printer.close();
        WholeFile.publish(part, file);
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            // the channel first: what is still in the buffer is not wanted, and a full disk must not be met again
            channel.close();
        }
        Files.deleteIfExists(part);
    }
}
