package org.likewise.model.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;

/**
 * How hard the words of a whole questionnaire look, by the formula that was made for its language. Formulas count lengths of words
 * and sentences: they say nothing of whether people understand, and little of texts as short as a form.
 *
 * @param formula its name
 * @param value by the formula
 * @param words how many it was made from
 * @param hard whether it is beyond what is meant for everyone
 */
public record Readability(String formula, double value, int words, boolean hard) {
    private static final Pattern SENTENCE = Pattern.compile("[.!?:;\\u2026]+(\\s|$)");

    public Readability {
        Objects.requireNonNull(formula);
    }

    /** Of a questionnaire; empty for a language that has no formula. */
    public static Optional<Readability> of(Questionnaire questionnaire) {
        String language = WordList.language(questionnaire.language());
        List<String> texts = texts(questionnaire);
        List<String> words =
                texts.stream().flatMap(t -> WordList.words(t).stream()).toList();
        int sentences = texts.stream().mapToInt(Readability::sentences).sum();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        double perSentence = (double) words.size() / sentences;
        return switch (language) {
            case "en" -> {
                // Kincaid et al. 1975; grade 8 is where plain-language guides set the end
                double grade = 0.39 * perSentence + 11.8 * syllables(words, true) - 15.59;
                yield Optional.of(new Readability("Flesch–Kincaid grade", round(grade), words.size(), grade > 8));
            }
            case "fr" -> {
                // Kandel and Moles 1958; 60 and more is "standard" or easier
                double ease = 207 - 1.015 * perSentence - 73.6 * syllables(words, false);
                yield Optional.of(new Readability("Kandel–Moles", round(ease), words.size(), ease < 60));
            }
            case "sv", "da", "nb", "nn", "no", "de" -> {
                // Björnsson 1968, for Swedish; in use for its neighbours; above 40 is more than easy
                long longer = words.stream().filter(w -> w.length() > 6).count();
                double lix = perSentence + 100.0 * longer / words.size();
                yield Optional.of(new Readability("LIX", round(lix), words.size(), lix > 40));
            }
            default -> Optional.empty();
        };
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static List<String> texts(Questionnaire q) {
        List<String> out = new ArrayList<>(List.of(q.title(), q.introduction(), q.thanks()));
        q.sections().forEach(s -> {
            out.add(s.heading());
            for (Question question : s.questions()) {
                out.add(question.stem());
                out.add(question.explanation());
                if (question instanceof Question.Choice choice) {
                    choice.options().stream().map(AnswerOption::label).forEach(out::add);
                }
            }
        });
        // the answers of an item are read once, not with each item
        return out.stream().filter(t -> !t.isBlank()).distinct().toList();
    }

    private static int sentences(String text) {
        return (int) SENTENCE.splitAsStream(text).filter(s -> !s.isBlank()).count();
    }

    /** Syllables a word: groups of vowels, and in English no silent e at the end. */
    private static double syllables(List<String> words, boolean english) {
        int count = 0;
        for (String word : words) {
            String letters = word.toLowerCase(Locale.ROOT);
            if (english) {
                letters = letters.replaceAll("(?<=[^aeiouy]{1}[^aeiouyl])e(?=s?$)|(?<=[aeiouy][^aeiouyl])e(?=s?$)", "")
                        .replaceAll("(?<=[^td])ed$", "d");
            } else {
                letters = letters.replaceAll("(?<=[^aeiouyàâäéèêëîïôöûüùœ])(es?|ent)$", "");
            }
            int groups = (int) Pattern.compile("[aeiouyàâäéèêëîïôöûüùœ]+")
                    .matcher(letters)
                    .results()
                    .count();
            count += Math.max(1, groups);
        }
        return (double) count / words.size();
    }

    /** The value with what it means. */
    @Override
    public String toString() {
        return formula + " " + value;
    }
}
