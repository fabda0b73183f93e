package org.likewise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.analysis.score.ScaleShelf;
import org.likewise.exchange.data.DataExport;
import org.likewise.exchange.data.DataRequest;
import org.likewise.exchange.instrument.ExportRequest;
import org.likewise.exchange.instrument.InstrumentExport;
import org.likewise.exchange.instrument.InstrumentFormat;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code likewise export}: a scale or results in the formats of other people's tools. */
@Command(
        name = "export",
        description = {
            "Writes a scale, or results, for other tools, and says what their format cannot carry.",
            "A scale: redcap, xlsform, fhir, limesurvey, surveyjs, loinc.",
            "Results: fhir-responses, r, spss, datapackage."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            converter = ExportFormat.Reader.class,
            completionCandidates = ExportFormat.Names.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ExportFormat format;

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            description = "The id of a scale; for results, the folder that has responses.csv.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String what;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the files.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--role", paramLabel = "ROLE", description = "Only this role; may be repeated. Default: all.")
    private List<String> roles = List.of();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description =
                    "Only this language; may be repeated, the first one leads. Default: all, the scale's own first.")
    private List<String> languages = List.of();

    @Option(names = "--variant", paramLabel = "ID", description = "A variant. Default: the whole scale.")
    private @Nullable String variant;

    @Option(
            names = "--one-instrument",
            description = "For redcap: all roles in one instrument. Default: one for each role.")
    private boolean oneInstrument;

    @Option(
            names = "--canonical",
            paramLabel = "URL",
            description = "For fhir: the address of the server under which the resources will be known.")
    private @Nullable String canonical;

    @Option(
            names = "--with-comments",
            description = "For results: with what people wrote. Comments may name people: do not pass such files on.")
    private boolean comments;

    @Mixin
    private final ScalesOption scales = new ScalesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<String> address = Optional.ofNullable(canonical).map(this::address);
        Scales all = scales.read(console, true);
        if (format.data().isPresent()) {
            onlyOfScales();
            DataExport.Result result = DataExport.write(
                    new DataRequest(Path.of(what), new ScaleShelf(all.scales())::comparable, comments, address),
                    format.data().get(),
                    out);
            tell(Counted.of(result.responses(), "response") + " in ", result.files(), result.leftOut());
            return ExitStatus.DONE;
        }
        if (comments) {
            throw wrong("--with-comments is for results; a scale has no comments.");
        }
        InstrumentFormat instrument = format.instrument().orElseThrow();
        InstrumentExport.Result result = InstrumentExport.write(request(all, address), instrument, out);
        tell("", result.files(), result.leftOut());
        return ExitStatus.DONE;
    }

    private ExportRequest request(Scales all, Optional<String> address) {
        Scale scale = all.scale(what)
                .orElseThrow(() -> wrong("There is no scale `" + what + "`. There is: "
                        + String.join(", ", all.scales().stream().map(Scale::id).toList()) + "."));
        if (variant != null && scale.variant(variant).isEmpty()) {
            throw wrong("The scale has no variant `" + variant + "`.");
        }
        List<String> asked = scale.roles().stream()
                .map(r -> r.id())
                .filter(r -> Questionnaires.asks(scale, r, variant))
                .toList();
        roles.stream().filter(r -> !asked.contains(r)).findFirst().ifPresent(r -> {
            throw wrong("The role `" + r + "` is not asked. There is: " + String.join(", ", asked) + ".");
        });
        languages.stream()
                .filter(l -> !scale.languages().contains(l))
                .findFirst()
                .ifPresent(l -> {
                    throw wrong("There is no language `" + l + "`. There is: " + String.join(", ", scale.languages())
                            + ".");
                });
        return new ExportRequest(
                scale,
                roles.isEmpty() ? asked : roles.stream().distinct().toList(),
                languages.isEmpty()
                        ? scale.languages()
                        : languages.stream().distinct().toList(),
                Optional.ofNullable(variant),
                oneInstrument,
                address);
    }

    private void onlyOfScales() {
        if (!roles.isEmpty() || !languages.isEmpty() || variant != null || oneInstrument) {
            throw wrong(
                    "--role, --language, --variant and --one-instrument are for scales; results are exported whole.");
        }
    }

    private String address(String given) {
        if (!given.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~%-]+)*/?")) {
            throw wrong("--canonical must be an address such as https://example.org/fhir, not " + given + ".");
        }
        return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void tell(String responses, List<Path> files, List<String> leftOut) {
        if (output.json) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            files.forEach(f -> json.withArray("files").add(f.toString()));
            leftOut.forEach(s -> json.withArray("leftOut").add(s));
            console.say(json);
        } else if (!output.quiet) {
            console.say(responses + Counted.of(files.size() - 1L, "file") + " for " + format + " in " + out + ".");
            if (!leftOut.isEmpty()) {
                console.say("What it cannot carry, also in " + files.get(files.size() - 1) + ":");
                leftOut.forEach(s -> console.say("- " + s));
            }
        }
    }
}
