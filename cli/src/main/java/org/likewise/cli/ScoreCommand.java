package org.likewise.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.likewise.analysis.score.Fired;
import org.likewise.analysis.score.ScaleShelf;
import org.likewise.analysis.score.Scoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likewise score}: answers become scores by the rule of their scale. */
@Command(
        name = "score",
        description = "Scores every response by the rule of its scale: writes scores.csv beside responses.csv.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RESULTS", description = "The folder that has responses.csv.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path results;

    @Mixin
    private final ScalesOption scales = new ScalesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Scoring.Result result =
                Scoring.run(results, new ScaleShelf(scales.read(console, true).scales()));
        console.report(result.warnings());
        if (output.json) {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("responses", result.responses())
                    .put("scores", result.file().toString());
            ObjectNode rules = json.putObject("rules");
            result.rules().forEach((rule, n) -> rules.put(rule.word(), n));
            console.say(json);
        } else if (!output.quiet) {
            int scored = result.rules().entrySet().stream()
                    .filter(e -> e.getKey().scored())
                    .mapToInt(e -> e.getValue())
                    .sum();
            int waiting = result.rules().getOrDefault(Fired.REVIEW, 0);
            int all =
                    result.rules().values().stream().mapToInt(Integer::intValue).sum();
            console.say(Counted.of(result.responses(), "response") + ", " + Counted.of(scored, "score") + " of " + all
                    + "; " + waiting + " wait for a person. All are in " + result.file() + ".");
        }
        return ExitStatus.DONE;
    }
}
