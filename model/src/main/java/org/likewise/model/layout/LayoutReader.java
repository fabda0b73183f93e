package org.likewise.model.layout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** Reads a layout file, which may come from anywhere: sizes are bounded, and its form code must fit its contents. */
public final class LayoutReader {
    /** Largest layout file accepted, in bytes; a form of 99 full pages has less than a tenth of it. */
    public static final int MAX_BYTES = 8 << 20;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,25}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final double MAX_SIDE_MM = 1000;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(20_000)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private LayoutReader() {}

    /**
     * Reads a layout file.
     *
     * @param bytes the file's contents
     * @param name the file as the user knows it, for messages
     * @throws ProblemsException where it is not a layout file, or was changed after it was made
     */
    public static Layout read(byte[] bytes, String name) {
        if (bytes.length > MAX_BYTES) {
            throw problem(Place.of(name), "too-large", "This is too large for a layout file.");
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Place place = at == null
                    ? Place.of(name)
                    : new Place(name, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
            throw problem(place, "not-json", "This is not a layout file: it is not valid JSON.");
        } catch (IOException e) {
            // text in no encoding that JSON may be in
            throw problem(Place.of(name), "not-json", "This is not a layout file: it is not valid JSON.");
        } catch (NumberFormatException e) {
            throw problem(Place.of(name), "not-json", "This is not a layout file: it has a number that is too long.");
        }
        if (!root.isObject() || !Layout.FORMAT.equals(root.path("format").asText())) {
            throw problem(Place.of(name), "not-a-layout", "This is not a layout file of format " + Layout.FORMAT + ".");
        }
        Layout layout;
        try {
            layout = layout(root);
        } catch (IllegalArgumentException e) {
            throw problem(Place.of(name), "invalid", "This layout file is not valid: " + e.getMessage() + ".");
        }
        // what is not taken over from the file must not be in its code either: the layout is written again beside the
        // results
        if (!LayoutJson.formCode((ObjectNode) root).equals(layout.form())
                || !LayoutJson.withFormCode(layout).form().equals(layout.form())) {
            throw problem(
                    Place.of(name),
                    "changed",
                    "This layout file does not fit its own form code: it was changed after it was made.");
        }
        return layout;
    }

    private static ProblemsException problem(Place place, String code, String message) {
        return new ProblemsException(Problem.error(
                "layout." + code,
                place,
                message,
                "Use the file that was written into forms/ when the form was printed."));
    }

    private static Layout layout(JsonNode n) {
        List<LayoutPage> pages = new ArrayList<>();
        array(n, "pages", 99).forEach(p -> pages.add(page(p)));
        Layout layout = new Layout(
                text(n, "form", NAME),
                text(n, "scale", NAME),
                text(n, "version", NAME),
                text(n, "wording", NAME),
                text(n, "print", NAME),
                text(n, "role", NAME),
                text(n, "language", NAME),
                n.path("variant").isNull() || n.path("variant").isMissingNode() ? null : text(n, "variant", NAME),
                text(n, "paper", NAME),
                text(n, "style", NAME),
                pages);
        Set<String> ids = new HashSet<>();
        for (LayoutField f : layout.fields()) {
            if (!ids.add(f.id())) {
                throw new IllegalArgumentException("the field " + f.id() + " stands twice");
            }
        }
        return layout;
    }

    private static LayoutPage page(JsonNode n) {
        double width = length(n, "width");
        double height = length(n, "height");
        List<LayoutPage.Fiducial> fiducials = new ArrayList<>();
        for (JsonNode f : array(n, "fiducials", 4)) {
            LayoutPage.Corner corner = Arrays.stream(LayoutPage.Corner.values())
                    .filter(c -> c.id().equals(f.path("corner").asText()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a fiducial has no corner"));
            fiducials.add(new LayoutPage.Fiducial(corner, box(f, width, height)));
        }
        if (fiducials.stream().map(LayoutPage.Fiducial::corner).distinct().count() != 4) {
            throw new IllegalArgumentException("a page has four corner squares");
        }
        fiducials.sort(java.util.Comparator.comparing(LayoutPage.Fiducial::corner));
        List<LayoutPage.Tick> ticks = new ArrayList<>();
        for (JsonNode t : array(n, "ticks", 400)) {
            LayoutPage.Side side = Arrays.stream(LayoutPage.Side.values())
                    .filter(s -> s.id().equals(t.path("side").asText()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a tick has no side"));
            ticks.add(new LayoutPage.Tick(side, box(t, width, height)));
        }
        JsonNode code = n.path("code");
        List<LayoutField> fields = new ArrayList<>();
        array(n, "fields", 500).forEach(f -> fields.add(field(f, width, height)));
        List<Box> printed = new ArrayList<>();
        if (n.has("printed")) {
            array(n, "printed", 5_000).forEach(p -> printed.add(box(p, width, height)));
        }
        return new LayoutPage(
                n.path("number").asInt(),
                width,
                height,
                fiducials,
                ticks,
                box(code, width, height),
                modules(code),
                fields,
                printed);
    }

    private static int modules(JsonNode code) {
        int modules = code.path("modules").asInt();
        if (modules < 21 || modules > 177 || modules % 4 != 1) {
            throw new IllegalArgumentException("no QR code has " + modules + " modules");
        }
        return modules;
    }

    private static LayoutField field(JsonNode n, double width, double height) {
        String id = text(n, "id", ID);
        String words = n.path("text").asText("");
        boolean item = n.path("item").asBoolean(false);
        FieldType type = FieldType.of(n.path("type").asText())
                .orElseThrow(() -> new IllegalArgumentException("the field " + id + " is of no known type"));
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RATING -> choice(n, id, type, words, item, width, height);
            case DIGITS, DATE -> {
                List<Box> cells = new ArrayList<>();
                array(n, "cells", 18).forEach(c -> cells.add(box(c, width, height)));
                long most = Math.round(Math.pow(10, cells.size())) - 1;
                yield new LayoutField.Cells(
                        id,
                        type,
                        words,
                        item,
                        cells,
                        n.path("min").asLong(0),
                        n.path("max").asLong(most));
            }
            case TEXT -> new LayoutField.Words(id, words, item, box(n, width, height));
        };
    }

    private static LayoutField.Choice choice(
            JsonNode n, String id, FieldType type, String words, boolean item, double width, double height) {
        List<LayoutOption> options = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (JsonNode o : array(n, "options", 200)) {
            String value = text(o, "value", VALUE);
            if (!values.add(value)) {
                throw new IllegalArgumentException("the field " + id + " has the value " + value + " twice");
            }
            options.add(new LayoutOption(value, o.path("label").asText(""), box(o, width, height)));
        }
        return new LayoutField.Choice(id, type, words, item, options);
    }

    private static Iterable<JsonNode> array(JsonNode n, String key, int most) {
        JsonNode a = n.path(key);
        if (!a.isArray() || a.size() > most) {
            throw new IllegalArgumentException("\"" + key + "\" must be a list of at most " + most);
        }
        return a;
    }

    private static String text(JsonNode n, String key, Pattern pattern) {
        @Nullable String value = n.path(key).isTextual() ? n.path(key).asText() : null;
        if (value == null || !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + key + "\" is missing or not allowed");
        }
        return value;
    }

    private static double length(JsonNode n, String key) {
        double mm = n.path(key).asDouble(Double.NaN);
        if (!(mm >= 20 && mm <= MAX_SIDE_MM)) {
            throw new IllegalArgumentException("\"" + key + "\" must be 20 to 1000 mm");
        }
        return mm;
    }

    private static Box box(JsonNode n, double width, double height) {
        Box box = new Box(number(n, "x"), number(n, "y"), number(n, "w"), number(n, "h"));
        if (box.x() < 0 || box.y() < 0 || box.right() > width || box.bottom() > height) {
            throw new IllegalArgumentException("a figure lies outside the page");
        }
        return box;
    }

    private static double number(JsonNode n, String key) {
        JsonNode value = n.path(key);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("\"" + key + "\" is not a number");
        }
        return value.doubleValue();
    }
}
