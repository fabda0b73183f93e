package org.likewise.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import org.likewise.model.problem.Problem;

/**
 * Where a command says what it does: results on standard output, problems and progress on standard error.
 *
 * @param out results
 * @param err problems and progress
 * @param terminal whether a person watches, so that progress may rewrite its line
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {
    void say(String line) {
        out.println(line);
        out.flush();
    }

    void say(JsonNode json) {
        say(json.toPrettyString());
    }

    void note(String line) {
        err.println(line);
        err.flush();
    }

    /** Problems as compilers word them; where there are several, also how many. */
    void report(List<Problem> problems) {
        problems.stream().sorted().forEach(p -> note(p.toString()));
        if (problems.size() > 1) {
            note(ProblemCount.of(problems) + ".");
        }
    }

    /** Progress of long work that is shown as it goes. */
    Progress progress(String what, boolean quiet) {
        return new Progress(this, what, quiet);
    }
}
