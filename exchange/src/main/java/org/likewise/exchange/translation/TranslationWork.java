package org.likewise.exchange.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.SentenceHash;
import org.likewise.model.scale.Translation;
import org.likewise.model.scale.TranslationStatus;

/**
 * A language of a scale on its way to a translator or back: what each of the formats holds whole.
 *
 * @param file where it was read from; empty where it was not
 * @param scale the scale's id
 * @param version the scale's version that the sentences are of
 * @param sourceLanguage BCP 47 tag
 * @param language BCP 47 tag
 * @param note to the translator, on the whole; may be empty
 * @param units in the order of the scale
 */
public record TranslationWork(
        String file,
        String scale,
        String version,
        String sourceLanguage,
        String language,
        String note,
        List<Unit> units) {
    public TranslationWork {
        Objects.requireNonNull(scale);
        units = List.copyOf(units);
    }

    /**
     * The work there is in a language, whether it has a file or not.
     *
     * @param earlier the sentence of a hash, where an earlier version of the scale had it
     */
    public static TranslationWork of(Scale scale, String language, Function<String, Optional<String>> earlier) {
        Map<String, Help> help = HelpMaker.of(scale);
        Optional<Translation> translation = scale.translation(language);
        List<Unit> units = new ArrayList<>();
        scale.sentences().forEach((key, source) -> {
            Help of = help.getOrDefault(key, Help.NONE);
            Optional<Translation.Sentence> done =
                    translation.flatMap(t -> Optional.ofNullable(t.texts().get(key)));
            String madeFrom = done.map(Translation.Sentence::source).orElse("");
            boolean stale = done.isPresent() && !madeFrom.equals(SentenceHash.of(source));
            units.add(new Unit(
                    key,
                    source,
                    stale ? earlier.apply(madeFrom).orElse("") : "",
                    done.map(Translation.Sentence::text).orElse(""),
                    madeFrom,
                    done.map(Translation.Sentence::status).orElse(TranslationStatus.DRAFT),
                    done.map(Translation.Sentence::note).orElse(""),
                    of.lines(),
                    of.room(),
                    0));
        });
        return new TranslationWork(
                "", scale.id(), scale.version().toString(), scale.language(), language, scale.note(), units);
    }

    /** The work as a file. */
    public byte[] as(TranslationFormat format) {
        return switch (format) {
            case XLIFF -> XliffWriter.bytes(this);
            case PO -> PoWriter.bytes(this);
            case CSV -> CsvWork.bytes(this);
        };
    }
}
