package org.likewise.model.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.questionnaire.Section;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleQuestion;
import org.likewise.model.scale.Text;
import org.likewise.model.scale.Translation;

/** What the words of one language should be looked at for; of a language that has a word list. */
final class WordingRules {
    /** Sentences above it are hard to keep in mind; plain-language guides ask for 15 to 20 words at most. */
    private static final int MOST_WORDS = 20;

    private final Scale scale;
    private final String language;
    private final WordList list;
    private final List<Finding> out = new ArrayList<>();

    private WordingRules(Scale scale, String language, WordList list) {
        this.scale = scale;
        this.language = language;
        this.list = list;
    }

    static List<Finding> of(Scale scale, String language) {
        return WordList.of(language)
                .map(list -> new WordingRules(scale, language, list).findings())
                .orElse(List.of());
    }

    private List<Finding> findings() {
        for (Item item : scale.items()) {
            sentences(item.stem(), item.roles()).forEach(this::item);
            item.explanation().ifPresent(e -> sentences(e, item.roles()).forEach(this::question));
            roles(item);
        }
        List<ScaleQuestion> others = new ArrayList<>(scale.context());
        others.addAll(scale.aboutYou());
        others.addAll(scale.comment().stream().toList());
        for (ScaleQuestion q : others) {
            sentences(q.stem(), q.roles()).forEach(this::question);
        }
        visit();
        return out;
    }

    private Map<String, String> sentences(Text text, List<String> roles) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String role : roles) {
            sentence(text, role).ifPresent(s -> out.put(text.key(role), s));
        }
        return out;
    }

    private Optional<String> sentence(Text text, String role) {
        Optional<Translation> translation = scale.translation(language);
        if (translation.isEmpty()) {
            return Optional.of(text.sentence(role));
        }
        return Optional.ofNullable(translation.get().texts().get(text.key(role)))
                .map(Translation.Sentence::text);
    }

    /** Statements that are answered by degree suffer most from these. */
    private void item(String key, String sentence) {
        word(
                key,
                sentence,
                "negation",
                "item.3a-negation",
                "negates: a low answer then means a high degree, which people mix up",
                "Say it positively.");
        word(
                key,
                sentence,
                "double",
                "item.4c-double",
                "may ask two things at once: a person can hold one and not the other",
                "Ask one thing, or make two items.");
        word(
                key,
                sentence,
                "vague",
                "item.3c-vague",
                "is vague: it means another degree to each reader",
                "Say what was seen or done.");
        word(
                key,
                sentence,
                "absolute",
                "item.4b-absolute",
                "allows no exception: few people can agree with it completely",
                "Leave the degree to the answers.");
        word(key, sentence, "leading", "item.6c-leading", "leads to an answer", "Say it without a judgement.");
        question(key, sentence);
    }

    private void question(String key, String sentence) {
        int words = WordList.words(sentence).size();
        if (words > MOST_WORDS) {
            out.add(Finding.advice(
                    "item.3a-long",
                    key,
                    "This has " + words + " words; more than " + MOST_WORDS + " are hard to keep in mind.",
                    "Shorten it, or divide it."));
        }
        word(
                key,
                sentence,
                "jargon",
                "item.3b-jargon",
                "is a word of the trade, which a patient may not know",
                "Use a word of every day.");
        word(
                key,
                sentence,
                "gendered",
                "item.4a-gender",
                "assumes a gender",
                "Name the person by their part in the visit.");
    }

    private void word(String key, String sentence, String list, String rule, String why, String remedy) {
        this.list
                .found(list, sentence)
                .ifPresent(w -> out.add(Finding.advice(rule, key, "\"" + w + "\" " + why + ".", remedy)));
    }

    /** Corresponding stems have the same words but for who speaks; another form of a verb is the same word. */
    private void roles(Item item) {
        if (!item.stem().perRole() || item.roles().size() < 2) {
            return;
        }
        String first = item.roles().get(0);
        Optional<String> one = sentence(item.stem(), first);
        for (String role : item.roles().subList(1, item.roles().size())) {
            Optional<String> other = sentence(item.stem(), role);
            if (one.isEmpty() || other.isEmpty()) {
                continue;
            }
            List<String> more = new ArrayList<>(unmatched(list.content(other.get()), list.content(one.get())));
            more.addAll(unmatched(list.content(one.get()), list.content(other.get())));
            if (!more.isEmpty()) {
                out.add(Finding.advice(
                        "item.roles-differ",
                        item.stem().key(role),
                        "It differs from the stem for `" + first + "` in more than who speaks: \""
                                + String.join("\", \"", more) + "\". Scores of the two may not be about the same.",
                        "Use the same words for every role."));
            }
        }
    }

    private static List<String> unmatched(List<String> words, List<String> others) {
        return words.stream()
                .filter(w -> others.stream().noneMatch(o -> sameWord(w, o)))
                .toList();
    }

    private static boolean sameWord(String a, String b) {
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return a.equals(b) || common >= 2 && common * 2 >= Math.max(a.length(), b.length());
    }

    /** Somewhere before the answers, a person must be told which visit is meant. */
    private void visit() {
        for (Role role : scale.roles()) {
            if (!Questionnaires.asks(scale, role.id(), null)) {
                continue;
            }
            Questionnaire q = Questionnaires.resolve(scale, role.id(), language, null);
            Section items = q.sections().get(0);
            boolean told = list.found("visit", q.title() + " " + q.introduction() + " " + items.heading())
                            .isPresent()
                    || items.questions().stream()
                            .map(Question::stem)
                            .allMatch(s -> list.found("visit", s).isPresent());
            if (!told) {
                out.add(Finding.advice(
                        "item.3d-no-visit",
                        "roles." + role.id() + (role.introduction().isPresent() ? ".introduction" : ""),
                        "Neither the title, the introduction nor the heading for `" + role.id()
                                + "` says which visit is meant.",
                        "Name it, as in \"this visit\"."));
            }
        }
    }
}
