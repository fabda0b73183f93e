package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The layouts of the shipped patient form, as they are known to be read. Where a change is meant,
 * {@code mvn test -pl generator -am -Dgolden.refresh=true} writes them anew.
 */
class GoldenLayoutsTest {
    private static final Path FOLDER =
            Path.of("src", "test", "resources", "org", "likewise", "generator", "form", "layouts");

    @TestFactory
    Stream<DynamicTest> layouts_stay_as_they_are() {
        List<DynamicTest> out = new ArrayList<>();
        for (String language : List.of("en-GB", "fr-CA", "ar")) {
            for (Paper paper : Paper.values()) {
                Form form = FormMaker.shipped().make(Shipped.questionnaire("patient", language), paper, Style.STANDARD);
                out.add(DynamicTest.dynamicTest(form.slug(), () -> stays(form)));
            }
        }
        return out.stream();
    }

    private static void stays(Form form) throws IOException {
        Path file = FOLDER.resolve(form.slug() + ".json");
        String now = readable(form);
        if (Boolean.getBoolean("golden.refresh")) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not refreshed in CI")
                    .isNotEqualTo("true");
            Files.createDirectories(FOLDER);
            Files.writeString(file, now);
        }
        assertThat(now).isEqualTo(Files.readString(file));
    }

    /** Broken into lines, so that a change can be seen. */
    private static String readable(Form form) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String json = new String(form.layoutJson(), StandardCharsets.UTF_8);
        return mapper.readTree(json)
                        .toString()
                        .replace("{\"id\":", "\n{\"id\":")
                        .replace("{\"value\":", "\n  {\"value\":")
                        .replace("\"fiducials\":", "\n\"fiducials\":")
                        .replace("\"ticks\":", "\n\"ticks\":")
                        .replace("\"code\":", "\n\"code\":")
                        .replace("\"fields\":", "\n\"fields\":")
                + "\n";
    }
}
