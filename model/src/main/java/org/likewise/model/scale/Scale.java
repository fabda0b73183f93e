package org.likewise.model.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A measuring instrument at one version: its items, responses, questions, scoring and texts. What {@link ScaleReader} gives is
 * whole: every reference leads somewhere, and every role has every sentence that it is to see.
 *
 * @param file the file that it was read from, as the user knows it
 * @param id kebab-case
 * @param version MAJOR.MINOR.PATCH
 * @param status how far it is
 * @param title heading of every questionnaire whose role has none of its own
 * @param language BCP 47 tag of the source texts
 * @param rights who holds the wording
 * @param sources what it rests on
 * @param note for translators; may be empty
 * @param slots words that a study fills in
 * @param roles who reports, in order
 * @param responses shared response scales by name, in order
 * @param headings above the sections
 * @param items in the order in which they are asked
 * @param context questions about the visit
 * @param aboutYou questions about the person who answers
 * @param comment a box for words, last
 * @param variants in order
 * @param scores in order
 * @param waivers advice that is not followed
 * @param translations by language, sorted by tag
 * @param changes its history
 * @param wordings words that were filled in from other files, in order
 */
public record Scale(
        String file,
        String id,
        ScaleVersion version,
        ScaleStatus status,
        Text title,
        String language,
        Rights rights,
        List<Source> sources,
        String note,
        List<Slot> slots,
        List<Role> roles,
        Map<String, ResponseScale> responses,
        Headings headings,
        List<Item> items,
        List<ScaleQuestion> context,
        List<ScaleQuestion> aboutYou,
        Optional<ScaleQuestion> comment,
        List<Variant> variants,
        List<Score> scores,
        List<Waiver> waivers,
        List<Translation> translations,
        ChangeLog changes,
        List<Wording> wordings) {
    public Scale {
        Objects.requireNonNull(id);
        sources = List.copyOf(sources);
        slots = List.copyOf(slots);
        roles = List.copyOf(roles);
        responses = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(responses));
        items = List.copyOf(items);
        context = List.copyOf(context);
        aboutYou = List.copyOf(aboutYou);
        variants = List.copyOf(variants);
        scores = List.copyOf(scores);
        waivers = List.copyOf(waivers);
        translations = translations.stream()
                .sorted(java.util.Comparator.comparing(Translation::language))
                .toList();
        wordings = List.copyOf(wordings);
    }

    /** The same scale with other translations. */
    public Scale with(List<Translation> others) {
        return new Scale(
                file, id, version, status, title, language, rights, sources, note, slots, roles, responses, headings,
                items, context, aboutYou, comment, variants, scores, waivers, others, changes, wordings);
    }

    /** The same scale with a history. */
    public Scale with(ChangeLog log) {
        return new Scale(
                file,
                id,
                version,
                status,
                title,
                language,
                rights,
                sources,
                note,
                slots,
                roles,
                responses,
                headings,
                items,
                context,
                aboutYou,
                comment,
                variants,
                scores,
                waivers,
                translations,
                log,
                wordings);
    }

    /** The same scale with words filled in; those for texts that it does not have are passed over. */
    public Scale with(Wording words) {
        return Reworded.of(this, words);
    }

    /**
     * Who holds the words that people see, by the strictest of all who hold some of them: each file of words for what it
     * filled in last, the scale for the rest.
     */
    public Rights rightsOfAllWords() {
        return sentences().keySet().stream()
                .map(this::rightsOf)
                .max(java.util.Comparator.comparing(Rights::redistributable))
                .orElse(rights);
    }

    private Rights rightsOf(String key) {
        return wordings.stream()
                .filter(w -> w.texts().containsKey(key))
                .reduce((earlier, later) -> later)
                .flatMap(Wording::rights)
                .orElse(rights);
    }

    /** The source language first, then the others by tag. */
    public List<String> languages() {
        List<String> out = new ArrayList<>(List.of(language));
        translations.forEach(t -> out.add(t.language()));
        return List.copyOf(out);
    }

    public Optional<Role> role(String role) {
        return roles.stream().filter(r -> r.id().equals(role)).findFirst();
    }

    public Optional<Item> item(String item) {
        return items.stream().filter(i -> i.id().equals(item)).findFirst();
    }

    public Optional<Variant> variant(String variant) {
        return variants.stream().filter(v -> v.id().equals(variant)).findFirst();
    }

    public Optional<Translation> translation(String tag) {
        return translations.stream().filter(t -> t.language().equals(tag)).findFirst();
    }

    /** Every source sentence by its key, in the order of the file. */
    public Map<String, String> sentences() {
        return ScaleTexts.of(this);
    }
}
