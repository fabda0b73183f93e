package org.likewise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likewise.generator.form.ScaleGlyphs;
import org.likewise.model.advice.ItemCheck;
import org.likewise.model.advice.Readability;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Problem;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.likewise.model.site.SiteFile;
import org.likewise.model.study.Studies;
import org.likewise.model.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likewise check}: what is wrong with definitions, translations, studies and settings of sites, all at once. */
@Command(
        name = "check",
        description =
                "Says what is wrong with scales, their languages, studies and sites: file, line, column and what to do.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "PLACE",
            description =
                    "Folders of scales, or single files; a later one may hold words for scales of an earlier one. Default: the shipped ones.")
    private List<Path> places = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, or sarif for code-review tools. Default: text.")
    private Format format = Format.TEXT;

    @Option(names = "--quiet", description = "Say nothing but problems.")
    private boolean quiet;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Scales scales = ScaleGlyphs.checked(Scales.readFoldersAndFiles(Home.scales(places)));
        Scales usable = usable(scales);
        List<Checked<Study>> studies =
                scales.studies().stream().map(f -> Studies.read(f, usable)).toList();
        List<Problem> problems = Stream.of(
                        scales.problems().stream(),
                        studies.stream().flatMap(s -> s.problems().stream()),
                        scales.sites().stream().flatMap(f -> SiteFile.check(f, scales.scales()).problems().stream()),
                        VersionCheck.of(scales.scales()).stream(),
                        scales.scales().stream().flatMap(s -> ItemCheck.of(s, VersionCheck::places).stream()))
                .flatMap(s -> s)
                .sorted()
                .toList();
        switch (format) {
            case TEXT ->
                say(scales, studies.stream().flatMap(s -> s.value().stream()).toList(), problems);
            case JSON -> console.say(ProblemReport.json(problems));
            case SARIF -> console.say(ProblemReport.sarif(problems, Version.number()));
        }
        return ProblemCount.of(problems).errors() == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    /** The scales that a study in the folder can use: those beside it, or the shipped ones where there are none. */
    private static Scales usable(Scales scales) {
        return scales.scales().isEmpty() && scales.sound()
                ? Home.shipped().map(shipped -> Scales.read(List.of(shipped))).orElse(scales)
                : scales;
    }

    private void say(Scales scales, List<Study> studies, List<Problem> problems) {
        console.report(problems);
        if (quiet || ProblemCount.of(problems).errors() > 0) {
            return;
        }
        for (Scale scale : scales.scales()) {
            console.say(scale.id() + " " + scale.version() + " ("
                    + scale.status().id() + "), " + String.join(", ", scale.languages()) + ": no errors");
            readability(scale);
        }
        for (Study study : studies) {
            console.say(study.id() + ", a study of "
                    + study.scales().stream().map(Study.Part::scale).collect(Collectors.joining(", ")) + ": no errors");
        }
        scales.sites().forEach(site -> console.say(site + ", the settings of a site: no errors"));
        if (!problems.isEmpty()) {
            console.say("Warnings and advice do not stop a build.");
        }
    }

    /** By the languages that have a formula, of the first role: the others ask the same. */
    private void readability(Scale scale) {
        String role = scale.roles().get(0).id();
        if (!Questionnaires.asks(scale, role, null)) {
            return;
        }
        String said = scale.languages().stream()
                .flatMap(tag -> Readability.of(Questionnaires.resolve(scale, role, tag, null)).stream()
                        .map(r -> tag + " " + r))
                .collect(Collectors.joining(", "));
        if (!said.isEmpty()) {
            console.say("  How the words of the whole form for " + role + " look to a formula: " + said
                    + ". It counts lengths alone; only people can say whether they understand.");
        }
    }
}
