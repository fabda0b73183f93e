package org.likewise.generator.site;

import java.util.List;

/**
 * A language of a scale as the index lists it.
 *
 * @param tag BCP 47
 * @param name what its speakers call it
 * @param direction {@code ltr} or {@code rtl}
 * @param status how far its translation is; empty for the scale's own language
 * @param questionnaires at least one
 */
public record ListedLanguage(
        String tag, String name, String direction, String status, List<ListedQuestionnaire> questionnaires) {
    public ListedLanguage {
        questionnaires = List.copyOf(questionnaires);
    }
}
