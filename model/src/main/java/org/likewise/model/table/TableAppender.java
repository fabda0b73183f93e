package org.likewise.model.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** A table that only grows: each row is on the disk before {@link #row} returns, and no row is ever written again. */
public final class TableAppender implements Closeable {
    private final FileChannel channel;
    private final int width;

    private TableAppender(FileChannel channel, int width) {
        this.channel = channel;
        this.width = width;
    }

    /**
     * Opens a table to add to it, or starts it with its heading.
     *
     * @throws ProblemsException where what is there has another heading, so that new rows would not fit under it
     */
    public static TableAppender open(Path file, List<String> columns) throws IOException {
        if (!Files.exists(file)) {
            TableWriter.write(file, columns, List.of());
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            if (!heading(channel).equals(String.join(",", columns))) {
                throw new ProblemsException(Problem.error(
                        "table.other-heading",
                        new Place(file.toString(), 1, 0),
                        "Rows cannot be added here: the heading is not " + String.join(",", columns) + ".",
                        "Save the table with these columns, separated by commas, as CSV in UTF-8."));
            }
            channel.position(channel.size());
            opened = true;
            return new TableAppender(channel, columns.size());
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    private static String heading(FileChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(1 << 12);
        while (start.hasRemaining() && channel.read(start, start.position()) >= 0) {
            // goes on until it is full or the file ends
        }
        String text = new String(start.array(), 0, start.position(), StandardCharsets.UTF_8);
        return text.lines().findFirst().orElse("").replace("\uFEFF", "").replace("\"", "");
    }

    /** Adds a row with a cell for each column, in their order. */
    public void row(List<String> cells) throws IOException {
        if (cells.size() != width) {
            throw new IllegalArgumentException(cells.size() + " cells in a table of " + width + " columns");
        }
        Object[] guarded = cells.stream()
                .map(FormulaGuard::guarded)
                .collect(Collectors.toList())
                .toArray();
        ByteBuffer line = StandardCharsets.UTF_8.encode(CSVFormat.RFC4180.format(guarded) + "\r\n");
        long end = channel.position();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            // half a row on a full disk would spoil the next one
            channel.truncate(end);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
