package org.likewise.model.problem;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading something: a value, or problems, or a value with problems that do not block.
 *
 * @param value empty where there is an error
 * @param problems by place
 */
public record Checked<T>(Optional<T> value, List<Problem> problems) {
    public Checked {
        problems = problems.stream().sorted().toList();
        if (value.isEmpty() && problems.isEmpty()) {
            throw new IllegalArgumentException("neither a value nor a problem");
        }
    }

    /** The value. @throws ProblemsException where there is none */
    public T orThrow() {
        return value.orElseThrow(() -> new ProblemsException(problems));
    }
}
