package org.likewise.model.scale;

import java.util.Optional;

/**
 * Who reports.
 *
 * @param id such as {@code patient}
 * @param name what the role is called in lists
 * @param title heading of its questionnaires; the scale's own where there is none
 * @param introduction what stands before the first question
 * @param thanks what stands after the last question
 * @param note for translators; may be empty
 */
public record Role(
        String id,
        Optional<Text> name,
        Optional<Text> title,
        Optional<Text> introduction,
        Optional<Text> thanks,
        String note) {}
