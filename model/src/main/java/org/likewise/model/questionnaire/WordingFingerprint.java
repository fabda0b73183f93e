package org.likewise.model.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.model.code.Base32;
import org.likewise.model.yaml.Sentences;

/**
 * The wording fingerprint of a questionnaire: it changes when any word that a respondent sees does, or what an answer means,
 * or the order; docs/formats/fingerprint.md has it exactly.
 */
public final class WordingFingerprint {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WordingFingerprint() {}

    /** 8 characters of lower-case Crockford base32; what the questionnaire itself says of its wording does not count. */
    public static String of(Questionnaire questionnaire) {
        return Base32.digest(canonical(questionnaire), 8).toLowerCase(Locale.ROOT);
    }

    /**
     * The fingerprint of a form in two languages, of which the first leads: of both canonical texts, with a line feed
     * between them.
     */
    public static String of(Questionnaire first, Questionnaire second) {
        return Base32.digest(canonical(first) + "\n" + canonical(second), 8).toLowerCase(Locale.ROOT);
    }

    /** The text whose digest it is: JSON with sorted keys and without white space, numbers as strings (RFC 8785). */
    public static String canonical(Questionnaire q) {
        Map<String, Object> out = new TreeMap<>();
        out.put("format", "likewise-wording/1");
        out.put("role", q.role());
        out.put("language", q.language());
        out.put("variant", q.variant() == null ? "" : q.variant());
        out.put("title", words(q.title()));
        out.put("introduction", words(q.introduction()));
        out.put("thanks", words(q.thanks()));
        out.put(
                "sections",
                q.sections().stream().map(WordingFingerprint::section).toList());
        try {
            return MAPPER.writeValueAsString(out);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings, lists and maps are JSON", e);
        }
    }

    private static Map<String, Object> section(Section section) {
        Map<String, Object> out = new TreeMap<>();
        out.put("kind", section.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        out.put("heading", words(section.heading()));
        out.put(
                "questions",
                section.questions().stream().map(WordingFingerprint::question).toList());
        return out;
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> out = new TreeMap<>();
        out.put("id", question.id());
        out.put("type", question.type().id());
        out.put("stem", words(question.stem()));
        out.put("explanation", words(question.explanation()));
        if (question instanceof Question.Choice choice) {
            out.put("low", words(choice.lowLabel()));
            out.put("high", words(choice.highLabel()));
            List<Map<String, Object>> options =
                    choice.options().stream().map(WordingFingerprint::option).toList();
            out.put("options", options);
        } else if (question instanceof Question.Digits digits) {
            out.put("digits", String.valueOf(digits.digits()));
            out.put("min", String.valueOf(digits.min()));
            out.put("max", String.valueOf(digits.max()));
            out.put("unit", words(digits.unit()));
        }
        return out;
    }

    private static Map<String, Object> option(AnswerOption option) {
        Map<String, Object> out = new TreeMap<>();
        out.put(
                "kind",
                option.notApplicable() ? "not-applicable" : option.preferNotToSay() ? "prefer-not-to-say" : "answer");
        out.put("value", option.value());
        out.put("label", words(option.label()));
        out.put("score", option.score().map(s -> s.toPlainString()).orElse(""));
        return out;
    }

    private static String words(String text) {
        return Sentences.canonical(text);
    }
}
