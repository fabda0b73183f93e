package org.likewise.exchange.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables that other tools read, where a guard against formulas would become part of the text. */
final class Csv {
    private Csv() {}

    /** Lines end as RFC 4180 has it; no byte-order mark. */
    static String text(List<List<String>> rows) {
        return text(CSVFormat.RFC4180, rows);
    }

    /** The same with tabs between cells. */
    static String tabs(List<List<String>> rows) {
        return text(CSVFormat.RFC4180.builder().setDelimiter('\t').get(), rows);
    }

    private static String text(CSVFormat format, List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, format)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
