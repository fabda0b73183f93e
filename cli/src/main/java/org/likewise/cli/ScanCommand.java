package org.likewise.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likewise.scanner.explain.Explanation;
import org.likewise.scanner.job.Scan;
import org.likewise.scanner.job.ScanProblem;
import org.likewise.scanner.job.ScanProgress;
import org.likewise.scanner.job.ScanRequest;
import org.likewise.scanner.job.ScanSummary;
import org.likewise.scanner.printcheck.PrintCheck;
import org.likewise.scanner.printcheck.Verdict;
import org.likewise.scanner.watch.FolderWatch;
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
            arity = "0..*",
            paramLabel = "INPUT",
            description =
                    "Scanned pages: PNG, JPEG, TIFF or PDF files, folders of them, patterns such as *.pdf, or - for"
                            + " what is piped in.")
    private List<String> inputs = List.of();

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "Read what a scanner saves into this folder, as it comes, until Ctrl-C.")
    private @Nullable Path watch;

    @Option(
            names = "--check-print",
            paramLabel = "FILE",
            description = "Will it scan? Looks at one blank form that was printed and scanned, and says what to change."
                    + " Needs no --out.")
    private @Nullable Path checkPrint;

    @Option(
            names = "--explain",
            paramLabel = "FILE",
            description =
                    "Write into --out how the pages of one file are read, step by step, as pictures and explain.html.")
    private @Nullable Path explain;

    @Option(
            names = "--forms",
            required = true,
            paramLabel = "DIR|PDF",
            description = "The forms/ folder that was written when the forms were printed, or the printed PDF. May be"
                    + " repeated.")
    private List<Path> forms = List.of();

    @Option(
            names = "--form",
            paramLabel = "CODE",
            description =
                    "The form of pages whose code cannot be read: the ten characters after LW1- under the QR code."
                            + " Pages that fit it are read, each as a response of its own.")
    private String form = "";

    @Option(names = "--out", paramLabel = "DIR", description = "The folder for the results.")
    private @Nullable Path out;

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
    public Integer call() throws IOException {
        if (threads < 1) {
            throw wrong("--threads must be at least 1, not " + threads + ".");
        }
        String code = form.strip().toUpperCase(Locale.ROOT);
        long ways =
                Stream.of(watch, checkPrint, explain).filter(Objects::nonNull).count() + (inputs.isEmpty() ? 0 : 1);
        if (ways != 1) {
            throw wrong(
                    ways == 0
                            ? "Missing required parameter: 'INPUT', or one of --watch, --check-print and --explain."
                            : "Give either INPUT or one of --watch, --check-print and --explain.");
        }
        if (checkPrint != null) {
            return checkPrint(checkPrint);
        }
        if (out == null) {
            throw wrong("Missing required option: '--out=DIR'");
        }
        if (explain != null) {
            return explain(explain, code, out);
        }
        if (watch != null) {
            return watch(watch, code, out);
        }
        try (ScanInputs given = ScanInputs.of(inputs, System.in)) {
            return answered(scan(
                    console, output.quiet, given.paths(), forms, code, out, Optional.ofNullable(received), threads));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int answered(ScanSummary summary) {
        if (output.json) {
            console.say(json(summary));
        } else if (!output.quiet) {
            say(summary);
        }
        return summary.forAPerson() ? ExitStatus.LOOK : ExitStatus.DONE;
    }

    private int checkPrint(Path file) {
        PrintCheck check = PrintCheck.of(file, forms);
        if (output.json) {
            console.say(PrintCheckReport.json(check));
        } else if (!output.quiet) {
            PrintCheckReport.say(console, check);
        }
        return check.verdict() == Verdict.DO_NOT_PRINT ? ExitStatus.LOOK : ExitStatus.DONE;
    }

    private int explain(Path file, String code, Path folder) throws IOException {
        Explanation made = Explanation.write(file, forms, code, folder);
        if (output.json) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.put("page", made.page().toString()).put("pages", made.pages()).put("allPages", made.allPages());
            ArrayNode pictures = root.putArray("pictures");
            made.pictures().forEach(p -> pictures.add(p.toString()));
            console.say(root);
        } else if (!output.quiet) {
            console.say("Open " + made.page() + " in a browser: " + made.pages() + " of "
                    + Counted.of(made.allPages(), "page") + ", "
                    + Counted.of(made.pictures().size(), "picture") + ".");
        }
        return ExitStatus.DONE;
    }

    private int watch(Path folder, String code, Path results) {
        FolderWatch watched = new FolderWatch(request(
                List.of(folder), forms, code, results, Optional.ofNullable(received), threads, ScanProgress.silent()));
        ScanSummary summary = new WatchRun(console, output.quiet).run(watched);
        return summary != null && summary.forAPerson() ? ExitStatus.LOOK : ExitStatus.DONE;
    }

    private static ScanRequest request(
            List<Path> inputs,
            List<Path> forms,
            String code,
            Path out,
            Optional<LocalDate> received,
            int threads,
            ScanProgress progress) {
        return new ScanRequest(
                inputs,
                file -> true,
                forms,
                code,
                out,
                received,
                ZoneId.systemDefault(),
                Math.max(1, threads),
                progress);
    }

    static ScanSummary scan(
            Console console,
            boolean quiet,
            List<Path> inputs,
            List<Path> forms,
            Path out,
            Optional<LocalDate> received,
            int threads) {
        return scan(console, quiet, inputs, forms, "", out, received, threads);
    }

    private static ScanSummary scan(
            Console console,
            boolean quiet,
            List<Path> inputs,
            List<Path> forms,
            String code,
            Path out,
            Optional<LocalDate> received,
            int threads) {
        try (Progress progress = console.progress("files scanned", quiet)) {
            ScanProgress shown = (pages, files, all) -> progress.at(files, all);
            return new Scan().run(request(inputs, forms, code, out, received, threads, shown));
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
        long streaked =
                s.problems().stream().filter(p -> p.problem().equals("streak")).count();
        if (streaked > 0) {
            console.note("A dark line runs through boxes of " + Counted.of(streaked, "page")
                    + ": it was not taken for a mark. Clean the scanner's glass.");
        }
        if (s.fieldsToPerson() > 0 || s.texts() > 0) {
            console.say("To settle them: likewise review " + out);
        }
        if (s.problems().stream().anyMatch(p -> p.problem().equals("no-code") && !p.harmless())) {
            console.say("To type the codes of pages that could not be told: likewise review " + out + " --scans "
                    + (watch != null ? watch : inputs.isEmpty() ? "DIR" : String.join(" --scans ", inputs)));
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
