package org.likewise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.form.CoverMaker;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.pack.Consultation;
import org.likewise.generator.pack.ConsultationList;
import org.likewise.generator.pack.PackPrinter;
import org.likewise.generator.pack.PackRequest;
import org.likewise.generator.pdf.CoverDrawing;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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

    @Option(names = "--packs", paramLabel = "N", description = "How many consultations. May be left out with --from.")
    private @Nullable Integer packs;

    @Option(
            names = "--from",
            paramLabel = "LIST",
            description =
                    "A CSV file of your own codes, a row for each consultation, with any of the columns visit, site, practitioner. They go into packs.csv and on no paper.")
    private @Nullable Path from;

    @Option(names = "--cover", description = "A slip on each pack: its code, and who gets which form.")
    private boolean cover;

    @Option(
            names = "--blank",
            description =
                    "No packs: the blank forms, accessible and to be filled in on screen or copied, each in a PDF of its own.")
    private boolean blank;

    @Option(
            names = "--per-file",
            paramLabel = "N",
            description = "So many packs in each PDF: packs-001.pdf and so on. Default: all in packs.pdf.")
    private @Nullable Integer perFile;

    @Option(
            names = "--roles",
            split = ",",
            paramLabel = "ROLE",
            description = "Who reports, in the order of the sheets. Default: all roles of the scale.")
    private List<String> roles = List.of();

    @Option(
            names = "--language",
            split = ",",
            paramLabel = "TAG",
            description =
                    "Such as fr-CA; or two, such as en-CA,fr-CA: the second stands smaller below the first. Default: the scale's own language.")
    private List<String> languages = List.of();

    @Option(names = "--paper", paramLabel = "A4|Letter", description = "Default: A4.")
    private Paper paper = Paper.A4;

    @Option(
            names = "--style",
            paramLabel = "standard|large-print|easy",
            converter = StyleName.class,
            description = "Default: standard.")
    private Style style = Style.STANDARD;

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
            description = "The folder for packs.pdf, packs.csv and forms/.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Mixin
    private final ScalesOption scales = new ScalesOption();

    @Mixin
    private final StudyOption study = new StudyOption();

    @Mixin
    private final SiteOption site = new SiteOption();

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
        checkUse();
        List<Consultation> consultations = blank ? List.of() : consultations();
        OptionalInt split = perFile == null ? OptionalInt.empty() : OptionalInt.of(split(consultations.size()));
        Scales all = scales.read(console, true);
        Scale chosen = scale(all);
        List<Form> forms = new FormChoice(
                        roles,
                        languages,
                        Optional.ofNullable(variant),
                        paper,
                        style,
                        study.read(all, console, output.quiet),
                        site.read(scales.folders()).address())
                .of(chosen);
        forms.stream().flatMap(f -> f.warnings().stream()).distinct().forEach(w -> console.note(w.toString()));
        if (blank) {
            List<Path> pdfs = BlankForms.write(forms, out);
            if (output.json) {
                console.say(PrintReport.json(pdfs, forms));
            } else if (!output.quiet) {
                PrintReport.say(console, pdfs, forms);
            }
            return ExitStatus.DONE;
        }
        PackPrinter.Printed printed = print(
                console,
                output.quiet,
                new PackRequest(
                        forms,
                        consultations,
                        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                        label,
                        twoSided(),
                        cover ? Optional.of(cover(chosen, forms)) : Optional.empty(),
                        split,
                        out,
                        Release.DATE,
                        Release.producer()));
        if (output.json) {
            console.say(PrintReport.json(printed, forms));
        } else if (!output.quiet) {
            PrintReport.say(console, printed, consultations.size(), forms);
        }
        return ExitStatus.DONE;
    }

    private void checkUse() {
        if (blank && (packs != null || from != null || cover || perFile != null || seed != null)) {
            throw misused("--blank makes no packs: leave out --packs, --from, --cover, --per-file and --seed.");
        }
        if (!blank && packs == null && from == null) {
            throw misused(
                    "Say how many with --packs, give a list of consultations with --from, or ask for --blank forms.");
        }
        if (packs != null && (packs < 1 || packs > PackRequest.MOST_PACKS)) {
            throw misused("--packs must be 1 to " + PackRequest.MOST_PACKS + ", not " + packs + ".");
        }
        if (perFile != null && perFile < 1) {
            throw misused("--per-file must be at least 1, not " + perFile + ".");
        }
        if (!List.of("one", "two").contains(sides)) {
            throw misused("--sides is one or two, not " + sides + ".");
        }
    }

    private boolean twoSided() {
        return sides.equals("two");
    }

    private List<Consultation> consultations() throws IOException {
        if (from == null) {
            return Consultation.uncoded(Objects.requireNonNull(packs));
        }
        Checked<List<Consultation>> list = ConsultationList.read(from);
        List<Consultation> rows = list.orThrow();
        console.report(list.problems());
        if (packs != null && packs != rows.size()) {
            throw new ProblemsException(Problem.error(
                    "print.another-number",
                    Place.of(from.toString()),
                    "This list has " + Counted.of(rows.size(), "row") + ", but --packs is " + packs + ".",
                    "Leave out --packs, or look whether this is the list that you meant."));
        }
        return rows;
    }

    private int split(int all) {
        int each = Objects.requireNonNull(perFile);
        if (PackRequest.files(all, each) > PackRequest.MOST_FILES) {
            throw misused("--per-file " + each + " would make " + PackRequest.files(all, each) + " files of "
                    + Counted.of(all, "pack") + "; at most " + PackRequest.MOST_FILES + " can be told apart.");
        }
        return each;
    }

    private Scale scale(Scales all) {
        return all.scale(scale)
                .orElseThrow(() -> new ProblemsException(FormChoice.unknown(
                        "print",
                        "scale",
                        scale,
                        all.scales().stream().map(Scale::id).toList())));
    }

    private CoverDrawing cover(Scale chosen, List<Form> forms) {
        return new CoverMaker(Home.printTheme())
                .make(
                        forms.stream()
                                .map(form -> new CoverMaker.Line(
                                        form,
                                        Questionnaires.roleName(
                                                chosen,
                                                form.layout().role(),
                                                form.questionnaire().language())))
                                .toList(),
                        twoSided());
    }

    static PackPrinter.Printed print(Console console, boolean quiet, PackRequest request) throws IOException {
        try (Progress progress = console.progress("packs printed", quiet)) {
            return PackPrinter.print(request, progress::at);
        }
    }

    private ParameterException misused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Reads a style as it is called in the theme. */
    static final class StyleName implements ITypeConverter<Style> {
        @Override
        public Style convert(String value) {
            return Style.of(value)
                    .orElseThrow(() ->
                            new TypeConversionException("choose standard, large-print or easy; not '" + value + "'"));
        }
    }
}
