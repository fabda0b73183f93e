package org.likewise.generator.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.study.Study;

/**
 * What a study has printed around a questionnaire, never inside it: it is part of the form code, and not of the wording
 * fingerprint. Texts are by language (BCP 47); a language that has none goes without.
 *
 * @param logo stands above the title
 * @param consent stands below the introduction
 * @param contact stands at the end
 * @param approval the reference of the ethics board, at the end; empty where there is none
 * @param draftAllowed languages whose forms go without a DRAFT band though their words may still change
 * @param invitation the address of the folder on the web that has the scale's pages, with a slash at its end, for the code by
 *     which a phone opens the same questionnaire; empty where there is none
 */
public record Surround(
        Optional<Logo> logo,
        Map<String, String> consent,
        Map<String, String> contact,
        String approval,
        Set<String> draftAllowed,
        String invitation) {
    /**
     * What is printed for a study, where there is one, and for a site.
     *
     * @param site where the site is published, with a slash at its end; empty where nobody has said. A study's own address
     *     comes first
     * @param folder of the scale's pages, from the site's, with a slash at its end
     */
    public static Surround of(Optional<Study> study, String site, String folder) {
        String address = study.map(Study::web).filter(web -> !web.isEmpty()).orElse(site);
        return study.map(Surround::of).orElse(NONE).inviting(address.isEmpty() ? "" : address + folder);
    }

    private static Surround of(Study study) {
        return new Surround(
                study.logo().map(Logo::of),
                study.consent(),
                study.contact(),
                study.approval(),
                Set.copyOf(study.draftAllowed()),
                "");
    }

    /** Nothing around it. */
    public static final Surround NONE = new Surround(Optional.empty(), Map.of(), Map.of(), "", Set.of(), "");

    Surround inviting(String folder) {
        return new Surround(logo, consent, contact, approval, draftAllowed, folder);
    }

    /** Where a questionnaire's page is; empty where nobody is invited to it. */
    Optional<String> address(Questionnaire questionnaire) {
        return invitation.isEmpty() ? Optional.empty() : Optional.of(invitation + questionnaire.slug() + ".html");
    }

    public Surround {
        consent = Map.copyOf(consent);
        contact = Map.copyOf(contact);
        draftAllowed = Set.copyOf(draftAllowed);
    }

    /**
     * A picture in shades of gray.
     *
     * @param width in pixels
     * @param height in pixels
     * @param gray a byte for each pixel, row by row, 0 black
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // compared by its digest alone; the array is not changed after it was made
    public record Logo(int width, int height, byte[] gray) {
        public Logo {
            if (width < 1 || height < 1 || gray.length != width * height) {
                throw new IllegalArgumentException("not a picture: " + width + " × " + height);
            }
        }

        /** The same with a byte for each pixel. */
        static Logo of(org.likewise.model.study.Logo logo) {
            byte[] rows = logo.rows();
            byte[] gray = new byte[logo.width() * logo.height()];
            int rowBytes = rows.length / logo.height();
            int white = (1 << logo.bits()) - 1;
            for (int i = 0; i < gray.length; i++) {
                int bit = i % logo.width() * logo.bits();
                int in = rows[i / logo.width() * rowBytes + bit / 8] & 0xFF;
                gray[i] = (byte) ((in >> (8 - logo.bits() - bit % 8) & white) * 255 / white);
            }
            return new Logo(logo.width(), logo.height(), gray);
        }
    }

    Said consent(List<String> languages) {
        return said(consent, languages);
    }

    Said contact(List<String> languages) {
        return said(contact, languages);
    }

    private static Said said(Map<String, String> texts, List<String> languages) {
        return new Said(
                texts.getOrDefault(languages.get(0), ""),
                languages.size() > 1 ? texts.getOrDefault(languages.get(1), "") : "");
    }
}
