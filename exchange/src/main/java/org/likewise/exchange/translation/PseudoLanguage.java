package org.likewise.exchange.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.SentenceHash;
import org.likewise.model.scale.Translation;
import org.likewise.model.scale.TranslationStatus;

/**
 * A made-up language that shows what breaks before any translator is paid: sentences that are longer and have accents, or that run
 * from the right. The tags are those that Unicode's CLDR gives to such languages.
 */
public enum PseudoLanguage {
    /** Accents on every letter, and half as long again: German and Finnish labels are. */
    LONGER("en-XA", "àḃčđéƒĝħíĵķłɱñóþqŕšţúṽŵxýž", "ÀḂČĐÉƑĜĦÍĴĶŁⱮÑÓÞQŔŠŢÚṼŴXÝŽ"),

    /** Arabic letters, joined and from the right. */
    FROM_THE_RIGHT("ar-XB", "ابسديفغهيجكلمنوبقرستعوشخيز", "ابسديفغهيجكلمنوبقرستعوشخيز");

    private static final Pattern SLOT = Pattern.compile("\\{[a-z][a-z0-9_]*}");

    private final String tag;
    private final String small;
    private final String capital;

    PseudoLanguage(String tag, String small, String capital) {
        this.tag = tag;
        this.small = small;
        this.capital = capital;
    }

    /** Its BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** The scale in it. */
    public Translation of(Scale scale) {
        Map<String, Translation.Sentence> texts = new LinkedHashMap<>();
        scale.sentences()
                .forEach((key, source) -> texts.put(
                        key,
                        new Translation.Sentence(
                                sentence(source), SentenceHash.of(source), TranslationStatus.DRAFT, "")));
        return new Translation(
                scale.file(), tag, scale.version(), 1, TranslationStatus.DRAFT, List.of(), texts, List.of(), "");
    }

    /** A sentence in it; slots stay as they are. Brackets at both ends show whether any of it is cut off. */
    String sentence(String source) {
        StringBuilder out = new StringBuilder("[");
        Matcher slot = SLOT.matcher(source);
        int at = 0;
        while (slot.find()) {
            out.append(letters(source.substring(at, slot.start()))).append(slot.group());
            at = slot.end();
        }
        out.append(letters(source.substring(at)));
        // words of usual length, so that lines may break as they do in a real language
        int more = Math.max(2, source.length() * 2 / 5);
        String filler = letters(" one two three four five six seven eight nine ten");
        for (int i = 0; more > 0; i = (i + 1) % filler.length(), more--) {
            out.append(filler.charAt(i));
        }
        return out.toString().strip() + "]";
    }

    private String letters(String words) {
        StringBuilder out = new StringBuilder();
        words.chars().forEach(c -> {
            if (c >= 'a' && c <= 'z') {
                out.append(small.charAt(c - 'a'));
            } else if (c >= 'A' && c <= 'Z') {
                out.append(capital.charAt(c - 'A'));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }
}
