package org.likewise.generator.site;

import com.ibm.icu.util.ULocale;
import java.util.List;
import org.likewise.generator.web.Messages;
import org.likewise.model.scale.Scale;

/**
 * A scale as the index lists it.
 *
 * @param id kebab-case
 * @param title in its own language
 * @param language BCP 47 tag of its own language
 * @param version MAJOR.MINOR.PATCH
 * @param status how far it is
 * @param holder who holds the rights in its wording
 * @param terms on which it may be used
 * @param codebook path of its codebook, relative to the index
 * @param languages its own first
 */
public record ListedScale(
        String id,
        String title,
        String language,
        String version,
        String status,
        String holder,
        String terms,
        String codebook,
        List<ListedLanguage> languages) {
    public ListedScale {
        languages = List.copyOf(languages);
    }

    static ListedScale of(Scale scale, List<ListedQuestionnaire> questionnaires, String codebook) {
        List<ListedLanguage> languages = scale.languages().stream()
                .map(tag -> new ListedLanguage(
                        tag,
                        autonym(tag),
                        Messages.direction(tag),
                        scale.translation(tag).map(t -> t.status().id()).orElse(""),
                        questionnaires.stream()
                                .filter(q -> q.language().equals(tag))
                                .toList()))
                .filter(l -> !l.questionnaires().isEmpty())
                .toList();
        return new ListedScale(
                scale.id(),
                scale.title().sentences().values().iterator().next(),
                scale.language(),
                scale.version().toString(),
                scale.status().id(),
                scale.rights().holder(),
                scale.rights().terms(),
                codebook,
                languages);
    }

    private static String autonym(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }
}
