package org.likewise.exchange.instrument;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** Sheets of text out of a spreadsheet, a CSV file, or a folder with a CSV file for each sheet; bounded, for they may come from anywhere. */
final class Sheets {
    private static final int MAX_BYTES = 8 << 20;
    private static final int MAX_UNPACKED = 64 << 20;
    private static final int MAX_ROWS = 20_000;
    private static final int MAX_CELLS = 400;
    private static final List<String> XLSFORM = List.of("survey", "choices", "settings");

    private Sheets() {}

    /** Rows by the sheet's name in small letters; of one plain table, under the empty name. */
    static Map<String, List<List<String>>> read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                Map<String, List<List<String>>> out = new LinkedHashMap<>();
                for (String sheet : XLSFORM) {
                    Path file = path.resolve(sheet + ".csv");
                    if (Files.isRegularFile(file)) {
                        out.put(sheet, csv(file, bytes(file)));
                    }
                }
                return out;
            }
            byte[] bytes = bytes(path);
            return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K'
                    ? workbook(path, bytes)
                    : split(csv(path, bytes));
        } catch (IOException e) {
            throw problem(path, "unreadable", "This file cannot be read.");
        }
    }

    private static byte[] bytes(Path path) throws IOException {
        if (Files.size(path) > MAX_BYTES) {
            throw problem(path, "too-large", "This file has more than 8 MB.");
        }
        return Files.readAllBytes(path);
    }

    private static List<List<String>> csv(Path path, byte[] bytes) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw problem(path, "not-utf-8", "This file is not in UTF-8.");
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CSVFormat.RFC4180)
                .get()) {
            parser.forEach(r -> add(path, rows, r.toList()));
        } catch (UncheckedIOException e) {
            throw problem(path, "not-csv", "This is not a CSV table.");
        }
        return rows;
    }

    private static void add(Path path, List<List<String>> rows, List<String> row) {
        if (rows.size() >= MAX_ROWS || row.size() > MAX_CELLS) {
            throw problem(path, "too-large", "This table has more rows or columns than any form.");
        }
        rows.add(row);
    }

    /** One CSV file with all sheets: a sheet's name stands in the first column, its rows begin with an empty cell. */
    private static Map<String, List<List<String>>> split(List<List<String>> rows) {
        Map<String, List<List<String>>> out = new LinkedHashMap<>();
        boolean sheets =
                !rows.isEmpty() && XLSFORM.contains(rows.get(0).get(0).strip().toLowerCase(Locale.ROOT));
        if (!sheets) {
            out.put("", rows);
            return out;
        }
        List<List<String>> now = new ArrayList<>();
        for (List<String> row : rows) {
            String first = row.get(0).strip().toLowerCase(Locale.ROOT);
            if (!first.isEmpty()) {
                now = new ArrayList<>();
                out.put(first, now);
            }
            if (row.size() > 1 && row.stream().skip(1).anyMatch(c -> !c.isBlank())) {
                now.add(row.subList(1, row.size()));
            }
        }
        return out;
    }

    private static Map<String, List<List<String>>> workbook(Path path, byte[] bytes) throws IOException {
        unpacked(path, bytes);
        Map<String, List<List<String>>> out = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : book.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                try (Stream<Row> stream = sheet.openStream()) {
                    stream.forEach(r -> add(path, rows, cells(r)));
                }
                out.put(sheet.getName().strip().toLowerCase(Locale.ROOT), rows);
            }
        } catch (ProblemsException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library throws what it likes at a book that is damaged
            throw problem(path, "not-a-workbook", "This is no spreadsheet that can be read.");
        }
        return out;
    }

    private static List<String> cells(Row row) {
        List<String> out = new ArrayList<>();
        for (int c = 0; c < Math.min(row.getCellCount(), MAX_CELLS + 1); c++) {
            String text = row.getOptionalCell(c)
                    .map(cell -> cell.getText() == null ? "" : cell.getText())
                    .orElse("");
            // a number typed into a cell
            out.add(text.matches("-?[0-9]+\\.0") ? text.substring(0, text.length() - 2) : text);
        }
        return out;
    }

    /** A small archive can hold more than the memory does. */
    private static void unpacked(Path path, byte[] bytes) throws IOException {
        long all = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    all += n;
                    if (all > MAX_UNPACKED) {
                        throw problem(path, "too-large", "This spreadsheet unpacks to more than 64 MB.");
                    }
                }
            }
        }
    }

    static ProblemsException problem(Path path, String code, String message) {
        return new ProblemsException(
                Problem.error(
                        "import." + code,
                        Place.of(path.toString()),
                        message,
                        "Give a REDCap data dictionary (CSV), or an XLSForm (.xlsx, CSV, or a folder with survey.csv and choices.csv)."));
    }
}
