package org.likewise.generator.web;

import java.util.List;
import java.util.Locale;
import org.likewise.model.questionnaire.Section;

/**
 * A section as the page shows it.
 *
 * @param kind lower case with hyphens, for styles
 * @param heading the scale's, or the page's own where the scale has none; may be empty
 * @param ownHeading whether the heading is the scale's
 * @param cards at least one
 */
public record CardSection(String kind, String heading, boolean ownHeading, List<Card> cards) {
    static CardSection of(Section section, Messages messages) {
        String kind = section.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean own = !section.heading().isEmpty();
        String heading = own ? section.heading() : messages.words().getOrDefault("section." + kind, "");
        return new CardSection(kind, heading, own, Card.of(section.questions()));
    }
}
