package org.likewise.generator.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.text.FontFamily;
import org.likewise.generator.text.TextStyle;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** The measures of all styles, as a designer set them in {@code templates/print/theme.properties}. */
final class Theme {
    private static final String SHIPPED = "/org/likewise/templates/print/theme.properties";

    /** A measure and its limits in the standard style and in large print. */
    private record Limit(String name, double least, double most, double leastInLargePrint) {
        double least(Style style) {
            return style == Style.STANDARD ? least : leastInLargePrint;
        }
    }

    /**
     * What readers' eyes and the scanner need. Type: an x-height of 2.1 mm, 3.1 mm in large print, with the 0.496 em of
     * Atkinson Hyperlegible Next. Boxes of 4 mm and more with a clear outline were read without error; marks that run over
     * need the pitch. Cells are cut out by their outline, which must be there. Guide lines are too thin for programs that
     * read text, which took wider dots for letters.
     */
    private static final List<Limit> LIMITS = List.of(
            new Limit("title-size", 14, 60, 20),
            new Limit("heading-size", 12.1, 40, 18),
            new Limit("body-size", 12.1, 30, 17.8),
            new Limit("bilingual-size", 12.6, 32, 18.4),
            new Limit("small-size", 7, 14, 9),
            new Limit("line-height", 1.2, 2.5, 1.2),
            new Limit("box", 4, 8, 4),
            new Limit("box-line", 0.25, 0.6, 0.25),
            new Limit("column-pitch", 9, 40, 9),
            new Limit("row-pitch", 7.5, 30, 7.5),
            new Limit("cell-width", 6, 12, 6),
            new Limit("cell-height", 7, 16, 7),
            new Limit("cell-line", 0.2, 0.5, 0.2),
            new Limit("writing-line", 6, 20, 6),
            new Limit("least-stem-width", 30, 120, 30),
            new Limit("question-gap", 2, 30, 2),
            new Limit("section-gap", 3, 40, 3),
            new Limit("row-padding", 2.2, 15, 2.2),
            new Limit("guide-line", 0.08, 0.15, 0.08),
            new Limit("items-on-page", 0, 4, 0));

    /** How large small letters are at least, in millimetres. */
    private static double leastLetterMm(Style style) {
        return style == Style.STANDARD ? 2.1 : 3.1;
    }

    /** The least multiple of the size of body text in which this family's letters are large enough. */
    private static Limit sizeOf(FontFamily family, Style style, double bodySizePt) {
        double letterMm = family.letterEm() * bodySizePt * TextStyle.MM_PER_POINT;
        double least = Math.max(1, Math.ceil(leastLetterMm(style) / letterMm * 100) / 100);
        return new Limit(Measures.sizeOf(family), least, 2, least);
    }

    private final Map<Style, Measures> byStyle;

    private Theme(Map<Style, Measures> byStyle) {
        this.byStyle = byStyle;
    }

    /** The theme that comes along. */
    static Theme shipped() {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(SHIPPED), SHIPPED);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(reader, "theme.properties");
        } catch (IOException e) {
            throw new IllegalStateException("the program's own files cannot be read", e);
        }
    }

    /**
     * Reads a theme.
     *
     * @param file what the file is called, for messages
     * @throws ProblemsException naming every measure that is missing, unknown or outside its limits
     */
    static Theme read(Reader reader, String file) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new ProblemsException(Problem.error(
                    "theme.syntax",
                    Place.of(file),
                    "This theme has a \\u that no four digits follow.",
                    "Write the character itself: the file is UTF-8."));
        }
        Map<String, String> entries = new TreeMap<>();
        properties.forEach((key, value) -> entries.put((String) key, ((String) value).strip()));
        List<Problem> problems = new ArrayList<>();
        Map<Style, Measures> byStyle = new EnumMap<>(Style.class);
        for (Style style : Style.values()) {
            Map<String, Double> values = new TreeMap<>();
            Consumer<Limit> read = limit -> {
                String name = style.id() + "." + limit.name();
                values.put(limit.name(), measure(name, entries.remove(name), limit, style, file, problems));
            };
            LIMITS.forEach(read);
            double bodySizePt = Objects.requireNonNull(values.get("body-size"));
            Arrays.stream(FontFamily.values())
                    .filter(family -> family != FontFamily.ATKINSON_HYPERLEGIBLE_NEXT)
                    .forEach(family -> read.accept(sizeOf(family, style, bodySizePt)));
            byStyle.put(style, new Measures(values));
        }
        entries.keySet()
                .forEach(name -> problems.add(Problem.error(
                        "theme.unknown",
                        Place.of(file),
                        "There is no measure called \"" + name + "\".",
                        "Take the line out, or compare its spelling with the theme that came along.")));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new Theme(byStyle);
    }

    private static double measure(
            String name, @Nullable String text, Limit limit, Style style, String file, List<Problem> problems) {
        double least = limit.least(style);
        try {
            double value = text == null ? Double.NaN : Double.parseDouble(text);
            if (value >= least && value <= limit.most()) {
                return value;
            }
        } catch (NumberFormatException e) {
            // worded below, with all other wrong values
        }
        problems.add(Problem.error(
                "theme.measure",
                Place.of(file),
                text == null
                        ? "The measure \"" + name + "\" is missing."
                        : "The measure \"" + name + "\" is \"" + text + "\", which is no number within its limits.",
                String.format(Locale.ROOT, "Give a number from %s to %s.", least, limit.most())));
        return least;
    }

    Measures of(Style style) {
        return Objects.requireNonNull(byStyle.get(style));
    }
}
