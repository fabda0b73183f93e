package org.likewise.generator.preview;

import java.util.List;
import java.util.Objects;

/**
 * What one role reads.
 *
 * @param role its id
 * @param page path of the page as people will see it, from the preview
 * @param form path of the blank form
 * @param pages how many sides the form has
 * @param sentences in the order of the scale
 */
public record PreviewRole(String role, String page, String form, int pages, List<PreviewSentence> sentences) {
    public PreviewRole {
        Objects.requireNonNull(role);
        sentences = List.copyOf(sentences);
    }
}
