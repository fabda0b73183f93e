package org.likewise.exchange.translation;

import java.util.List;
import java.util.Objects;
import org.likewise.model.scale.SentenceHash;
import org.likewise.model.scale.TranslationStatus;

/**
 * One sentence to translate, with all that a translator needs and all that the language's file says of it.
 *
 * @param key of the text in the scale: all that it is ever matched by
 * @param source the sentence in the scale's language
 * @param previous the sentence that the translation was made from, where that is another one and known; may be empty
 * @param target the translation; empty where it is missing
 * @param madeFrom hash of the sentence that the translation was made from; empty where it is missing
 * @param status how far the translation is
 * @param note what the translator says; may be empty
 * @param help where the sentence stands and what the scale says to translators
 * @param room most characters that fit well on paper; 0 where there is room enough
 * @param line in the file that it was read from; 0 where it was not
 */
public record Unit(
        String key,
        String source,
        String previous,
        String target,
        String madeFrom,
        TranslationStatus status,
        String note,
        List<String> help,
        int room,
        int line) {
    public Unit {
        Objects.requireNonNull(key);
        help = List.copyOf(help);
    }

    /** Whether there is a translation, and of this source sentence. */
    public State state() {
        if (target.isEmpty()) {
            return State.MISSING;
        }
        return madeFrom.equals(hash()) ? State.DONE : State.STALE;
    }

    String hash() {
        return SentenceHash.of(source);
    }

    /** Whether a translation can be there, and be of another sentence. */
    public enum State {
        DONE,
        STALE,
        MISSING
    }
}
