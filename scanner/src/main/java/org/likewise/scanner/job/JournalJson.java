package org.likewise.scanner.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.likewise.model.code.PageCode;
import org.likewise.scanner.page.Answer;
import org.likewise.scanner.page.FieldReading;
import org.likewise.scanner.page.MarkReading;
import org.likewise.scanner.page.MarkState;
import org.likewise.scanner.page.PageReading;
import org.likewise.scanner.page.Quality;

/** The lines of the journal as JSON: the heading, a line for each file under each of its names, a line for each page. */
final class JournalJson {
    static final String FORMAT = "likewise-journal/1";

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(12).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JournalJson() {}

    static byte[] heading() {
        return line(JsonNodeFactory.instance.objectNode().put("format", FORMAT));
    }

    /** The line's contents. */
    static JsonNode parse(byte[] line, int offset, int length) throws IOException {
        JsonNode node = MAPPER.readTree(line, offset, length);
        if (node == null || !node.isObject()) {
            throw new IOException("not a line of the journal");
        }
        return node;
    }

    static byte[] file(JournalFile file, String name) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("file", file.digest());
        out.put("name", name);
        out.put("received", String.valueOf(file.received().get(name)));
        out.put("pages", file.pages());
        file.broken()
                .ifPresent(b -> out.put("problem", b.problem())
                        .put("detail", b.detail())
                        .put("remedy", b.remedy()));
        return line(out);
    }

    static byte[] page(JournalPage page) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("page", page.file());
        out.put("index", page.index());
        out.put("forms", page.forms());
        page.typed().ifPresent(c -> out.put("typed", c.text()));
        PageReading reading = page.reading();
        if (reading instanceof PageReading.Read read) {
            out.put("kind", "read").put("code", read.code().text());
            Quality q = read.quality();
            out.putArray("quality")
                    .add(rounded(q.residualMm(), 1000))
                    .add(rounded(q.printScalePercent(), 100))
                    .add(q.quarter())
                    .add(rounded(q.skewDegrees(), 100))
                    .add(rounded(q.dpi(), 10));
            if (!read.screenCopy().isEmpty()) {
                out.put("screen", read.screenCopy());
            }
            if (!read.notes().isEmpty()) {
                ArrayNode notes = out.putArray("notes");
                read.notes().forEach(notes::add);
            }
            ArrayNode fields = out.putArray("fields");
            read.fields().forEach(f -> field(fields.addObject(), f, page.pictures()));
        } else if (reading instanceof PageReading.CodeOnly only) {
            out.put("kind", "code-only").put("code", only.code().text());
            out.put("problem", only.problem()).put("detail", only.detail()).put("remedy", only.remedy());
        } else if (reading instanceof PageReading.Refused refused) {
            out.put("kind", "refused");
            out.put("problem", refused.problem())
                    .put("detail", refused.detail())
                    .put("remedy", refused.remedy());
        } else {
            out.put("kind", "blank");
        }
        return line(out);
    }

    private static void field(ObjectNode out, FieldReading field, Map<String, Long> pictures) {
        out.put("id", field.field());
        Answer answer = field.answer();
        if (answer instanceof Answer.Given given) {
            ArrayNode values = out.putArray("given");
            given.values().forEach(values::add);
        } else if (answer instanceof Answer.Unsure unsure) {
            out.put("unsure", unsure.reason());
        } else if (answer instanceof Answer.Picture) {
            out.put("words", true);
        }
        ArrayNode marks = out.putArray("marks");
        for (MarkReading m : field.marks()) {
            marks.addArray()
                    .add(m.option())
                    .add(m.state().id())
                    .add(rounded(m.confidence(), 10_000))
                    .add(rounded(m.x(), 10))
                    .add(rounded(m.y(), 10))
                    .add(rounded(m.w(), 10))
                    .add(rounded(m.h(), 10));
        }
        Long size = pictures.get(field.field());
        if (size != null) {
            out.put("picture", size);
        }
    }

    static JournalPage page(JsonNode n) throws IOException {
        Map<String, Long> pictures = new TreeMap<>();
        try {
            PageReading reading = switch (text(n, "kind")) {
                case "read" -> read(n, pictures);
                case "code-only" ->
                    new PageReading.CodeOnly(code(n), text(n, "problem"), text(n, "detail"), text(n, "remedy"));
                case "refused" -> new PageReading.Refused(text(n, "problem"), text(n, "detail"), text(n, "remedy"));
                case "blank" -> new PageReading.Blank();
                default -> throw new IOException("a page of no known kind");
            };
            return new JournalPage(
                    text(n, "page"),
                    n.path("index").asInt(-1),
                    text(n, "forms"),
                    n.has("typed") ? Optional.of(code(n, "typed")) : Optional.empty(),
                    reading,
                    pictures);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static PageReading.Read read(JsonNode n, Map<String, Long> pictures) throws IOException {
        List<FieldReading> fields = new ArrayList<>();
        for (JsonNode f : n.path("fields")) {
            List<MarkReading> marks = new ArrayList<>();
            for (JsonNode m : f.path("marks")) {
                marks.add(new MarkReading(
                        m.path(0).asText(),
                        state(m.path(1).asText()),
                        m.path(2).asDouble(),
                        m.path(3).asDouble(),
                        m.path(4).asDouble(),
                        m.path(5).asDouble(),
                        m.path(6).asDouble()));
            }
            String id = text(f, "id");
            if (f.has("picture")) {
                pictures.put(id, f.path("picture").asLong());
            }
            fields.add(new FieldReading(id, answer(f), marks, Optional.empty()));
        }
        List<String> notes = new ArrayList<>();
        n.path("notes").forEach(note -> notes.add(note.asText()));
        JsonNode q = n.path("quality");
        return new PageReading.Read(
                code(n),
                fields,
                new Quality(
                        q.path(0).asDouble(),
                        q.path(1).asDouble(),
                        q.path(2).asInt(),
                        q.path(3).asDouble(),
                        q.path(4).asDouble()),
                n.path("screen").asText(""),
                notes);
    }

    private static Answer answer(JsonNode f) {
        if (f.has("given")) {
            List<String> values = new ArrayList<>();
            f.path("given").forEach(v -> values.add(v.asText()));
            return new Answer.Given(values);
        }
        if (f.has("unsure")) {
            return new Answer.Unsure(f.path("unsure").asText());
        }
        return f.has("words") ? new Answer.Picture() : new Answer.NoAnswer();
    }

    private static MarkState state(String id) throws IOException {
        for (MarkState state : MarkState.values()) {
            if (state.id().equals(id)) {
                return state;
            }
        }
        throw new IOException("a mark in no known state");
    }

    private static PageCode code(JsonNode n) throws IOException {
        return code(n, "code");
    }

    private static PageCode code(JsonNode n, String key) throws IOException {
        return PageCode.parse(text(n, key)).orElseThrow(() -> new IOException("not a page code"));
    }

    static String text(JsonNode n, String key) throws IOException {
        JsonNode value = n.path(key);
        if (!value.isTextual()) {
            throw new IOException("a line of the journal lacks " + key);
        }
        return value.asText();
    }

    private static double rounded(double value, double parts) {
        return Math.round(value * parts) / parts;
    }

    private static byte[] line(ObjectNode node) {
        try {
            return (MAPPER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}
