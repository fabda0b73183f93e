package org.likewise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.analysis.page.ReportTemplates;
import org.likewise.analysis.report.Report;
import org.likewise.analysis.report.ReportRequest;
import org.likewise.analysis.score.ScaleShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code likewise report}: what came back, what it says, and how far those who saw the same visit agree. */
@Command(
        name = "report",
        description =
                "Writes one page with returns, answers, scores, reliability and agreement, and the same as tables.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RESULTS", description = "The folder that has responses.csv.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path results;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for index.html and the tables.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--packs-list",
            paramLabel = "FILE",
            description =
                    "The packs.csv that was written when the packs were printed: what is missing, sites, practitioners. Default: packs.csv in RESULTS, if it is there.")
    private @Nullable Path packs;

    @Option(names = "--scale", paramLabel = "ID", description = "Which scale, where the results have several.")
    private @Nullable String scale;

    @Option(names = "--language", paramLabel = "TAG", description = "Of the page: en or fr-CA. Default: en.")
    private String language = "en";

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "Fewest people in a group of which the page shows a figure. Default: 10.")
    private int least = ReportRequest.USUAL_LEAST;

    @Option(
            names = "--with-comments",
            description = "With what people wrote. Comments may name people: do not pass such a page on.")
    private boolean comments;

    @Mixin
    private final ScalesOption scales = new ScalesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (least < 1) {
            throw new ParameterException(spec.commandLine(), "--least must be at least 1, not " + least + ".");
        }
        Report.Result result = Report.make(new ReportRequest(
                results,
                out,
                new ScaleShelf(scales.read(console, true).scales()),
                Optional.ofNullable(scale),
                Optional.ofNullable(packs),
                language,
                least,
                comments,
                Home.templates().map(ReportTemplates::over).orElseGet(ReportTemplates::shipped)));
        if (output.json) {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("responses", result.responses())
                    .put("leftOut", result.leftOut())
                    .put("page", result.page().toString());
            result.tables().forEach(t -> json.withArray("tables").add(t.toString()));
            console.say(json);
        } else if (!output.quiet) {
            console.say("The report on " + Counted.of(result.responses(), "response") + " is in " + result.page()
                    + ", with tables beside it.");
            if (result.leftOut() > 0) {
                console.say(Counted.of(result.leftOut(), "response")
                        + " of another MAJOR version left out: their scores cannot be compared.");
            }
        }
        return ExitStatus.DONE;
    }
}
