package org.likewise.generator.web;

import java.util.Set;

/** What an attribute {@code lang} says: a tag without a script that its language is written in anyway. */
final class MarkupLanguage {
    /** From the IANA registry of language subtags, field Suppress-Script: what people do write out, not all of it. */
    private static final Set<String> USUAL = Set.of(
            "am-Ethi", "ar-Arab", "be-Cyrl", "bg-Cyrl", "bn-Beng", "cy-Latn", "el-Grek", "en-Latn", "es-Latn",
            "fa-Arab", "fr-Latn", "gu-Gujr", "he-Hebr", "hi-Deva", "ja-Jpan", "ka-Geor", "km-Khmr", "kn-Knda",
            "ko-Kore", "lo-Laoo", "ml-Mlym", "mr-Deva", "my-Mymr", "ne-Deva", "pa-Guru", "pl-Latn", "ps-Arab",
            "ru-Cyrl", "si-Sinh", "ta-Taml", "te-Telu", "th-Thai", "uk-Cyrl", "ur-Arab", "vi-Latn");

    private MarkupLanguage() {}

    /** {@code pa} for {@code pa-Guru}, {@code pa-IN} for {@code pa-Guru-IN}; {@code zh-Hans} stays. */
    static String of(String tag) {
        String[] parts = tag.split("-", 3);
        boolean usual = parts.length > 1 && USUAL.contains(parts[0] + "-" + parts[1]);
        return usual ? parts[0] + (parts.length > 2 ? "-" + parts[2] : "") : tag;
    }
}
