package org.likewise.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.likewise.analysis.merge.Merge;
import org.likewise.analysis.merge.MergeRequest;
import org.likewise.analysis.merge.MergeResult;
import org.likewise.generator.form.FormMaker;
import org.likewise.generator.form.FormRequest;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.form.Surround;
import org.likewise.model.layout.Layout;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.Codebook;
import org.likewise.model.table.ForgottenPacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likewise merge}: tables from paper and from screens become one. */
@Command(
        name = "merge",
        description =
                "Makes one table of many: responses.csv of scans, files that were saved on screen, several versions.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "Tables of responses, codebooks, or folders of them; what each is, its heading says. A response that"
                            + " several tables have counts once.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for responses.csv, codebook.csv and conflicts.csv.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--without",
            paramLabel = "ID",
            description =
                    "Leave the response with this response_id out, because a person has decided so. May be repeated.")
    private List<String> without = List.of();

    @Mixin
    private final ScalesOption scales = new ScalesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        MergeResult result = Merge.run(new MergeRequest(inputs, Set.copyOf(without), out), this::fromDefinitions);
        boolean look = result.conflicts() + result.waiting() > 0;
        if (output.json) {
            say(result);
        } else if (!output.quiet) {
            console.say(Counted.of(result.responses(), "response") + " from " + Counted.of(result.tables(), "table")
                    + " in "
                    + String.join(
                            " and ", result.files().stream().map(Path::toString).toList()) + "; "
                    + Counted.of(result.repeated(), "repeated row") + " counted once; "
                    + Counted.of(result.packs(), "pack") + " with more than one role.");
            if (result.forgotten() > 0) {
                console.say(Counted.of(result.forgotten(), "row")
                        + " of consultations that were forgotten left out: see " + out.resolve(ForgottenPacks.FILE)
                        + ". The tables that were given still have them: delete those.");
            }
        }
        if (look && !output.json) {
            console.note("A person must look: " + Counted.of(result.conflicts(), "conflict") + " in "
                    + out.resolve("conflicts.csv") + ", " + Counted.of(result.waiting(), "response")
                    + " with something in review.");
        }
        return look ? ExitStatus.LOOK : ExitStatus.DONE;
    }

    private void say(MergeResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode files = json.putArray("files");
        result.files().forEach(f -> files.add(f.toString()));
        json.put("tables", result.tables())
                .put("responses", result.responses())
                .put("repeated", result.repeated())
                .put("left-out", result.leftOut())
                .put("forgotten", result.forgotten())
                .put("packs", result.packs())
                .put("review", result.waiting())
                .put("conflicts", result.conflicts());
        console.say(json);
    }

    /** The codebook of wordings that the definitions still have, of forms that nobody need have printed. */
    private List<List<String>> fromDefinitions(Set<String> wordings) {
        List<Scale> known;
        try {
            known = scales.read(console, true).scales();
        } catch (ProblemsException e) {
            // a definition at hand that is broken says nothing about tables that were filled in long ago
            console.note("No codebook could be made of the definitions at hand: "
                    + e.problems().get(0));
            return List.of();
        }
        FormMaker maker = new FormMaker(Home.printTheme());
        List<Layout> layouts = new ArrayList<>();
        for (Scale scale : known) {
            for (Questionnaire q : Questionnaires.all(scale)) {
                if (wordings.contains(scale.id() + " " + q.wording())) {
                    layouts.add(
                            maker.make(new FormRequest(q, Optional.empty(), Paper.A4, Style.STANDARD, Surround.NONE))
                                    .layout());
                }
            }
        }
        return Codebook.rows(layouts);
    }
}
