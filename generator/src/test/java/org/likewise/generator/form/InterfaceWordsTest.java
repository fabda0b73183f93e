package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.model.scale.Scales;

/** What pages and forms say besides the questionnaire is there, whole, in every language of the shipped scales. */
class InterfaceWordsTest {
    private static final Path TEMPLATES = Path.of("..", "templates");
    private static final Pattern FILLING = Pattern.compile("\\{[a-z0-9]+}");

    static Stream<String> languages() {
        return Scales.read(List.of(Path.of("..", "scale-definitions"))).orThrow().scales().stream()
                .flatMap(s -> s.languages().stream())
                .distinct()
                .filter(tag -> !tag.equals("en") && !tag.startsWith("en-"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noWordOfThePaperIsMissing(String tag) throws IOException {
        whole(Path.of("print", "messages.properties"), "print/messages_", tag, '_');
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noWordOfThePageIsMissing(String tag) throws IOException {
        whole(Path.of("web", "messages", "en.properties"), "web/messages/", tag, '-');
    }

    /** The file of the language itself, or of the wider one that serves it, such as {@code fr} for {@code fr-CA}. */
    private static void whole(Path english, String prefix, String tag, char join) throws IOException {
        Map<String, String> own = new TreeMap<>();
        for (String at : List.of(tag.replaceFirst("-.*", ""), tag)) {
            Path file = TEMPLATES.resolve(prefix + at.replace('-', join) + ".properties");
            if (Files.exists(file)) {
                own.putAll(words(file));
            }
        }
        Map<String, String> all = words(TEMPLATES.resolve(english));
        assertThat(own.keySet()).as("%s of %s", prefix, tag).isEqualTo(all.keySet());
        own.forEach((key, text) -> assertThat(fillings(text)).as(key).isEqualTo(fillings(all.get(key))));
        assertThat(own.values()).noneMatch(String::isBlank);
    }

    private static Map<String, String> words(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        Map<String, String> out = new TreeMap<>();
        properties.forEach((key, value) -> out.put((String) key, (String) value));
        return out;
    }

    private static List<String> fillings(String text) {
        return FILLING.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
