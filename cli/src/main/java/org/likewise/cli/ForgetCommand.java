package org.likewise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.likewise.model.code.Base32;
import org.likewise.model.code.PackCode;
import org.likewise.scanner.job.Forgetting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code likewise forget}: one consultation is taken out of the results. */
@Command(
        name = "forget",
        description = {
            "Takes a consultation out of results, readings, journal and pictures, and leaves a line that says so.",
            "Its pages stay out when they are scanned again. Scans, exports and reports elsewhere are yours to delete."
        },
        mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "PACK",
            description = "The pack code: 10 characters, with or without the check character after a hyphen.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String pack;

    @Option(
            names = "--results",
            required = true,
            paramLabel = "RESULTS",
            description = "The folder that has responses.csv.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path results;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ForgetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PackCode code = code(pack)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "`" + pack
                                + "` is no pack code. It has 10 characters; a check character may follow after"
                                + " a hyphen."));
        Forgetting.Result result = Forgetting.forget(results, code, LocalDate.now(ZoneId.systemDefault()));
        if (output.json) {
            console.say(JsonNodeFactory.instance
                    .objectNode()
                    .put("pack", code.symbols())
                    .put("rows", result.rows())
                    .put("pages", result.pages())
                    .put("pictures", result.pictures()));
        } else if (!output.quiet) {
            console.say("The pack " + code.symbols() + " is forgotten: " + Counted.of(result.rows(), "row") + ", "
                    + Counted.of(result.pages(), "page") + " of the journal and "
                    + Counted.of(result.pictures(), "picture") + " are gone. " + results.resolve("forgotten.csv")
                    + " says so.");
            console.say("Still to do by hand: the scans and sheets themselves, backups, reports and exports.");
        }
        return ExitStatus.DONE;
    }

    /** As it is printed or in the tables; with a check character it must fit. */
    private static Optional<PackCode> code(String given) {
        String[] parts = given.strip().toUpperCase(Locale.ROOT).split("-", -1);
        String symbols = Base32.normalise(parts[0]);
        try {
            PackCode code = new PackCode(symbols);
            boolean fits = parts.length < 3;
            if (parts.length == 2) {
                fits = code.typed().equals(symbols + "-" + Base32.normalise(parts[1]));
            }
            return fits ? Optional.of(code) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
