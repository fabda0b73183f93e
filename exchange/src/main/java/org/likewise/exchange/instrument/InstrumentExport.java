package org.likewise.exchange.instrument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likewise.model.table.WholeFile;

/** The door: a scale goes in, files for another tool come out, and beside them what they cannot carry. */
public final class InstrumentExport {
    /** The file that says what is not carried. */
    public static final String LEFT_OUT = "LEFT-OUT.txt";

    private InstrumentExport() {}

    /**
     * What was written.
     *
     * @param files in order, {@value #LEFT_OUT} last
     * @param leftOut a sentence for each thing that the format cannot carry
     */
    public record Result(List<Path> files, List<String> leftOut) {
        public Result {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Writes the files into a folder, which is made where there is none; each appears whole. */
    public static Result write(ExportRequest request, InstrumentFormat format, Path out) throws IOException {
        LeftOut left = new LeftOut();
        List<OutputFile> files = new ArrayList<>(format.exporter().export(request, left));
        Unsaid.say(request, left);
        String heading = "What " + format.name().toLowerCase(Locale.ROOT) + " cannot carry of "
                + request.scale().id() + " " + request.scale().version();
        files.add(leftOut(heading, left));
        Files.createDirectories(out);
        List<Path> written = new ArrayList<>();
        for (OutputFile file : files) {
            Path path = out.resolve(file.name());
            WholeFile.write(path, file.bytes());
            written.add(path);
        }
        return new Result(written, left.sentences());
    }

    private static OutputFile leftOut(String heading, LeftOut left) {
        StringBuilder text = new StringBuilder(heading).append("\n\n");
        if (left.sentences().isEmpty()) {
            text.append("Nothing: it has all of it.\n");
        }
        left.sentences().forEach(s -> text.append("- ").append(s).append('\n'));
        return new OutputFile(LEFT_OUT, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
