package org.likewise.cli;

import java.util.List;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;

/**
 * How many problems there are.
 *
 * @param errors those that block
 * @param others those that do not
 */
record ProblemCount(long errors, long others) {
    static ProblemCount of(List<Problem> problems) {
        long errors =
                problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
        return new ProblemCount(errors, problems.size() - errors);
    }

    /** In words, such as {@code 2 errors, 1 warning}; empty where there is nothing. */
    @Override
    public String toString() {
        if (others == 0) {
            return errors == 0 ? "" : Counted.of(errors, "error");
        }
        return (errors == 0 ? "" : Counted.of(errors, "error") + ", ") + Counted.of(others, "warning");
    }
}
