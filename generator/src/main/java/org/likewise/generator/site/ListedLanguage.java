package org.likewise.generator.site;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import org.likewise.generator.web.Messages;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.TextGap;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Translation;

/**
 * A language of a scale as the site lists it.
 *
 * @param tag BCP 47
 * @param name what its speakers call it
 * @param direction {@code ltr} or {@code rtl}
 * @param status how far its translation is; empty for the scale's own language
 * @param texts how many texts it has
 * @param missing how many it lacks
 * @param stale how many were made from a sentence that has changed since
 * @param unreviewed how many nobody but their translator has looked at
 * @param translation path of the page that shows it beside its source; empty for the scale's own language
 * @param questionnaires at least one
 */
public record ListedLanguage(
        String tag,
        String name,
        String direction,
        String status,
        int texts,
        int missing,
        int stale,
        int unreviewed,
        String translation,
        List<ListedQuestionnaire> questionnaires) {
    public ListedLanguage {
        questionnaires = List.copyOf(questionnaires);
    }

    /** Whether a form in it shows a DRAFT band for its own sake. */
    public boolean isDraft() {
        return missing + stale + unreviewed > 0;
    }

    static ListedLanguage of(Scale scale, String tag, String folder, List<Made> made) {
        List<Made> own = made.stream()
                .filter(m -> m.questionnaire().language().equals(tag))
                .toList();
        List<Questionnaire> questionnaires =
                own.stream().map(Made::questionnaire).toList();
        Optional<Translation> translation = scale.translation(tag);
        return new ListedLanguage(
                tag,
                autonym(tag),
                Messages.direction(tag),
                translation.map(t -> t.status().id()).orElse(""),
                translation.map(t -> t.texts().size()).orElse(0),
                gaps(questionnaires, TextGap.Kind.MISSING),
                gaps(questionnaires, TextGap.Kind.STALE),
                gaps(questionnaires, TextGap.Kind.UNREVIEWED),
                translation.isPresent() ? folder + TranslationPage.name(tag) : "",
                own.stream().map(m -> ListedQuestionnaire.of(scale, m)).toList());
    }

    private static int gaps(List<Questionnaire> questionnaires, TextGap.Kind kind) {
        return (int) questionnaires.stream()
                .flatMap(q -> q.gaps().stream())
                .filter(g -> g.kind() == kind)
                .map(TextGap::key)
                .distinct()
                .count();
    }

    /** What speakers of a language call it, as a heading has it. */
    static String autonym(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }
}
