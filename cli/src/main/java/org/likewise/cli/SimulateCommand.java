package org.likewise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.likewise.model.layout.Layout;
import org.likewise.simulator.Simulation;
import org.likewise.simulator.answer.Manner;
import org.likewise.simulator.degrade.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likewise simulate}: printed forms are filled in and scanned by nobody, with the truth beside them. */
@Command(
        name = "simulate",
        description =
                "Fills in and \"scans\" printed forms, with the truth beside them: for trials, training and tests.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PDF", description = "The printed forms, such as packs.pdf.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path pdf;

    @Option(
            names = "--forms",
            paramLabel = "DIR",
            description = "The forms/ folder that was written with the PDF. Default: the layouts inside the PDF.")
    private List<Path> forms = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for pictures and truth.csv.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description =
                    "How badly the pages are treated: clean, office, copier, fax, phone or abuse. Default: office.",
            defaultValue = "OFFICE")
    private Level level = Level.OFFICE;

    @Option(
            names = "--hands",
            paramLabel = "HANDS",
            description = "Who fills them in: plain, as the form asks; or hard, as people really do. Default: plain.",
            defaultValue = "PLAIN")
    private Manner hands = Manner.PLAIN;

    @Option(names = "--seed", paramLabel = "N", description = "The same number gives the same pictures. Default: 1.")
    private long seed = 1;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Simulation.Result result =
                simulate(console, output.quiet, pdf, LayoutFiles.read(forms), out, level, seed, hands);
        if (output.json) {
            console.say(JsonNodeFactory.instance
                    .objectNode()
                    .put("images", result.images().size())
                    .put("copies", result.copies())
                    .put("fields", result.fields())
                    .put("truth", result.truth().toString()));
        } else if (!output.quiet) {
            console.say(String.format(
                    Locale.ROOT,
                    "%d pictures of %d copies with %d fields in %s; what is true of them is in %s.",
                    result.images().size(),
                    result.copies(),
                    result.fields(),
                    out,
                    result.truth()));
        }
        return ExitStatus.DONE;
    }

    static Simulation.Result simulate(
            Console console,
            boolean quiet,
            Path pdf,
            List<Layout> layouts,
            Path out,
            Level level,
            long seed,
            Manner hands) {
        try (Progress progress = console.progress("pages simulated", quiet)) {
            return Simulation.run(new Simulation.Request(pdf, layouts, out, level, seed, hands), progress::at);
        }
    }
}
