package org.likewise.model.study;

import java.util.Objects;
import java.util.Optional;

/**
 * What a study has printed around a questionnaire in one language: it changes the form code and not the wording fingerprint.
 *
 * @param contact whom to ask; empty where the study has no such text in the language
 * @param consent what a person should know before answering; empty where the study has no such text in the language
 * @param approval the ethics board's reference; may be empty
 * @param logo in black and grey
 * @param draftAllowed whether the DRAFT band is left out although not all words are final
 * @param web address below which the pages are published, with a slash at its end; empty where they are not
 */
public record PrintedMatter(
        String contact, String consent, String approval, Optional<Logo> logo, boolean draftAllowed, String web) {
    /** Of a form that belongs to no study. */
    public static final PrintedMatter NONE = new PrintedMatter("", "", "", Optional.empty(), false, "");

    public PrintedMatter {
        Objects.requireNonNull(contact);
        Objects.requireNonNull(consent);
        Objects.requireNonNull(approval);
        Objects.requireNonNull(logo);
        Objects.requireNonNull(web);
    }
}
