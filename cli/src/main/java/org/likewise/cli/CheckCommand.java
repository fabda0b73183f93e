package org.likewise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likewise check}: what is wrong with definitions and translations, all at once. */
@Command(
        name = "check",
        description = "Says what is wrong with scales and their languages: file, line, column and what to do.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder of scales. Default: the shipped ones.")
    private @Nullable Path folder;

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
        Scales scales = Scales.read(Home.scales(folder == null ? List.of() : List.of(folder)));
        switch (format) {
            case TEXT -> say(scales);
            case JSON -> console.say(ProblemReport.json(scales.problems()));
            case SARIF -> console.say(ProblemReport.sarif(scales.problems(), Version.number()));
        }
        return scales.sound() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private void say(Scales scales) {
        console.report(scales.problems());
        if (quiet || !scales.sound()) {
            return;
        }
        for (Scale scale : scales.scales()) {
            console.say(scale.id() + " " + scale.version() + " ("
                    + scale.status().id() + "), " + String.join(", ", scale.languages()) + ": no errors");
        }
        if (!scales.problems().isEmpty()) {
            console.say("Warnings do not stop a build.");
        }
    }
}
