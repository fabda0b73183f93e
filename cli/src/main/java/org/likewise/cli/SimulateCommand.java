package org.likewise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.model.layout.Layout;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.likewise.simulator.Simulation;
import org.likewise.simulator.answer.Manner;
import org.likewise.simulator.degrade.Level;
import org.likewise.simulator.response.DrawnResponses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code likewise simulate}: printed forms are filled in and scanned by nobody, with the truth beside them. */
@Command(
        name = "simulate",
        description =
                "Fills in and \"scans\" printed forms, with the truth beside them: for trials, training and tests.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "PDF", description = "The printed forms, such as packs.pdf.")
    private @Nullable Path pdf;

    @Option(
            names = "--responses",
            paramLabel = "N",
            description = "Without paper: so many responses, drawn from a stated model, as a folder of results.")
    private @Nullable Integer responses;

    @Option(
            names = "--packs",
            paramLabel = "N",
            description = "Without paper: so many packs; with --responses, at most so many.")
    private @Nullable Integer packs;

    @Option(
            names = "--scale",
            paramLabel = "ID",
            description = "Without paper: which scale. Default: the only one, or therapeutic-empathy.")
    private @Nullable String scale;

    @Option(
            names = "--roles",
            split = ",",
            paramLabel = "ROLE",
            description = "Without paper: who reports. Default: all roles of the scale.")
    private List<String> roles = List.of();

    @Mixin
    private final ScalesOption scales = new ScalesOption();

    @Option(
            names = "--forms",
            paramLabel = "DIR",
            description = "The forms/ folder that was written with the PDF. Default: the layouts inside the PDF.")
    private List<Path> forms = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description =
                    "The folder for pictures and truth.csv; without paper, for responses.csv, packs.csv and truth.csv.")
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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (pdf == null) {
            return withoutPaper();
        }
        if (responses != null || packs != null || scale != null || !roles.isEmpty()) {
            throw misused("--responses, --packs, --scale and --roles draw responses without paper: leave out the PDF.");
        }
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

    private int withoutPaper() throws IOException {
        if (responses == null && packs == null) {
            throw misused("Name a PDF of printed forms, or say how many --responses to draw without paper.");
        }
        int most = DrawnResponses.Request.MOST;
        int many = responses == null ? most : responses;
        int inPacks = packs == null ? most : packs;
        if (many < 1 || many > most || inPacks < 1 || inPacks > most) {
            throw misused("--responses and --packs must be 1 to " + most + ".");
        }
        Scale chosen = chosen(scales.read(console, true));
        for (String role : roles) {
            if (!Questionnaires.asks(chosen, role, null)) {
                throw new ProblemsException(FormChoice.unknown(
                        "simulate",
                        "role",
                        role,
                        chosen.roles().stream().map(Role::id).toList()));
            }
        }
        List<String> asked = roles.isEmpty()
                ? chosen.roles().stream()
                        .map(Role::id)
                        .filter(r -> Questionnaires.asks(chosen, r, null))
                        .toList()
                : roles.stream().distinct().toList();
        DrawnResponses.Result result =
                DrawnResponses.draw(new DrawnResponses.Request(chosen, asked, many, inPacks, out, seed));
        if (output.json) {
            console.say(JsonNodeFactory.instance
                    .objectNode()
                    .put("responses", result.responses())
                    .put("packs", result.packs())
                    .put("truth", result.truth().toString()));
        } else if (!output.quiet) {
            console.say(Counted.of(result.responses(), "response") + " of " + Counted.of(result.packs(), "pack")
                    + " in " + out + "; what they were drawn from is in " + result.truth() + ".");
        }
        return ExitStatus.DONE;
    }

    private Scale chosen(Scales all) {
        List<String> ids = all.scales().stream().map(Scale::id).toList();
        String id = scale != null ? scale : ids.size() == 1 ? ids.get(0) : "therapeutic-empathy";
        return all.scale(id).orElseThrow(() -> new ProblemsException(FormChoice.unknown("simulate", "scale", id, ids)));
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
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
