package org.likewise.model.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.problem.Checked;
import org.likewise.model.questionnaire.Questionnaires;

/** Whatever has happened to a file, reading it ends with a value or with problems, and a value can be used. */
class MutatedDefinitionsTest {
    private static final Path FOLDER = Path.of("../scale-definitions/therapeutic-empathy");
    private static final int ROUNDS = 250;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aDamagedScaleIsReadOrTold(long seed) throws IOException {
        byte[] whole = Files.readAllBytes(FOLDER.resolve("scale.yaml"));
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            Checked<Scale> read = ScaleReader.read(damaged(whole, random), "scale.yaml");
            read.value().ifPresent(s -> assertThat(Questionnaires.all(s)).isNotEmpty());
            assertThat(read.problems()).allSatisfy(p -> assertThat(p.message()).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aDamagedLanguageIsReadOrTold(long seed) throws IOException {
        Scale scale = ScaleReader.read(Files.readAllBytes(FOLDER.resolve("scale.yaml")), "scale.yaml")
                .orThrow();
        byte[] whole = Files.readAllBytes(FOLDER.resolve("fr-CA.yaml"));
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            TranslationReader.read(damaged(whole, random), "fr-CA.yaml", scale)
                    .value()
                    .ifPresent(t -> assertThat(Questionnaires.all(scale.with(List.of(t))))
                            .isNotEmpty());
        }
    }

    private static byte[] damaged(byte[] whole, Random random) throws IOException {
        byte[] bytes = whole;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            bytes = random.nextInt(3) == 0 ? bytesDamaged(bytes, random) : linesDamaged(bytes, random);
        }
        return bytes;
    }

    private static byte[] bytesDamaged(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 ->
                out.writeBytes("{}[]:,#&*!|>'\"%@`-?\t \n"
                        .substring(random.nextInt(22))
                        .substring(0, 1)
                        .getBytes(StandardCharsets.UTF_8));
            case 2 -> {
                return out.toByteArray();
            }
            default -> {
                // a byte is lost
            }
        }
        out.write(bytes, at + 1, bytes.length - at - 1);
        return out.toByteArray();
    }

    private static byte[] linesDamaged(byte[] bytes, Random random) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)));
        int a = random.nextInt(lines.size());
        int b = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(a);
            case 1 -> lines.add(a, lines.get(b));
            case 2 -> Collections.swap(lines, a, b);
            case 3 -> lines.set(a, "  " + lines.get(a));
            case 4 ->
                lines.set(
                        a, lines.get(a).replaceFirst(":.*", ": " + lines.get(b).strip()));
            default -> lines.set(a, lines.get(a).replaceFirst("[a-z]+(?=:)", "id"));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
