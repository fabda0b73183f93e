package org.likewise.model.questionnaire;

import java.util.List;
import java.util.Objects;

/**
 * Questions that belong together.
 *
 * @param kind what the section is for
 * @param heading the scale's own heading; empty where the section has none
 * @param questions at least one
 */
public record Section(Kind kind, String heading, List<Question> questions) {
    public Section {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(heading);
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a section without questions");
        }
    }

    /** What a section is for: the items come first, then the visit, then the person, then free words. */
    public enum Kind {
        /** The scale's items, which are scored. */
        ITEMS,
        /** Questions about the visit. */
        CONTEXT,
        /** Optional questions about the person who answers. */
        ABOUT_YOU,
        /** One box for words. */
        COMMENT
    }
}
