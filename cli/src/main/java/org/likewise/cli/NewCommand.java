package org.likewise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.ScaleReader;
import org.likewise.model.table.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code likewise new}: a small scale with comments, to start from. */
@Command(
        name = "new",
        description = "Writes a small scale with comments, NAME/scale.yaml, that builds and prints as it is.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    /** An id of a scale, as the format has it. */
    private static final Pattern NAME = Pattern.compile("(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final String TEMPLATE = "new/scale.yaml";

    private final Console console;

    @Parameters(
            paramLabel = "NAME",
            description = "The scale's id: small letters, digits and hyphens, such as short-visit.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Option(names = "--title", paramLabel = "TEXT", description = "What stands above its forms. Default: its name.")
    private @Nullable String title;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder of scales in which it gets a folder. Default: the one you are in.")
    private Path out = Path.of("");

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A scale's name has small letters, digits and single hyphens, at most 40 characters, such as"
                            + " short-visit; not '" + name + "'.");
        }
        Path folder = out.resolve(name);
        Path file = folder.resolve("scale.yaml");
        if (Files.exists(file)) {
            throw new ProblemsException(Problem.error(
                    "new.exists",
                    Place.of(file.toString()),
                    "There is a file of this name already.",
                    "Choose another name, or another folder with --out."));
        }
        byte[] scale = template().getBytes(StandardCharsets.UTF_8);
        // a title can be as wrong as any other text
        ScaleReader.read(scale, file.toString()).orThrow();
        Files.createDirectories(folder);
        WholeFile.write(file, scale);
        if (output.json) {
            console.say(JsonNodeFactory.instance.objectNode().put("scale", name).put("file", file.toString()));
        } else if (!output.quiet) {
            console.say("A scale to start from is in " + file + ". Open it in any text editor, and then:");
            console.say("  likewise check " + folder);
            console.say("  likewise build --scales " + folder + " --out site");
            console.say("  likewise print " + name + " --scales " + folder + " --packs 20 --out print");
        }
        return ExitStatus.DONE;
    }

    private String template() throws IOException {
        String said = title == null
                ? name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).replace('-', ' ')
                : title;
        try (InputStream in = Objects.requireNonNull(NewCommand.class.getResourceAsStream(TEMPLATE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@NAME@", name)
                    .replace("@TITLE@", "'" + said.replace("'", "''") + "'");
        }
    }
}
