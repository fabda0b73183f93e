package org.likewise.model.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.likewise.model.layout.Arrangement;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.Pictograms;
import org.likewise.model.scale.Answer;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Option;
import org.likewise.model.scale.ResponseScale;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleQuestion;
import org.likewise.model.scale.SentenceHash;
import org.likewise.model.scale.Slot;
import org.likewise.model.scale.Text;
import org.likewise.model.scale.Translation;

/** Puts one role's words of one language together, and notes which of them are not in good order. */
final class Resolver {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9_]{0,25})\\}");

    private final Scale scale;
    private final Role role;
    private final String language;
    private final Optional<Translation> translation;
    private final Map<String, String> slots;
    private final Set<TextGap> gaps = new LinkedHashSet<>();

    Resolver(Scale scale, String role, String language, Map<String, String> slots) {
        this.scale = scale;
        this.role = scale.role(role).orElseThrow();
        this.language = language;
        this.translation = scale.translation(language);
        this.slots = Map.copyOf(slots);
        if (translation.isEmpty() && !language.equals(scale.language())) {
            throw new IllegalArgumentException(scale.id() + " is not translated into " + language);
        }
        for (String slot : slots.keySet()) {
            if (scale.slots().stream().noneMatch(s -> s.id().equals(slot))) {
                throw new IllegalArgumentException(scale.id() + " has no slot " + slot);
            }
        }
    }

    /** What the role is called; its id where it has no name. */
    String roleName() {
        return role.name().map(this::words).orElse(role.id());
    }

    Questionnaire questionnaire(@Nullable String variant, List<Item> items) {
        String title = words(role.title().orElse(scale.title()));
        String introduction = words(role.introduction());
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                Section.Kind.ITEMS,
                words(scale.headings().items()),
                items.stream().map(this::item).toList()));
        section(sections, Section.Kind.CONTEXT, scale.headings().context(), scale.context());
        section(sections, Section.Kind.ABOUT_YOU, scale.headings().aboutYou(), scale.aboutYou());
        section(
                sections,
                Section.Kind.COMMENT,
                scale.headings().comment(),
                scale.comment().stream().toList());
        String thanks = words(role.thanks());
        Questionnaire unnamed = with(variant, title, introduction, thanks, sections, "");
        return with(variant, title, introduction, thanks, sections, WordingFingerprint.of(unnamed));
    }

    private Questionnaire with(
            @Nullable String variant,
            String title,
            String introduction,
            String thanks,
            List<Section> sections,
            String wording) {
        return new Questionnaire(
                scale.id(),
                scale.version().toString(),
                scale.status().id(),
                role.id(),
                language,
                variant,
                title,
                introduction,
                thanks,
                sections,
                wording,
                List.copyOf(gaps));
    }

    private void section(
            List<Section> sections, Section.Kind kind, Optional<Text> heading, List<ScaleQuestion> questions) {
        List<Question> asked = questions.stream()
                .filter(q -> q.roles().contains(role.id()))
                .flatMap(q -> question(q).stream())
                .toList();
        if (!asked.isEmpty()) {
            sections.add(new Section(kind, words(heading), asked));
        }
    }

    private Question item(Item item) {
        return choice(
                item.id(),
                words(item.stem()),
                words(item.explanation()),
                true,
                item.responses(),
                options(item.responses(), item.reverse(), !item.filler()));
    }

    /** The question, and where digits or a date can be declined, the box for that. */
    private List<Question> question(ScaleQuestion q) {
        String stem = words(q.stem());
        String explanation = words(q.explanation());
        List<AnswerOption> declined =
                q.preferNotToSay().stream().map(this::declined).toList();
        Answer answer = q.answer();
        if (answer instanceof ResponseScale responses) {
            List<AnswerOption> options = new ArrayList<>(options(responses, false, false));
            options.addAll(declined);
            return List.of(choice(q.id(), stem, explanation, false, responses, options));
        }
        List<Question> out = new ArrayList<>();
        if (answer instanceof Answer.Digits digits) {
            out.add(new Question.Digits(
                    q.id(),
                    stem,
                    explanation,
                    false,
                    digits.digits(),
                    digits.min(),
                    digits.max(),
                    words(digits.unit())));
        } else if (answer instanceof Answer.Day) {
            out.add(new Question.Day(q.id(), stem, explanation, false));
        } else if (answer instanceof Answer.Words words) {
            out.add(new Question.Words(q.id(), stem, explanation, false, words.lines()));
        }
        if (!declined.isEmpty()) {
            out.add(new Question.Choice(
                    LayoutField.declining(q.id()), FieldType.SINGLE_CHOICE, "", "", false, declined, "", ""));
        }
        return out;
    }

    private Question choice(
            String id,
            String stem,
            String explanation,
            boolean item,
            ResponseScale responses,
            List<AnswerOption> options) {
        boolean row = item || responses.type() == FieldType.RATING;
        return new Question.Choice(
                id,
                responses.type(),
                stem,
                explanation,
                item,
                options,
                words(responses.low()),
                words(responses.high()),
                responses.arrangement().orElse(row ? Arrangement.ROW : Arrangement.AS_FITS),
                item ? responses.pictograms().orElseGet(responses::usualPictograms) : Pictograms.NONE);
    }

    private List<AnswerOption> options(ResponseScale responses, boolean reversed, boolean scored) {
        List<AnswerOption> out = new ArrayList<>();
        for (Option option : responses.options()) {
            // the points of a rating are known by their numbers
            String label = responses.type() == FieldType.RATING ? option.tableValue() : words(option.label());
            out.add(new AnswerOption(
                    option.id(),
                    option.tableValue(),
                    label,
                    false,
                    false,
                    scored ? responses.score(option, reversed) : Optional.empty()));
        }
        responses
                .notApplicable()
                .ifPresent(o ->
                        out.add(new AnswerOption(o.id(), LayoutOption.NOT_APPLICABLE, words(o.label()), true, false)));
        return out;
    }

    private AnswerOption declined(Option option) {
        return new AnswerOption(option.id(), option.tableValue(), words(option.label()), false, true);
    }

    private String words(Optional<Text> text) {
        return text.map(this::words).orElse("");
    }

    private String words(Text text) {
        String sentence = sentence(text);
        return SLOT.matcher(sentence)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(slot(m.group(1), m.group())));
    }

    private String slot(String id, String written) {
        if (slots.containsKey(id)) {
            return slots.getOrDefault(id, written);
        }
        return scale.slots().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .map(Slot::text)
                .map(this::sentence)
                .orElse(written);
    }

    private String sentence(Text text) {
        String source = text.sentence(role.id());
        if (translation.isEmpty()) {
            return source;
        }
        String key = text.key(role.id());
        Translation.Sentence sentence = translation.get().texts().get(key);
        if (sentence == null) {
            gaps.add(new TextGap(key, TextGap.Kind.MISSING));
            return source;
        }
        if (!sentence.source().equals(SentenceHash.of(source))) {
            gaps.add(new TextGap(key, TextGap.Kind.STALE));
        } else if (!sentence.status().reviewed()) {
            gaps.add(new TextGap(key, TextGap.Kind.UNREVIEWED));
        }
        return sentence.text();
    }
}
