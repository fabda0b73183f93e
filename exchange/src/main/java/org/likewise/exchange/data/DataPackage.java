package org.likewise.exchange.data;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;
import org.likewise.model.table.TableWriter;

/** {@code datapackage.json} and the codebook: what each column is, of which type, and what its values mean. */
final class DataPackage {
    private static final List<String> CODEBOOK =
            List.of("table", "column", "type", "item", "text", "value", "label", "meaning");
    private static final List<String> PACKS =
            List.of("pack", "copy", "role", "form", "language", "visit", "site", "practitioner");

    private DataPackage() {}

    static List<Path> write(List<ResultData> all, DataRequest request, Path out, List<String> left) throws IOException {
        List<Path> files = new ArrayList<>();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("profile", "tabular-data-package");
        root.put("name", "likewise-results");
        root.put("title", "Results of " + String.join(", ", scales(all).keySet()));
        root.put(
                "description",
                "Responses, one row for each person and consultation. Empty is no answer; NA is not applicable, which tools that know only missing values read as missing.");
        ArrayNode sources = root.putArray("sources");
        scales(all)
                .forEach((name, scale) -> sources.addObject()
                        .put("title", "Scale " + name + ", " + scale.rights().holder()));
        ArrayNode resources = root.putArray("resources");
        for (ResultData data : all) {
            ObjectNode schema = resource(resources, data.name(), "Responses");
            fields(schema.putArray("fields"), data);
            schema.putArray("missingValues").add("").add("NA");
            schema.put("primaryKey", ResponsesTable.RESPONSE_ID);
        }
        files.add(codebook(all, out));
        ObjectNode codebook = resource(resources, "codebook", "What the columns mean");
        strings(codebook.putArray("fields"), CODEBOOK);
        Path packs = request.results().resolve("packs.csv");
        if (Files.isRegularFile(packs)) {
            Table table = TableReader.read(packs, List.of("pack", "copy", "role"));
            List<String> kept = PACKS.stream().filter(table.columns()::contains).toList();
            Path file = out.resolve("packs.csv");
            write(
                    file,
                    kept,
                    table.rows().stream()
                            .map(r -> kept.stream().map(c -> table.cell(r, c)).toList())
                            .toList());
            files.add(file);
            strings(resource(resources, "packs", "What was printed").putArray("fields"), kept);
        } else {
            left.add("Sites and practitioners are not in it: there is no packs.csv in the folder of the results.");
        }
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        String json = new ObjectMapper().writer(pretty).writeValueAsString(root) + "\n";
        files.add(DataExport.text(out.resolve("datapackage.json"), json));
        left.add("The licence of the data is yours to give: add `licenses` to datapackage.json before you publish it.");
        return files;
    }

    private static Map<String, Scale> scales(List<ResultData> all) {
        Map<String, Scale> out = new TreeMap<>();
        all.forEach(d -> out.putAll(d.scales()));
        return out;
    }

    /** A resource of one table; gives its schema. */
    private static ObjectNode resource(ArrayNode resources, String name, String title) {
        ObjectNode resource = resources.addObject();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", name).put("path", name + ".csv").put("title", title);
        resource.put("format", "csv").put("mediatype", "text/csv").put("encoding", "utf-8");
        return resource.putObject("schema");
    }

    private static void strings(ArrayNode fields, List<String> columns) {
        columns.forEach(c -> fields.addObject().put("name", c).put("type", "string"));
    }

    private static void fields(ArrayNode out, ResultData data) {
        strings(
                out,
                ResponsesTable.LEADING.stream()
                        .filter(data.table().columns()::contains)
                        .toList());
        for (DataColumn column : data.fields()) {
            ObjectNode field = out.addObject().put("name", column.name());
            field.put("title", column.title());
            boolean declined = column.values().stream()
                    .anyMatch(v -> !v.counts() && !v.code().equals("NA"));
            switch (column.kind()) {
                case CHOICE -> {
                    boolean number = column.numeric() && !declined;
                    field.put("type", number ? "integer" : "string");
                    ArrayNode values = field.putObject("constraints").putArray("enum");
                    column.values().stream().filter(v -> !v.code().equals("NA")).forEach(v -> {
                        if (number) {
                            values.add(Integer.parseInt(v.code()));
                        } else {
                            values.add(v.code());
                        }
                    });
                }
                case FLAG, NUMBER ->
                    field.put("type", "integer")
                            .putObject("constraints")
                            .put("minimum", column.min())
                            .put("maximum", column.max());
                case DATE -> field.put("type", "date");
                case WORDS -> field.put("type", "string");
            }
        }
    }

    private static Path codebook(List<ResultData> all, Path out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (ResultData data : all) {
            for (DataColumn column : data.fields()) {
                String type = column.kind().name().toLowerCase(java.util.Locale.ROOT);
                String item = column.item() ? "yes" : "no";
                rows.add(List.of(data.name(), column.name(), type, item, column.title(), "", "", ""));
                column.values()
                        .forEach(v -> rows.add(List.of(
                                data.name(),
                                column.name(),
                                type,
                                item,
                                "",
                                v.code(),
                                v.label(),
                                v.counts() ? "answer" : v.code().equals("NA") ? "not applicable" : "declined")));
            }
        }
        Path file = out.resolve("codebook.csv");
        write(file, CODEBOOK, rows);
        return file;
    }

    private static void write(Path file, List<String> columns, List<List<String>> rows) throws IOException {
        try (TableWriter writer = TableWriter.openUnmarked(file, columns)) {
            for (List<String> row : rows) {
                writer.row(row);
            }
            writer.commit();
        }
    }
}
