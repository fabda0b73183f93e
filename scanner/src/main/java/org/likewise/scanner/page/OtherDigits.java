package org.likewise.scanner.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.likewise.scanner.digit.Script;

/**
 * Digits of other scripts than ours, which writers may use by their form's language. Arabic ones are read. The others the reader
 * does not know and takes for one of ours: a Bengali 4 for an 8. Where people may write them, a number in which each digit could
 * be such a one is not sure; any other digit in it shows which script it is in.
 */
final class OtherDigits {
    /** What the reader made, for sure, of each script's typed digits, with these weights or earlier ones. */
    private static final Map<String, String> TAKEN_FOR =
            Map.of("Beng", "0289", "Deva", "038", "Gujr", "034689", "Guru", "02489");

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

    /** The script besides ours in which the digits of a form in this language are read. */
    static Optional<Script> read(String language) {
        if (!script(language).equals("Arab")) {
            return Optional.empty();
        }
        boolean arabic = Locale.forLanguageTag(language).getLanguage().equals("ar");
        return Optional.of(arabic ? Script.ARABIC : Script.PERSIAN);
    }

    /** Whether a form's writers, by its language, may have meant another number by what was read, in digits that cannot be read. */
    static boolean maybe(String language, String digits) {
        String taken = TAKEN_FOR.getOrDefault(script(language), "");
        return !taken.isEmpty() && digits.chars().allMatch(d -> taken.indexOf(d) >= 0);
    }

    private static String script(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getScript().isEmpty() ? SCRIPTS.getOrDefault(locale.getLanguage(), "") : locale.getScript();
    }
}
