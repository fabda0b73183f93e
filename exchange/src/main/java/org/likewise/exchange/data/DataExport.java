package org.likewise.exchange.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.likewise.model.table.TableWriter;
import org.likewise.model.table.WholeFile;

/** The door: a folder of results goes in, files for another tool come out, and beside them what they leave out. */
public final class DataExport {
    private static final String LEFT_OUT = "LEFT-OUT.txt";

    private DataExport() {}

    /**
     * What was written.
     *
     * @param files in order, {@value #LEFT_OUT} last
     * @param leftOut a sentence for each thing that is not in them
     * @param responses how many
     */
    public record Result(List<Path> files, List<String> leftOut, int responses) {
        public Result {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Writes the files into a folder, which is made where there is none. */
    public static Result write(DataRequest request, DataFormat format, Path out) throws IOException {
        List<String> left = new ArrayList<>();
        List<ResultData> all = ResultData.read(request, left);
        Files.createDirectories(out);
        List<Path> files = new ArrayList<>();
        int responses = 0;
        for (ResultData data : all) {
            responses += data.table().rows().size();
            if (data.otherWords()) {
                left.add(
                        "Where roles are asked in different words, labels have the first role's: the codebook of the results has all.");
            }
            switch (format) {
                case FHIR -> files.addAll(FhirResponses.write(data, request, out, left));
                case R -> {
                    files.add(table(data, out));
                    files.add(text(out.resolve(data.name() + ".R"), RScript.of(data, left)));
                }
                case SPSS -> files.addAll(SpssSyntax.write(data, out, left));
                case DATAPACKAGE -> files.add(table(data, out));
            }
        }
        if (format == DataFormat.DATAPACKAGE) {
            files.addAll(DataPackage.write(all, request, out, left));
        }
        List<String> said = List.copyOf(new LinkedHashSet<>(left));
        StringBuilder text = new StringBuilder("What is not in this export\n\n");
        said.forEach(s -> text.append("- ").append(s).append('\n'));
        files.add(text(out.resolve(LEFT_OUT), text.toString()));
        return new Result(files, said, responses);
    }

    /** The responses as they go along, guarded against formulas as all tables are. */
    private static Path table(ResultData data, Path out) throws IOException {
        Path file = out.resolve(data.name() + ".csv");
        try (TableWriter writer = TableWriter.openUnmarked(file, data.table().columns())) {
            for (List<String> row : data.table().rows()) {
                writer.row(row);
            }
            writer.commit();
        }
        return file;
    }

    static Path text(Path file, String text) throws IOException {
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
