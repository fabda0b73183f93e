package org.likewise.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.scanner.job.Scan;
import org.likewise.scanner.job.ScanProblem;
import org.likewise.scanner.job.ScanRequest;
import org.likewise.scanner.job.ScanSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code likewise scan}: pictures and PDFs of filled-in paper become tables. */
@Command(
        name = "scan",
        description = "Reads scanned pages back into responses.csv; goes on where it was stopped.",
        mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
    /** More would not fit on a screen; all of them are in problems.csv. */
    private static final int PROBLEMS_SHOWN = 20;

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Scanned pages: PNG, JPEG, TIFF or PDF files, or folders of them.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--forms",
            required = true,
            paramLabel = "DIR|PDF",
            description = "The forms/ folder that was written when the forms were printed, or the printed PDF. May be"
                    + " repeated.")
    private List<Path> forms = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the results.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--received",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day on which the pages came in, such as 2026-11-22. Default: each file's date.")
    private @Nullable LocalDate received;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Pages read at once. Default: one for each processor core, at most 8.")
    private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ScanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads + ".");
        }
        ScanSummary summary = scan(console, output.quiet, inputs, forms, out, Optional.ofNullable(received), threads);
        if (output.json) {
            console.say(json(summary));
        } else if (!output.quiet) {
            say(summary);
        }
        return summary.forAPerson() ? ExitStatus.LOOK : ExitStatus.DONE;
    }

    static ScanSummary scan(
            Console console,
            boolean quiet,
            List<Path> inputs,
            List<Path> forms,
            Path out,
            Optional<LocalDate> received,
            int threads) {
        try (Progress progress = console.progress("files scanned", quiet)) {
            return new Scan()
                    .run(new ScanRequest(
                            inputs,
                            forms,
                            out,
                            received,
                            ZoneId.systemDefault(),
                            Math.max(1, threads),
                            (pages, files, all) -> progress.at(files, all)));
        }
    }

    private void say(ScanSummary s) {
        console.say(String.format(
                Locale.ROOT,
                "%s in %s: %d read, %d blank, %d with their code alone, %d gave nothing.",
                Counted.of(s.pages(), "page"),
                Counted.of(s.files(), "file"),
                s.pagesRead(),
                s.pagesBlank(),
                s.pagesCodeOnly(),
                s.pagesRefused()));
        long slips = s.problems().stream()
                .filter(p -> p.problem().equals("cover-slip"))
                .count();
        if (slips > 0) {
            console.say("Put aside: " + Counted.of(slips, "cover slip") + ".");
        }
        console.say(String.format(
                Locale.ROOT,
                "%s, %s: %d decided, %d left to a person (named in the column review).",
                Counted.of(s.responses(), "response"),
                Counted.of(s.fields(), "field"),
                s.fieldsDecided(),
                s.fieldsToPerson()));
        if (s.texts() > 0) {
            console.say("Kept as pictures, to be typed by someone: " + Counted.of(s.texts(), "comment")
                    + " in handwriting.");
        }
        if (s.fieldsToPerson() > 0 || s.texts() > 0) {
            console.say("To settle them: likewise review " + out);
        }
        List<ScanProblem> serious =
                s.problems().stream().filter(p -> !p.harmless()).sorted().toList();
        serious.stream()
                .limit(PROBLEMS_SHOWN)
                .forEach(
                        p -> console.note(p.image() + ": " + p.detail() + " " + p.remedy() + " [" + p.problem() + "]"));
        if (serious.size() > PROBLEMS_SHOWN) {
            console.note(
                    String.format(Locale.ROOT, "… and %d more, all in problems.csv.", serious.size() - PROBLEMS_SHOWN));
        }
        s.tables().forEach(t -> console.say(t.toString()));
    }

    private static ObjectNode json(ScanSummary s) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("files", s.files())
                .put("unreadableFiles", s.unreadableFiles())
                .put("pages", s.pages())
                .put("pagesRead", s.pagesRead())
                .put("pagesCodeOnly", s.pagesCodeOnly())
                .put("pagesBlank", s.pagesBlank())
                .put("pagesRefused", s.pagesRefused())
                .put("pagesNew", s.pagesNew())
                .put("responses", s.responses())
                .put("fields", s.fields())
                .put("fieldsDecided", s.fieldsDecided())
                .put("fieldsToPerson", s.fieldsToPerson())
                .put("texts", s.texts());
        ArrayNode problems = root.putArray("problems");
        s.problems().stream()
                .sorted()
                .forEach(p -> problems.addObject()
                        .put("image", p.image())
                        .put("problem", p.problem())
                        .put("detail", p.detail())
                        .put("remedy", p.remedy())
                        .put("harmless", p.harmless()));
        ArrayNode tables = root.putArray("tables");
        s.tables().forEach(t -> tables.add(t.toString()));
        return root;
    }

    /** Reads a day as people of the table write it. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "write a day as year, month and day, such as 2026-11-22; not '" + value + "'");
            }
        }
    }
}
