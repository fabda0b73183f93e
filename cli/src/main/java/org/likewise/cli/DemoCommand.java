package org.likewise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.pack.Consultation;
import org.likewise.generator.pack.PackPrinter;
import org.likewise.generator.pack.PackRequest;
import org.likewise.generator.site.SiteBuilder;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.likewise.model.site.SiteFile;
import org.likewise.model.site.SiteSettings;
import org.likewise.scanner.job.ScanSummary;
import org.likewise.simulator.Simulation;
import org.likewise.simulator.answer.Manner;
import org.likewise.simulator.degrade.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code likewise demo}: all of it on the shipped scale, and how much of it came back right. */
@Command(
        name = "demo",
        description = "All of it on the shipped scale, start to end, and says where to look.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String SCALE = "therapeutic-empathy";
    /** By this file the demo knows a folder that it may clear. */
    private static final String MARK = ".likewise-demo";

    private final Console console;

    @Option(names = "--out", paramLabel = "DIR", description = "A folder for all of it. Default: likewise-demo.")
    private Path out = Path.of("likewise-demo");

    @Option(names = "--packs", paramLabel = "N", description = "How many consultations. Default: 10.")
    private int packs = 10;

    @Option(names = "--language", paramLabel = "TAG", description = "Such as ar. Default: the scale's own language.")
    private @Nullable String language;

    @Option(names = "--paper", paramLabel = "A4|Letter", description = "Default: A4.")
    private Paper paper = Paper.A4;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description =
                    "How badly the pages are scanned: clean, office, copier, fax, phone or abuse. Default: office.")
    private Level level = Level.OFFICE;

    @Option(
            names = "--hands",
            paramLabel = "HANDS",
            description = "Who fills them in: plain, as the form asks; or hard, as people really do. Default: plain.")
    private Manner hands = Manner.PLAIN;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number fills the forms in otherwise. Default: 2026.")
    private long seed = 2026;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        clear();
        List<Path> folders = Home.scales(List.of());
        Scales scales = Scales.read(folders).orThrow();
        SiteSettings settings = SiteFile.beside(folders);
        Scale scale = scales.scale(SCALE)
                .orElseThrow(() -> wrong("The shipped scale " + SCALE + " is missing.", "Unpack the download again."));
        say("1. Building the site …");
        Path site = out.resolve("site");
        SiteBuilder.build(scales.scales(), site, SiteSources.with(settings, new TemplatesOption()));
        say("2. Printing " + packs + " packs …");
        PackPrinter.Printed printed = printPacks(scale, settings.address());
        say("3. Filling them in and scanning them (" + level.name().toLowerCase(Locale.ROOT) + ") …");
        Path scans = out.resolve("scans");
        Simulation.Result simulated = SimulateCommand.simulate(
                console,
                output.quiet || output.json,
                printed.pdfs().get(0),
                LayoutFiles.read(List.of(printed.forms())),
                scans,
                level,
                seed,
                hands);
        say("4. Reading them back …");
        Path results = out.resolve("results");
        ScanSummary read = ScanCommand.scan(
                console,
                output.quiet || output.json,
                simulated.images(),
                List.of(printed.forms()),
                results,
                Optional.of(LocalDate.ofInstant(Release.DATE, java.time.ZoneOffset.UTC)),
                Math.min(8, Runtime.getRuntime().availableProcessors()));
        Trial trial = Trial.compare(simulated.truth(), results);
        if (output.json) {
            console.say(JsonNodeFactory.instance
                    .objectNode()
                    .put("pages", read.pages())
                    .put("pagesRead", read.pagesRead())
                    .put("responses", read.responses())
                    .put("fields", trial.fields())
                    .put("right", trial.right())
                    .put("toPerson", trial.toPerson())
                    .put("wrong", trial.wrong().size())
                    .put("lost", trial.lost().size()));
        } else {
            say(summary(read, trial));
            say(paths(site, printed, scans, results));
        }
        trial.wrong().forEach(w -> console.note("wrong: " + w));
        trial.lost().forEach(l -> console.note("lost: " + l));
        if (!trial.wrong().isEmpty() || !trial.lost().isEmpty()) {
            return ExitStatus.FAILED;
        }
        return read.forAPerson() ? ExitStatus.LOOK : ExitStatus.DONE;
    }

    private PackPrinter.Printed printPacks(Scale scale, String site) throws IOException {
        List<Form> forms = new FormChoice(
                        List.of(),
                        Optional.ofNullable(language).stream().toList(),
                        Optional.empty(),
                        paper,
                        Style.STANDARD,
                        Optional.empty(),
                        site)
                .of(scale);
        return PackPrinter.print(
                new PackRequest(
                        forms,
                        Consultation.uncoded(packs),
                        OptionalLong.of(seed),
                        "demo",
                        false,
                        Optional.empty(),
                        OptionalInt.empty(),
                        out.resolve("print"),
                        Release.DATE,
                        Release.producer()),
                (done, all) -> {});
    }

    /** What an earlier demo left is cleared; a folder of someone else's is left alone. */
    private void clear() throws IOException {
        Path mark = out.resolve(MARK);
        if (Files.exists(out) && !Files.exists(mark)) {
            if (!Files.isDirectory(out)) {
                throw wrong(out + " is a file.", "Name a folder with --out.");
            }
            try (Stream<Path> list = Files.list(out)) {
                if (list.findAny().isPresent()) {
                    throw wrong(
                            "The folder " + out + " is not empty and is not from an earlier demo.",
                            "Name another with --out.");
                }
            }
        }
        for (String part : List.of("site", "print", "scans", "results")) {
            Path folder = out.resolve(part);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> walk = Files.walk(folder)) {
                    for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
        Files.createDirectories(out);
        if (!Files.exists(mark)) {
            Files.writeString(mark, "`likewise demo` may clear this folder.\n");
        }
    }

    private static String summary(ScanSummary read, Trial trial) {
        return String.format(
                Locale.ROOT,
                """

                %d pages scanned, %d read; %d responses.
                %d answers: %d right, %d left to a person, %d wrong, %d lost.
                """,
                read.pages(),
                read.pagesRead(),
                read.responses(),
                trial.fields(),
                trial.right(),
                trial.toPerson(),
                trial.wrong().size(),
                trial.lost().size());
    }

    private static String paths(Path site, PackPrinter.Printed printed, Path scans, Path results) {
        return String.format(
                Locale.ROOT,
                """
                Open these:
                  the site        %s
                  the paper       %s
                  the "scans"     %s
                  the table       %s
                  to look at      %s""",
                site.resolve("index.html"),
                printed.pdfs().get(0),
                scans,
                results.resolve("responses.csv"),
                results.resolve("problems.csv"));
    }

    private void say(String text) {
        if (!output.quiet && !output.json) {
            console.say(text);
        }
    }

    private static ProblemsException wrong(String message, String remedy) {
        return new ProblemsException(Problem.error("demo.cannot-start", Place.of("demo"), message, remedy));
    }
}
