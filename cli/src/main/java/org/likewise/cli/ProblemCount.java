package org.likewise.cli;

import java.util.ArrayList;
import java.util.List;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;

/**
 * How many problems there are.
 *
 * @param errors those that block
 * @param warnings those that do not
 * @param advice what only may be one
 */
record ProblemCount(long errors, long warnings, long advice) {
    static ProblemCount of(List<Problem> problems) {
        return new ProblemCount(
                count(problems, Severity.ERROR), count(problems, Severity.WARNING), count(problems, Severity.ADVICE));
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }

    /** In words, such as {@code 2 errors, 1 warning}; empty where there is nothing. */
    @Override
    public String toString() {
        List<String> out = new ArrayList<>();
        if (errors > 0) {
            out.add(Counted.of(errors, "error"));
        }
        if (warnings > 0) {
            out.add(Counted.of(warnings, "warning"));
        }
        if (advice > 0) {
            out.add(advice == 1 ? "1 piece of advice" : advice + " pieces of advice");
        }
        return String.join(", ", out);
    }
}
