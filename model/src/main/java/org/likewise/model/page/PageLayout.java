package org.likewise.model.page;

import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;

/** How the questions of a page are set out. */
public enum PageLayout {
    /** All below each other. */
    ALL_ON_ONE("all-on-one"),
    /** One at a time, with a way on and a way back. */
    ONE_PER_PAGE("one-per-page");

    /** Up to so many items a page is not long, and all that is asked is seen at once. */
    private static final int MOST_ON_ONE = 5;

    private final String id;

    PageLayout(String id) {
        this.id = id;
    }

    /** As files and pages call it. */
    public String id() {
        return id;
    }

    /** What suits a questionnaire where nobody has said. */
    public static PageLayout suiting(Questionnaire questionnaire) {
        return questionnaire.questions().stream().filter(Question::item).count() <= MOST_ON_ONE
                ? ALL_ON_ONE
                : ONE_PER_PAGE;
    }
}
