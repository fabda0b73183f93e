package org.likewise.model.questionnaire;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person is asked: a scale resolved for one role, one language and one variant.
 *
 * @param scale the scale's id
 * @param version the scale's version, MAJOR.MINOR.PATCH
 * @param status how far the scale is: draft, piloted, validated or retired
 * @param role who reports
 * @param language BCP 47 tag of all texts
 * @param variant null for the whole scale
 * @param title heading of the questionnaire
 * @param introduction what stands before the first question; empty where there is nothing
 * @param thanks what stands after the last question; empty where there is nothing
 * @param sections in order, none empty
 * @param wording the wording fingerprint: 8 characters of lower-case Crockford base32
 * @param gaps texts that are stale, missing or unreviewed in this language; a form with any shows a DRAFT band
 */
public record Questionnaire(
        String scale,
        String version,
        String status,
        String role,
        String language,
        @Nullable String variant,
        String title,
        String introduction,
        String thanks,
        List<Section> sections,
        String wording,
        List<TextGap> gaps) {
    public Questionnaire {
        Objects.requireNonNull(scale);
        sections = List.copyOf(sections);
        gaps = List.copyOf(gaps);
    }

    /** All questions in the order in which they are asked. */
    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    /** A name that is safe in file names and URLs: {@code patient.en-GB} or {@code patient.en-GB.emergency}. */
    public String slug() {
        return role + "." + language + (variant == null ? "" : "." + variant);
    }
}
