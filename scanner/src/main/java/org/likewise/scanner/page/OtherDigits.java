package org.likewise.scanner.page;

import java.util.Locale;
import java.util.Map;

/**
 * Digits of other scripts, which the reader does not know and takes for one of its own: an Arabic 5 for a 0, a Bengali 4 for an
 * 8, and the dot that is an Arabic 0 for nothing. Where people may write them, a number in which each digit could be such a one
 * is not sure; any other digit in it shows which script it is in.
 */
final class OtherDigits {
    /** What the reader made, for sure, of each script's typed digits. */
    private static final Map<String, String> TAKEN_FOR =
            Map.of("Arab", "01789", "Beng", "089", "Deva", "08", "Gujr", "03489", "Guru", "02489");

    /** Languages by the script that they are written in where their tag does not say it. */
    private static final Map<String, String> SCRIPTS = Map.ofEntries(
            Map.entry("ar", "Arab"),
            Map.entry("ckb", "Arab"),
            Map.entry("fa", "Arab"),
            Map.entry("ks", "Arab"),
            Map.entry("pnb", "Arab"),
            Map.entry("prs", "Arab"),
            Map.entry("ps", "Arab"),
            Map.entry("sd", "Arab"),
            Map.entry("ug", "Arab"),
            Map.entry("ur", "Arab"),
            Map.entry("as", "Beng"),
            Map.entry("bn", "Beng"),
            Map.entry("hi", "Deva"),
            Map.entry("mr", "Deva"),
            Map.entry("ne", "Deva"),
            Map.entry("gu", "Gujr"),
            Map.entry("pa", "Guru"));

    private OtherDigits() {}

    /** Whether a form's writers, by its language, may have meant another number by what was read. */
    static boolean maybe(String language, String digits) {
        Locale locale = Locale.forLanguageTag(language);
        String script =
                locale.getScript().isEmpty() ? SCRIPTS.getOrDefault(locale.getLanguage(), "") : locale.getScript();
        String taken = TAKEN_FOR.getOrDefault(script, "");
        return !taken.isEmpty() && digits.chars().allMatch(d -> taken.indexOf(d) >= 0);
    }
}
