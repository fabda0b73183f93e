package org.likewise.model.page;

import java.util.Objects;
import java.util.Optional;
import org.likewise.model.seal.SealKey;

/**
 * What a site's file says of its pages.
 *
 * @param layout empty where each page has what suits its questionnaire
 * @param endpoint address that answers are posted to; empty where they stay on the device
 * @param encryptTo the key that answers are sealed for; empty where they lie open
 */
public record PageSettings(Optional<PageLayout> layout, String endpoint, Optional<SealKey> encryptTo) {
    /** What holds where nobody has said anything. */
    public static final PageSettings NONE = new PageSettings(Optional.empty(), "", Optional.empty());

    public PageSettings {
        Objects.requireNonNull(layout);
        Objects.requireNonNull(endpoint);
        Objects.requireNonNull(encryptTo);
    }
}
