package org.likewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.exchange.translation.LanguageMerge;
import org.likewise.exchange.translation.TranslationFormat;
import org.likewise.exchange.translation.TranslationWork;
import org.likewise.exchange.translation.WorkReader;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Translation;
import org.likewise.model.scale.TranslationStatus;
import org.likewise.model.table.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likewise translate import}: what a translator sent back, into the language's file. */
@Command(
        name = "import",
        description =
                "Puts what a translator sent back into the language's YAML file: by key, never by likeness. Comments and order stay.",
        mixinStandardHelpOptions = true)
final class TranslateImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "XLIFF (.xlf, .xliff), PO (.po) or CSV (.csv).")
    private List<Path> files = List.of();

    @Mixin
    private final TranslatedScales scales = new TranslatedScales();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description =
                    "How far every finished text of the files is: draft, forward, reconciled, back-translated, debriefed or final. Default: what the files say.")
    private @Nullable String status;

    @Option(names = "--dry-run", description = "Say what would be done, and write nothing.")
    private boolean dryRun;

    @Option(names = "--quiet", description = "Say nothing but problems.")
    private boolean quiet;

    TranslateImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Scale> known = scales.read();
        Optional<TranslationStatus> reached = Optional.ofNullable(status).map(TranslateImportCommand::status);
        List<Problem> problems = new ArrayList<>();
        Map<Path, LanguageMerge.Result> results = new LinkedHashMap<>();
        for (Path file : files) {
            one(file, known, reached, problems, results);
        }
        // all of them or none
        if (ProblemCount.of(problems).errors() > 0) {
            throw new ProblemsException(problems);
        }
        console.report(problems);
        for (Map.Entry<Path, LanguageMerge.Result> entry : results.entrySet()) {
            boolean same = same(entry.getKey(), entry.getValue().bytes());
            if (!same && !dryRun) {
                WholeFile.write(entry.getKey(), entry.getValue().bytes());
            }
            if (!quiet) {
                console.say(sentence(entry.getKey(), entry.getValue(), same));
            }
        }
        return ExitStatus.DONE;
    }

    private void one(
            Path file,
            List<Scale> known,
            Optional<TranslationStatus> reached,
            List<Problem> problems,
            Map<Path, LanguageMerge.Result> results)
            throws IOException {
        TranslationFormat format = format(file);
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(WorkReader.MAX_BYTES + 1);
        }
        Checked<TranslationWork> read = WorkReader.read(bytes, file.toString(), format);
        problems.addAll(read.problems());
        if (read.value().isEmpty()) {
            return;
        }
        TranslationWork work = read.value().get();
        Optional<Scale> scale =
                known.stream().filter(s -> s.id().equals(work.scale())).findFirst();
        if (scale.isEmpty()) {
            problems.add(Problem.error(
                    "translate.no-scale",
                    Place.of(file.toString()),
                    "This is a translation of the scale `" + work.scale() + "`, which is not in the folder.",
                    "Name the scale's folder with --scales."));
            return;
        }
        Optional<Translation> translation = scale.get().translation(work.language());
        // the tag is checked by the merge before anything is written under it
        String name = translation
                .map(Translation::file)
                .orElseGet(() -> VersionCheck.folder(scale.get()) + "/" + work.language() + ".yaml");
        Optional<byte[]> now =
                translation.isPresent() ? Optional.of(Files.readAllBytes(Path.of(name))) : Optional.empty();
        Checked<LanguageMerge.Result> merged = LanguageMerge.merge(scale.get(), now, name, work, format, reached);
        problems.addAll(merged.problems());
        merged.value().ifPresent(result -> {
            if (results.put(Path.of(name), result) != null) {
                problems.add(Problem.error(
                        "translate.twice",
                        Place.of(file.toString()),
                        "Another of these files is of the same language.",
                        "Import them one after the other, and look at what each changes."));
            }
        });
    }

    private static boolean same(Path file, byte[] bytes) throws IOException {
        return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private String sentence(Path file, LanguageMerge.Result result, boolean same) {
        String left = "; " + result.stale() + " stale, " + result.missing() + " missing";
        return same
                ? file + ": nothing changed" + left
                : file + ": " + Counted.of(result.changed(), "text") + " changed, " + result.added() + " added" + left
                        + (dryRun ? ". Nothing was written." : "");
    }

    private static TranslationFormat format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xliff")) {
            return TranslationFormat.XLIFF;
        }
        for (TranslationFormat format : TranslationFormat.values()) {
            if (name.endsWith("." + format.suffix())) {
                return format;
            }
        }
        throw new ProblemsException(Problem.error(
                "translate.unknown-format",
                Place.of(file.toString()),
                "What this file is cannot be told from its name.",
                "Give it a name that ends with .xlf, .po or .csv."));
    }

    private static TranslationStatus status(String word) {
        for (TranslationStatus status : TranslationStatus.values()) {
            if (status.id().equals(word)) {
                return status;
            }
        }
        throw new ProblemsException(Problem.error(
                "translate.bad-status",
                Place.of("--status"),
                "`" + word + "` is not a status.",
                "Write draft, forward, reconciled, back-translated, debriefed or final."));
    }
}
