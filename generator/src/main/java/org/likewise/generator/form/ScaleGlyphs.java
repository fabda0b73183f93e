package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likewise.generator.text.Typesetter;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.likewise.model.scale.Translation;

/** Whether paper can show all that a scale says: a problem for each character without a glyph, by file and text. */
public final class ScaleGlyphs {
    private ScaleGlyphs() {}

    /** The same scales, with these problems among their own. */
    public static Scales checked(Scales scales) {
        List<Problem> problems = new ArrayList<>(scales.problems());
        scales.scales().forEach(scale -> problems.addAll(missing(scale)));
        return scales.with(problems);
    }

    /** The problems of all of a scale's languages, sorted. */
    public static List<Problem> missing(Scale scale) {
        return scale.languages().stream()
                .flatMap(language -> missing(scale, language).stream())
                .sorted()
                .toList();
    }

    /** The problems of one language. */
    public static List<Problem> missing(Scale scale, String language) {
        Map<String, String> texts = new LinkedHashMap<>();
        String file = scale.file();
        if (language.equals(scale.language())) {
            texts.putAll(scale.sentences());
        } else {
            Translation translation = scale.translation(language).orElseThrow();
            file = translation.file();
            translation.texts().forEach((key, sentence) -> texts.put(key, sentence.text()));
        }
        Place place = Place.of(file);
        Typesetter typesetter = Typesetter.forLanguage(language);
        List<Problem> problems = new ArrayList<>();
        texts.forEach((key, text) -> problems.addAll(typesetter.missingGlyphs(text, place, key)));
        return List.copyOf(problems);
    }
}
