package org.likewise.model.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.model.code.Base32;

/** The layout file: writes a layout as canonical JSON, gives its form code and reads it back with {@link LayoutReader}. */
public final class LayoutJson {
    private LayoutJson() {}

    /** The file's bytes: UTF-8, one line. */
    public static byte[] write(Layout layout) {
        return (tree(layout) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The same layout with its form code filled in: the first 10 characters (upper-case Crockford base32) of the SHA-256
     * digest of the file without its {@code form} entry, in the JSON Canonicalization Scheme (RFC 8785: keys sorted, no
     * white space).
     */
    public static Layout withFormCode(Layout layout) {
        return new Layout(
                formCode(tree(layout)),
                layout.scale(),
                layout.version(),
                layout.wording(),
                layout.print(),
                layout.role(),
                layout.language(),
                layout.variant(),
                layout.paper(),
                layout.style(),
                layout.pages());
    }

    static String formCode(ObjectNode file) {
        ObjectNode without = file.deepCopy();
        without.remove("form");
        return Base32.digest(sorted(without).toString(), 10).toUpperCase(Locale.ROOT);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> byName = new TreeMap<>();
            node.properties().forEach(e -> byName.put(e.getKey(), sorted(e.getValue())));
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            byName.forEach(out::set);
            return out;
        }
        if (node.isArray()) {
            ArrayNode out = JsonNodeFactory.instance.arrayNode();
            node.forEach(n -> out.add(sorted(n)));
            return out;
        }
        return node.isNumber() ? number(node.doubleValue()) : node;
    }

    private static ObjectNode tree(Layout layout) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("format", Layout.FORMAT);
        out.put("form", layout.form());
        out.put("scale", layout.scale());
        out.put("version", layout.version());
        out.put("wording", layout.wording());
        out.put("print", layout.print());
        out.put("role", layout.role());
        out.put("language", layout.language());
        out.put("variant", layout.variant());
        out.put("paper", layout.paper());
        out.put("style", layout.style());
        out.put("unit", "mm");
        ArrayNode pages = out.putArray("pages");
        layout.pages().forEach(p -> pages.add(page(p)));
        return out;
    }

    private static ObjectNode page(LayoutPage page) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("number", page.number());
        out.set("width", number(page.width()));
        out.set("height", number(page.height()));
        ArrayNode fiducials = out.putArray("fiducials");
        page.fiducials()
                .forEach(f -> box(fiducials.addObject().put("corner", f.corner().id()), f.box()));
        ArrayNode ticks = out.putArray("ticks");
        page.ticks().forEach(t -> box(ticks.addObject().put("side", t.side().id()), t.box()));
        box(out.putObject("code"), page.code()).put("modules", page.codeModules());
        ArrayNode fields = out.putArray("fields");
        page.fields().forEach(f -> field(fields.addObject(), f));
        if (!page.printed().isEmpty()) {
            ArrayNode printed = out.putArray("printed");
            page.printed().forEach(p -> box(printed.addObject(), p));
        }
        return out;
    }

    private static void field(ObjectNode out, LayoutField field) {
        out.put("id", field.id());
        out.put("type", field.type().id());
        if (!field.text().isEmpty()) {
            out.put("text", field.text());
        }
        if (field.item()) {
            out.put("item", true);
        }
        if (field instanceof LayoutField.Choice choice) {
            ArrayNode options = out.putArray("options");
            for (LayoutOption option : choice.options()) {
                ObjectNode o = options.addObject().put("value", option.value());
                if (!option.label().isEmpty()) {
                    o.put("label", option.label());
                }
                box(o, option.box());
            }
        } else if (field instanceof LayoutField.Cells cells) {
            out.put("min", cells.min());
            out.put("max", cells.max());
            ArrayNode array = out.putArray("cells");
            cells.cells().forEach(c -> box(array.addObject(), c));
        } else if (field instanceof LayoutField.Words words) {
            box(out, words.box());
        }
    }

    private static ObjectNode box(ObjectNode out, Box box) {
        out.set("x", number(box.x()));
        out.set("y", number(box.y()));
        out.set("w", number(box.w()));
        out.set("h", number(box.h()));
        return out;
    }

    /** Whole numbers without a decimal point and others in their shortest form, as RFC 8785 writes them. */
    private static JsonNode number(double mm) {
        BigDecimal value = BigDecimal.valueOf(mm).stripTrailingZeros();
        return JsonNodeFactory.instance.numberNode(value.scale() < 0 ? value.setScale(0) : value);
    }
}
