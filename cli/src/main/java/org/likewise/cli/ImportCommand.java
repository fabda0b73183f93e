package org.likewise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.likewise.exchange.instrument.ImportRequest;
import org.likewise.exchange.instrument.InstrumentImport;
import org.likewise.model.scale.Scales;
import org.likewise.model.table.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code likewise import}: another tool's form becomes a scale to start from. */
@Command(
        name = "import",
        description =
                "Reads a REDCap data dictionary or an XLSForm into a scale to start from; what is missing says TODO.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A data dictionary (CSV), an XLSForm (.xlsx or CSV), or a folder with survey.csv and choices.csv.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--scale",
            required = true,
            paramLabel = "ID",
            description = "The id of the new scale, such as my-scale.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String scale;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for scales; the scale gets a folder of its own in it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--roles",
            paramLabel = "ROLE",
            split = ",",
            description = "Who reports; the file has the first one's words. Default: patient.")
    private List<String> roles = List.of("patient");

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Of the words, where the file does not say it. Default: en-GB.")
    private String language = "en-GB";

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!scale.matches("(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw wrong("--scale must be small letters, digits and hyphens, such as my-scale, not " + scale + ".");
        }
        roles.stream()
                .filter(r -> !r.matches("[a-z][a-z0-9_]{0,25}"))
                .findFirst()
                .ifPresent(r -> {
                    throw wrong("`" + r + "` is no role: use small letters, digits and underscores.");
                });
        InstrumentImport.Result result = InstrumentImport.read(
                new ImportRequest(file, scale, roles.stream().distinct().toList(), language));
        Path folder = out.resolve(scale);
        Path made = folder.resolve("scale.yaml");
        if (Files.exists(made)) {
            throw new FileAlreadyExistsException(made.toString());
        }
        Files.createDirectories(folder);
        WholeFile.write(made, result.yaml().getBytes(StandardCharsets.UTF_8));
        tell(made, result);
        Scales.read(List.of(folder)).orThrow();
        return ExitStatus.DONE;
    }

    private void tell(Path made, InstrumentImport.Result result) {
        long todo = result.yaml().lines().filter(l -> l.contains("TODO")).count();
        if (output.json) {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("scale", made.toString())
                    .put("todo", todo);
            result.notes().forEach(n -> json.withArray("notes").add(n));
            console.say(json);
        } else if (!output.quiet) {
            console.say("A scale to start from is in " + made + "; " + Counted.of(todo, "line") + " with TODO.");
            result.notes().forEach(n -> console.say("- " + n));
            console.say("Next: likewise check " + out);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
