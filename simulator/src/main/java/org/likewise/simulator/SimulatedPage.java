package org.likewise.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likewise.model.code.PageCode;
import org.likewise.simulator.answer.Answer;

/**
 * One page of the pile, done.
 *
 * @param image name of its picture
 * @param code which page of which copy it is; empty for a page without code, such as a blank second side
 * @param answers what was written on it
 * @param hints what makes each of them hard to read; empty for most
 */
record SimulatedPage(String image, Optional<PageCode> code, List<Answer> answers, List<String> hints) {
    SimulatedPage {
        answers = List.copyOf(answers);
        hints = List.copyOf(hints);
    }

    /** Its rows of {@code truth.csv}: one for a field, or one for each chosen option. */
    List<List<String>> truth() {
        List<List<String>> rows = new ArrayList<>();
        code.ifPresent(c -> {
            for (int i = 0; i < answers.size(); i++) {
                Answer answer = answers.get(i);
                List<String> values = answer.values().isEmpty() ? List.of("") : answer.values();
                for (String value : values) {
                    rows.add(List.of(
                            image,
                            c.form(),
                            Integer.toString(c.page()),
                            c.copy(),
                            answer.field().id(),
                            value,
                            hints.get(i)));
                }
            }
        });
        return rows;
    }
}
