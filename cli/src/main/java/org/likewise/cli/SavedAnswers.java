package org.likewise.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.seal.Sealed;
import org.likewise.model.table.ResponsesTable;

/**
 * The answers in a file that came from web pages. Anyone can seal something with a public key, so what is inside is checked like any
 * other input.
 *
 * @param rows by column, each with all leading columns
 * @param problems what could not be opened or is no response
 */
record SavedAnswers(List<Map<String, String>> rows, List<Problem> problems) {
    private static final long MAX_BYTES = 256L << 20;
    private static final int MAX_COLUMNS = 2000;
    private static final int MAX_CELL = 50_000;
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,80}");
    private static final Pattern SCALE = Pattern.compile("(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final ObjectMapper JSON = new ObjectMapper();

    SavedAnswers {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** Reads one file: a saved file, one answer, or several after each other as a server would log them. */
    static SavedAnswers read(Path file, Optional<ECPrivateKey> key) throws IOException {
        Reading reading = new Reading(file, key);
        if (Files.size(file) > MAX_BYTES) {
            reading.problem("too-large", "This file is larger than 256 MB.", "Check that it is the right file.");
            return reading.done();
        }
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(file.toFile())) {
            while (values.hasNextValue()) {
                reading.value(values.nextValue());
            }
        } catch (JsonProcessingException e) {
            reading.problem(
                    "not-json", "This is not a file of answers, or it was cut off.", "Save it from the page again.");
        }
        return reading.done();
    }

    /** The columns of all rows: the leading ones, then each where its first row has it. */
    static List<String> columns(List<Map<String, String>> rows) {
        List<String> columns = new ArrayList<>(ResponsesTable.LEADING);
        for (Map<String, String> row : rows) {
            int last = columns.size() - 1;
            for (String name : row.keySet()) {
                int at = columns.indexOf(name);
                if (at < 0) {
                    last = Math.max(last, ResponsesTable.LEADING.size() - 1) + 1;
                    columns.add(last, name);
                } else {
                    last = at;
                }
            }
        }
        return columns;
    }

    private static final class Reading {
        private final Path file;
        private final Optional<ECPrivateKey> key;
        private final List<Map<String, String>> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int number;

        Reading(Path file, Optional<ECPrivateKey> key) {
            this.file = file;
            this.key = key;
        }

        SavedAnswers done() {
            return new SavedAnswers(rows, problems);
        }

        void problem(String code, String message, String remedy) {
            problems.add(Problem.error("decrypt." + code, Place.of(file.toString()), message, remedy));
        }

        void value(JsonNode value) {
            switch (value.path("format").asText()) {
                case "likewise-responses/1" -> value.path("responses").forEach(this::answer);
                case "likewise-response/1" -> answer(value.path("response"));
                case Sealed.FORMAT -> answer(value);
                default ->
                    problem(
                            "not-answers",
                            "This file holds something that is no answer.",
                            "Save it from the page again.");
            }
        }

        private void answer(JsonNode answer) {
            number++;
            if (!answer.path("format").asText().equals(Sealed.FORMAT)) {
                row(answer, "");
                return;
            }
            Sealed sealed = new Sealed(
                    answer.path("id").asText(),
                    answer.path("to").asText(),
                    answer.path("point").asText(),
                    answer.path("iv").asText(),
                    answer.path("data").asText());
            if (key.isEmpty()) {
                problem("needs-key", "Answer " + number + " is sealed.", "Name the private key with --key FILE.");
                return;
            }
            Optional<String> opened = sealed.open(key.get());
            if (opened.isEmpty()) {
                problem(
                        "cannot-open",
                        "Answer " + number + " cannot be opened with this key; it says that it is for key "
                                + sealed.to().replaceAll("[^0-9a-f]", "?") + ".",
                        "Name the private key that belongs to it, or save the file from the page again.");
                return;
            }
            try {
                row(JSON.readTree(opened.get()), sealed.id());
            } catch (JsonProcessingException e) {
                noResponse();
            }
        }

        private void row(JsonNode node, String id) {
            Map<String, String> row = new LinkedHashMap<>();
            boolean sound = node.isObject() && node.size() <= MAX_COLUMNS;
            for (Map.Entry<String, JsonNode> cell : node.properties()) {
                sound &= COLUMN.matcher(cell.getKey()).matches()
                        && cell.getValue().isTextual()
                        && cell.getValue().asText().length() <= MAX_CELL;
                row.put(cell.getKey(), cell.getValue().asText());
            }
            sound &= row.keySet().containsAll(ResponsesTable.LEADING)
                    && SCALE.matcher(row.getOrDefault(ResponsesTable.SCALE, "")).matches()
                    && (id.isEmpty() || id.equals(row.get(ResponsesTable.RESPONSE_ID)));
            if (sound) {
                rows.add(row);
            } else {
                noResponse();
            }
        }

        private void noResponse() {
            problem(
                    "no-response",
                    "Answer " + number + " is not a response of a page.",
                    "Ask where the file came from.");
        }
    }
}
