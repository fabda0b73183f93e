package org.likewise.exchange.instrument;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sheets of text in one {@code .xlsx}. */
final class Spreadsheet {
    /** The first moment that a zip file can say: the same bytes on another day. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

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
                sheet.freezePane(0, 1);
            });
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return timeless(out.toByteArray());
    }

    /** The library notes when it was at work, in the archive and in the properties. */
    private static byte[] timeless(byte[] book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    bytes = new String(bytes, StandardCharsets.UTF_8)
                            .replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                            .getBytes(StandardCharsets.UTF_8);
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
}
