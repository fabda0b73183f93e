package org.likewise.model.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All texts of a scale, in the order of its file. */
final class ScaleTexts {
    private final Map<String, String> byKey = new LinkedHashMap<>();

    private ScaleTexts() {}

    static Map<String, String> of(Scale scale) {
        ScaleTexts texts = new ScaleTexts();
        texts.add(scale.title());
        scale.slots().forEach(s -> texts.add(s.text()));
        scale.roles().forEach(r -> texts.addAll(r.name(), r.title(), r.introduction(), r.thanks()));
        scale.responses().values().forEach(texts::answers);
        Headings h = scale.headings();
        texts.addAll(h.items(), h.context(), h.aboutYou(), h.comment());
        for (Item item : scale.items()) {
            texts.add(item.stem());
            texts.addAll(item.explanation());
            // shared answers are there already, under their own keys
            texts.answers(item.responses());
        }
        scale.context().forEach(texts::question);
        scale.aboutYou().forEach(texts::question);
        scale.comment().ifPresent(texts::question);
        scale.variants().forEach(v -> texts.addAll(v.name(), v.when()));
        scale.scores().forEach(s -> texts.addAll(s.title()));
        return java.util.Collections.unmodifiableMap(texts.byKey);
    }

    private void question(ScaleQuestion question) {
        add(question.stem());
        addAll(question.explanation());
        if (question.answer() instanceof ResponseScale responses) {
            answers(responses);
        } else if (question.answer() instanceof Answer.Digits digits) {
            addAll(digits.unit());
        }
        question.preferNotToSay().ifPresent(o -> addAll(o.label()));
    }

    private void answers(ResponseScale responses) {
        for (Option option : responses.options()) {
            addAll(option.label());
        }
        responses.notApplicable().ifPresent(o -> addAll(o.label()));
        addAll(responses.low(), responses.high());
    }

    @SafeVarargs
    private void addAll(Optional<Text>... texts) {
        for (Optional<Text> text : List.of(texts)) {
            text.ifPresent(this::add);
        }
    }

    private void add(Text text) {
        byKey.putAll(text.byKey());
    }
}
