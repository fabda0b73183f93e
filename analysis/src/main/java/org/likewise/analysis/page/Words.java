package org.likewise.analysis.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeMap;
import org.likewise.analysis.statistic.Interval;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** The report's own words and its numbers, in one language. */
public final class Words {
    private static final String LAST_RESORT = "en";

    private final String language;
    private final Map<String, String> words;

    private Words(String language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    /**
     * The words of a language: {@code fr-CA} looks for itself, then for {@code fr}; what it lacks is in English.
     *
     * @throws ProblemsException where the report is not in that language
     */
    public static Words of(ReportTemplates templates, String tag) {
        Map<String, String> out = new TreeMap<>(read(templates, LAST_RESORT).orElseThrow());
        for (String at = tag; !at.isEmpty(); at = at.contains("-") ? at.substring(0, at.lastIndexOf('-')) : "") {
            Optional<Map<String, String>> own =
                    at.matches("[A-Za-z0-9-]{2,35}") ? read(templates, at) : Optional.empty();
            if (own.isPresent()) {
                out.putAll(own.get());
                return new Words(tag, out);
            }
        }
        throw new ProblemsException(Problem.error(
                "report.no-language",
                Place.of("--language"),
                "The report is not there in the language " + tag + ".",
                "Use en or fr-CA, or add a file report/words/" + tag + ".properties to the templates."));
    }

    private static Optional<Map<String, String>> read(ReportTemplates templates, String tag) {
        return templates.text("report/words/" + tag + ".properties").map(text -> {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> out = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> out.put(key, properties.getProperty(key)));
            return out;
        });
    }

    /** BCP 47 tag. */
    public String language() {
        return language;
    }

    /** Which way the page runs, {@code ltr} or {@code rtl}: as the first letter of its words does. */
    String direction() {
        return say("contents")
                        .codePoints()
                        .mapToObj(Character::getDirectionality)
                        .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .filter(d -> d != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                        .isPresent()
                ? "rtl"
                : "ltr";
    }

    /** A sentence; {@code {0}} stands for the first argument, and so on. */
    public String say(String key, Object... arguments) {
        String text = Objects.requireNonNull(words.get(key), key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** A sentence, if there is one of that name. */
    Optional<String> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /** A whole number. */
    String count(long number) {
        String digits = String.valueOf(Math.abs(number));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            // numbers of four digits are not split
            if (i > 0 && digits.length() > 4 && (digits.length() - i) % 3 == 0) {
                out.append(say("number.group"));
            }
            out.append(digits.charAt(i));
        }
        return (number < 0 ? "\u2212" : "") + out;
    }

    /** A number with two decimals. */
    String number(double number) {
        return number(number, 2);
    }

    String number(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        String plain = rounded.abs().toPlainString().replace(".", say("number.decimal"));
        return (rounded.signum() < 0 ? "\u2212" : "") + plain;
    }

    /** A number with two decimals; a dash where it is not there. */
    String number(OptionalDouble number) {
        return number.isPresent() ? number(number.getAsDouble()) : none();
    }

    /** A share from 0 to 1. */
    String percent(double share) {
        return say("number.percent", number(100 * share, 0));
    }

    String range(Optional<Interval> interval) {
        return interval.map(i -> say("number.range", number(i.low()), number(i.high())))
                .orElse(none());
    }

    /** A figure with its interval. */
    String estimate(OptionalDouble number, Optional<Interval> interval) {
        return number(number) + interval.map(i -> " (" + range(interval) + ")").orElse("");
    }

    /** What stands where there is no figure. */
    String none() {
        return "\u2013";
    }
}
