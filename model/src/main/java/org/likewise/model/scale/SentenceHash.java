package org.likewise.model.scale;

import java.util.Locale;
import org.likewise.model.code.Base32;
import org.likewise.model.yaml.Sentences;

/** The fingerprint of one sentence, by which a translation knows what it was made from. */
public final class SentenceHash {
    private SentenceHash() {}

    /** 8 characters of lower-case Crockford base32, of the SHA-256 of the sentence's canonical form. */
    public static String of(String sentence) {
        return Base32.digest(Sentences.canonical(sentence), 8).toLowerCase(Locale.ROOT);
    }
}
