package org.likewise.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;

/** Problems in the formats that other programs read. */
final class ProblemReport {
    private ProblemReport() {}

    /** A list of objects with code, severity, file, line, column, message and remedy. */
    static ObjectNode json(List<Problem> problems) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode list = root.putArray("problems");
        for (Problem problem : problems) {
            list.addObject()
                    .put("code", problem.code())
                    .put("severity", word(problem))
                    .put("file", problem.place().file())
                    .put("line", problem.place().line())
                    .put("column", problem.place().column())
                    .put("message", problem.message())
                    .put("remedy", problem.remedy());
        }
        return root;
    }

    /** SARIF 2.1.0 (OASIS), which code-review tools show beside the line. */
    static ObjectNode sarif(List<Problem> problems, String version) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "likewise").put("version", version);
        ArrayNode rules = driver.putArray("rules");
        List<String> codes =
                problems.stream().map(Problem::code).distinct().sorted().toList();
        codes.forEach(code -> rules.addObject().put("id", code));
        ArrayNode results = run.putArray("results");
        for (Problem problem : problems) {
            ObjectNode result = results.addObject();
            result.put("ruleId", problem.code());
            result.put("ruleIndex", codes.indexOf(problem.code()));
            result.put(
                    "level",
                    switch (problem.severity()) {
                        case ERROR -> "error";
                        case WARNING -> "warning";
                        case ADVICE -> "note";
                    });
            result.putObject("message").put("text", problem.message() + " " + problem.remedy());
            location(result, problem.place());
        }
        return root;
    }

    private static void location(ObjectNode result, Place place) {
        ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", place.file().replace('\\', '/'));
        if (place.line() > 0) {
            ObjectNode region = physical.putObject("region").put("startLine", place.line());
            if (place.column() > 0) {
                region.put("startColumn", place.column());
            }
        }
    }

    private static String word(Problem problem) {
        return problem.severity().name().toLowerCase(java.util.Locale.ROOT);
    }
}
