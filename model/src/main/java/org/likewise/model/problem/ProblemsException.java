package org.likewise.model.problem;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Carries the problems of an input out of a module's door; never thrown for a bug. */
public final class ProblemsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** At least one problem; they are sorted by place. */
    public ProblemsException(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem to report");
        }
        this.problems = problems.stream().sorted().toList();
    }

    public ProblemsException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
