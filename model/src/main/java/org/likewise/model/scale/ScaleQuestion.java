package org.likewise.model.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question that is not an item: about the visit, about the person who answers, or for a comment.
 *
 * @param stem its words
 * @param explanation a smaller second line
 * @param answer how it is answered
 * @param preferNotToSay the answer that declines; beside digits and dates it is a field of its own
 * @param roles who is asked
 * @param note for translators; may be empty
 */
public record ScaleQuestion(
        String id,
        Text stem,
        Optional<Text> explanation,
        Answer answer,
        Optional<Option> preferNotToSay,
        List<String> roles,
        String note) {
    public ScaleQuestion {
        Objects.requireNonNull(id);
        roles = List.copyOf(roles);
    }

    /** All its texts, in the order of the file. */
    public List<Text> texts() {
        List<Text> out = new ArrayList<>(List.of(stem));
        explanation.ifPresent(out::add);
        if (answer instanceof ResponseScale responses) {
            out.addAll(responses.texts());
        } else if (answer instanceof Answer.Digits digits) {
            digits.unit().ifPresent(out::add);
        }
        preferNotToSay.flatMap(Option::label).ifPresent(out::add);
        return out;
    }
}
