package org.likewise.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.FormMaker;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.ScaleGlyphs;
import org.likewise.generator.form.Style;
import org.likewise.generator.pack.PackPrinter;
import org.likewise.generator.pack.PackRequest;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.likewise.model.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code likewise print}: packs of corresponding forms, ready for the printer. */
@Command(
        name = "print",
        description = "Prints packs for so many consultations: one PDF in collating order, and the list of packs.",
        mixinStandardHelpOptions = true)
final class PrintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SCALE", description = "The scale's id, such as therapeutic-empathy.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String scale;

    @Option(names = "--packs", required = true, paramLabel = "N", description = "How many consultations.")
    private int packs;

    @Option(
            names = "--roles",
            split = ",",
            paramLabel = "ROLE",
            description = "Who reports, in the order of the sheets. Default: all roles of the scale.")
    private List<String> roles = List.of();

    @Option(names = "--language", paramLabel = "TAG", description = "Such as fr-CA. Default: the scale's own language.")
    private @Nullable String language;

    @Option(names = "--paper", paramLabel = "A4|Letter", description = "Default: A4.")
    private String paper = "A4";

    @Option(names = "--style", paramLabel = "standard|large-print", description = "Default: standard.")
    private String style = "standard";

    @Option(names = "--variant", paramLabel = "ID", description = "A variant of the scale. Default: the whole scale.")
    private @Nullable String variant;

    @Option(
            names = "--sides",
            paramLabel = "one|two",
            description = "two: for printing on both sides; each form then starts on a new sheet. Default: one.")
    private String sides = "one";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "For trials: the same number gives the same pack codes. Default: codes that nobody can guess.")
    private @Nullable Long seed;

    @Option(
            names = "--label",
            paramLabel = "TEXT",
            description = "Name of the run; mixed into codes that come from a seed.")
    private String label = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for packs.pdf, packs.csv, forms/.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Mixin
    private final ScalesOption scales = new ScalesOption();

    @Mixin
    private final StudyOption study = new StudyOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    PrintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (packs < 1 || packs > PackRequest.MOST_PACKS) {
            throw misused("--packs must be 1 to " + PackRequest.MOST_PACKS + ", not " + packs + ".");
        }
        Paper size = Paper.of(paper).orElseThrow(() -> misused("--paper is A4 or Letter, not " + paper + "."));
        Style type =
                Style.of(style).orElseThrow(() -> misused("--style is standard or large-print, not " + style + "."));
        if (!List.of("one", "two").contains(sides)) {
            throw misused("--sides is one or two, not " + sides + ".");
        }
        boolean again = Files.exists(out.resolve("packs.pdf"));
        Scales all = scales.read(console, true);
        Scale chosen = all.scale(scale)
                .orElseThrow(() -> unknown(
                        "scale", scale, all.scales().stream().map(Scale::id).toList()));
        Study.Part part = study.read(all, console, output.quiet)
                .map(s -> s.part(scale)
                        .orElseThrow(() -> unknown(
                                "scale in " + s.file(),
                                scale,
                                s.scales().stream().map(Study.Part::scale).toList())))
                .orElse(Study.Part.whole(chosen));
        List<Form> forms = forms(chosen, part, size, type);
        forms.stream().flatMap(f -> f.warnings().stream()).distinct().forEach(w -> console.note(w.toString()));
        PackPrinter.Printed printed = print(
                console,
                output.quiet,
                new PackRequest(
                        forms,
                        packs,
                        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                        label,
                        sides.equals("two"),
                        out,
                        Release.DATE,
                        Release.producer()));
        if (output.json) {
            console.say(json(printed, forms));
        } else if (!output.quiet) {
            console.say(String.format(
                    Locale.ROOT,
                    "%s of %s, %s: %s",
                    Counted.of(packs, "pack"),
                    Counted.of(forms.size(), "form"),
                    Counted.of(printed.pages(), "page"),
                    printed.pdf()));
            console.say("The list of packs: " + printed.list());
            console.say("Keep this folder, the scanner reads by it: " + printed.forms());
            if (again) {
                console.note("An earlier packs.pdf in this folder was replaced; its packs stay in the list.");
            }
            if (forms.stream().anyMatch(f -> !f.questionnaire().gaps().isEmpty())) {
                console.note("The forms say DRAFT: not all of their words are final.");
            }
        }
        return ExitStatus.DONE;
    }

    static PackPrinter.Printed print(Console console, boolean quiet, PackRequest request) throws IOException {
        try (Progress progress = console.progress("packs printed", quiet)) {
            return PackPrinter.print(request, progress::at);
        }
    }

    private List<Form> forms(Scale chosen, Study.Part part, Paper size, Style type) {
        if (variant != null && !part.variants().contains(variant)) {
            throw unknown("variant", variant, part.variants());
        }
        String tag = Optional.ofNullable(language).orElse(part.languages().get(0));
        if (!part.languages().contains(tag)) {
            throw unknown("language", tag, part.languages());
        }
        List<String> wanted = roles.isEmpty()
                ? part.roles().stream()
                        .filter(r -> Questionnaires.asks(chosen, r, variant))
                        .toList()
                : roles;
        List<Problem> missing = ScaleGlyphs.missing(chosen, tag);
        if (!missing.isEmpty()) {
            throw new ProblemsException(missing);
        }
        FormMaker maker = FormMaker.shipped();
        List<Form> forms = new ArrayList<>();
        for (String role : wanted) {
            if (!part.roles().contains(role) || !Questionnaires.asks(chosen, role, variant)) {
                throw unknown("role", role, part.roles());
            }
            forms.add(maker.make(Questionnaires.resolve(chosen, role, tag, variant, part.slots(tag)), size, type));
        }
        return forms;
    }

    private ProblemsException unknown(String what, String given, List<String> known) {
        return wrong(
                "unknown-" + what,
                "There is no " + what + " `" + given + "`.",
                known.isEmpty() ? "This scale has none." : "Choose one of " + String.join(", ", known) + ".");
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private ProblemsException wrong(String code, String message, String remedy) {
        return new ProblemsException(Problem.error("print." + code, Place.of("print " + scale), message, remedy));
    }

    private static JsonNode json(PackPrinter.Printed printed, List<Form> forms) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("pdf", printed.pdf().toString())
                .put("list", printed.list().toString())
                .put("forms", printed.forms().toString())
                .put("pages", printed.pages());
        var codes = root.putArray("formCodes");
        forms.forEach(f -> codes.add(f.code()));
        return root;
    }
}
