package org.likewise.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.likewise.exchange.translation.RoleTexts;
import org.likewise.exchange.translation.TranslationWork;
import org.likewise.exchange.translation.Unit;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Translation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code likewise translate status}: how far each language is, for each role. */
@Command(
        name = "status",
        description = "How many texts are done, stale, missing and reviewed, for each language and role.",
        mixinStandardHelpOptions = true)
final class TranslateStatusCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final Console console;

    @Mixin
    private final TranslatedScales scales = new TranslatedScales();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            split = ",",
            description = "These languages alone. Default: all that have a file.")
    private List<String> languages = List.of();

    @Option(names = "--json", description = "Say it as JSON, for scripts.")
    private boolean json;

    TranslateStatusCommand(Console console) {
        this.console = console;
    }

    /**
     * A line of the table.
     *
     * @param role or {@code all} for every text of the scale
     */
    private record Line(
            String scale,
            String language,
            String status,
            String role,
            int texts,
            int done,
            int stale,
            int missing,
            int reviewed) {}

    @Override
    public Integer call() {
        List<Line> lines = new ArrayList<>();
        for (Scale scale : scales.read()) {
            List<String> tags = languages.isEmpty()
                    ? scale.translations().stream().map(Translation::language).toList()
                    : languages.stream().map(TranslatedScales::tag).toList();
            for (String tag : tags) {
                lines.addAll(lines(scale, tag));
            }
        }
        if (json) {
            console.say(json(lines));
        } else {
            table(lines);
        }
        return ExitStatus.DONE;
    }

    private static List<Line> lines(Scale scale, String tag) {
        TranslationWork work = TranslationWork.of(scale, tag, hash -> java.util.Optional.empty());
        String status = scale.translation(tag).map(t -> t.status().id()).orElse("no file");
        List<Line> out = new ArrayList<>();
        out.add(line(scale, tag, status, ALL, work.units()));
        scale.roles().forEach(role -> {
            Set<String> keys = RoleTexts.of(scale, role);
            out.add(line(
                    scale,
                    tag,
                    status,
                    role.id(),
                    work.units().stream().filter(u -> keys.contains(u.key())).toList()));
        });
        return out;
    }

    private static Line line(Scale scale, String tag, String status, String role, List<Unit> units) {
        int[] of = new int[Unit.State.values().length];
        units.forEach(u -> of[u.state().ordinal()]++);
        int reviewed = (int) units.stream()
                .filter(u -> u.state() == Unit.State.DONE && u.status().reviewed())
                .count();
        return new Line(
                scale.id(),
                tag,
                status,
                role,
                units.size(),
                of[Unit.State.DONE.ordinal()],
                of[Unit.State.STALE.ordinal()],
                of[Unit.State.MISSING.ordinal()],
                reviewed);
    }

    private void table(List<Line> lines) {
        String before = "";
        for (Line line : lines) {
            if (!line.scale().equals(before)) {
                console.say((before.isEmpty() ? "" : System.lineSeparator()) + line.scale());
                console.say(row("language", "status", "role", "texts", "done", "stale", "missing", "reviewed"));
                before = line.scale();
            }
            boolean first = line.role().equals(ALL);
            console.say(row(
                    first ? line.language() : "",
                    first ? line.status() : "",
                    line.role(),
                    line.texts() + "",
                    line.done() + "",
                    line.stale() + "",
                    line.missing() + "",
                    line.reviewed() + ""));
        }
        if (lines.isEmpty()) {
            console.say("No language has a file yet. `likewise translate export TAG` starts one.");
        }
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "  %-10s %-15s %-14s %6s %6s %6s %8s %9s", cells);
    }

    private static ObjectNode json(List<Line> lines) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode array = root.putArray("languages");
        for (Line line : lines) {
            ObjectNode node = array.addObject();
            node.put("scale", line.scale());
            node.put("language", line.language());
            node.put("status", line.status());
            node.put("role", line.role());
            node.put("texts", line.texts());
            node.put("done", line.done());
            node.put("stale", line.stale());
            node.put("missing", line.missing());
            node.put("reviewed", line.reviewed());
        }
        return root;
    }
}
