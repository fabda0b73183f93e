package org.likewise.generator.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.web.Messages;
import org.likewise.model.scale.ChangeLog;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Source;

/**
 * A version of a scale as the site lists it.
 *
 * @param id kebab-case
 * @param title in its own language
 * @param language BCP 47 tag of its own language
 * @param direction of that language
 * @param version MAJOR.MINOR.PATCH
 * @param status how far it is
 * @param holder who holds the rights in its wording
 * @param terms on which it may be used
 * @param date of the version, ISO; may be empty
 * @param changes what is different in this version, as its authors say it; may be empty
 * @param page path of its page, from the site's folder
 * @param codebook path of its codebook, from the site's folder
 * @param sources what it rests on
 * @param comparability what is known of comparing scores
 * @param languages its own first
 */
public record ListedScale(
        String id,
        String title,
        String language,
        String direction,
        String version,
        String status,
        String holder,
        String terms,
        String date,
        String changes,
        String page,
        String codebook,
        List<Source> sources,
        List<ChangeLog.Comparability> comparability,
        List<ListedLanguage> languages) {
    public ListedScale {
        sources = List.copyOf(sources);
        comparability = List.copyOf(comparability);
        languages = List.copyOf(languages);
    }

    static ListedScale of(Scale scale, String folder, List<Made> made) {
        Optional<ChangeLog.Entry> entry = scale.changes().entry(scale.version());
        return new ListedScale(
                scale.id(),
                scale.title().sentences().values().iterator().next(),
                scale.language(),
                Messages.direction(scale.language()),
                scale.version().toString(),
                scale.status().id(),
                scale.rights().holder(),
                scale.rights().terms(),
                entry.map(ChangeLog.Entry::date).orElse(""),
                entry.map(ChangeLog.Entry::changes).orElse(""),
                folder + "index.html",
                folder + "codebook.csv",
                scale.sources(),
                scale.changes().comparability(),
                scale.languages().stream()
                        .map(tag -> ListedLanguage.of(scale, tag, folder, made))
                        .filter(l -> !l.questionnaires().isEmpty())
                        .toList());
    }

    /** The year of this version; empty where nobody has said. */
    public String year() {
        return date.length() < 4 ? "" : date.substring(0, 4);
    }

    /** The roles by what they are called, in the order of the scale. */
    public List<String> roles() {
        return languages.stream()
                .flatMap(l -> l.questionnaires().stream())
                .map(ListedQuestionnaire::role)
                .distinct()
                .toList();
    }

    /** The picture that stands for the scale; null where nothing was drawn. */
    public @Nullable ListedPreview preview() {
        return languages.stream()
                .flatMap(l -> l.questionnaires().stream())
                .map(ListedQuestionnaire::preview)
                .filter(p -> p != null)
                .findFirst()
                .orElse(null);
    }
}
