package org.likewise.exchange.instrument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sheets of text in one {@code .xlsx}. */
final class Spreadsheet {
    /** The first moment that a zip file can say: the same bytes on another day. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int COLUMN_WIDTH = 32;

    private Spreadsheet() {}

    static byte[] bytes(Map<String, List<List<String>>> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "likewise", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = book.newWorksheet(name);
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        String cell = rows.get(r).get(c);
                        if (!cell.isEmpty()) {
                            sheet.value(r, c, cell);
                        }
                    }
                }
                for (int c = 0; c < rows.get(0).size(); c++) {
                    sheet.width(c, COLUMN_WIDTH);
                }
                sheet.freezePane(0, 1);
            });
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return timeless(out.toByteArray());
    }

    /** Mends what the library writes: it notes when it was at work, in the archive and in the properties. */
    private static byte[] timeless(byte[] book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // the archive's own list of contents: what stands before each of them has no sizes
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                        .get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    bytes = without("<dcterms:created[^>]*>[^<]*</dcterms:created>", bytes);
                } else if (entry.getName().startsWith("xl/worksheets/")) {
                    // the library says that each sheet is one cell, and readers that go row by row believe it
                    bytes = without("<dimension [^>]*/>", bytes);
                }
                ZipEntry again = new ZipEntry(entry.getName());
                again.setTimeLocal(ALWAYS);
                to.putNextEntry(again);
                to.write(bytes);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] without(String pattern, byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8).replaceFirst(pattern, "").getBytes(StandardCharsets.UTF_8);
    }
}
