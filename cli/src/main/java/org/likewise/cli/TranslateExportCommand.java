package org.likewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.exchange.translation.TranslationFormat;
import org.likewise.exchange.translation.TranslationWork;
import org.likewise.exchange.translation.Unit;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likewise translate export}: a language as a file for a translator's tool. */
@Command(
        name = "export",
        description =
                "Writes a language as XLIFF 1.2, PO or CSV for a translator's program; also one that has no file yet.",
        mixinStandardHelpOptions = true)
final class TranslateExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "TAG", description = "The language, such as cy or fr-CA.")
    private List<String> languages = List.of();

    @Mixin
    private final TranslatedScales scales = new TranslatedScales();

    @Option(names = "--format", paramLabel = "FORMAT", description = "xliff, po or csv. Default: xliff.")
    private TranslationFormat format = TranslationFormat.XLIFF;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to write to. Default: the current one.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "Say nothing but problems.")
    private boolean quiet;

    TranslateExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<String> tags = languages.stream().map(TranslatedScales::tag).toList();
        Path folder = out == null ? Path.of("") : Files.createDirectories(out);
        for (Scale scale : scales.read()) {
            for (String tag : tags) {
                TranslationWork work = TranslatedScales.work(scale, tag);
                Path file = folder.resolve(scale.id() + "." + tag + "." + format.suffix());
                WholeFile.write(file, work.as(format));
                if (!quiet) {
                    console.say(
                            file + ": " + Counted.of(work.units().size(), "text") + ", " + count(work, Unit.State.STALE)
                                    + " stale, " + count(work, Unit.State.MISSING) + " missing");
                }
            }
        }
        return ExitStatus.DONE;
    }

    private static long count(TranslationWork work, Unit.State state) {
        return work.units().stream().filter(u -> u.state() == state).count();
    }
}
