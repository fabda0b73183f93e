package org.likewise.model.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All texts of a scale, in the order of its file. */
final class ScaleTexts {
    private final Map<String, String> byKey = new LinkedHashMap<>();

    private ScaleTexts() {}

    static Map<String, String> of(Scale scale) {
        ScaleTexts texts = new ScaleTexts();
        texts.add(scale.title());
        scale.slots().forEach(s -> texts.add(s.text()));
        scale.roles().forEach(r -> texts.addAll(r.name(), r.title(), r.introduction(), r.thanks()));
        scale.responses().values().forEach(r -> r.texts().forEach(texts::add));
        Headings h = scale.headings();
        texts.addAll(h.items(), h.context(), h.aboutYou(), h.comment());
        for (Item item : scale.items()) {
            texts.add(item.stem());
            texts.addAll(item.explanation());
            // shared answers are there already, under their own keys
            item.responses().texts().forEach(texts::add);
        }
        Stream.of(scale.context(), scale.aboutYou(), scale.comment().stream().toList())
                .flatMap(List::stream)
                .forEach(q -> q.texts().forEach(texts::add));
        scale.variants().forEach(v -> texts.addAll(v.name(), v.when()));
        scale.scores().forEach(s -> texts.addAll(s.title()));
        return java.util.Collections.unmodifiableMap(texts.byKey);
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
