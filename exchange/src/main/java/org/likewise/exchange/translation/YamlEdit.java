package org.likewise.exchange.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Replacements at places of a YAML text, all gathered before any is made. Places count code points, as the parser does. */
final class YamlEdit {
    /** What needs no quotation marks wherever it stands. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N} .'’/-]*[\\p{L}\\p{M}\\p{N}.])?");

    private final int[] points;
    private final boolean mark;
    private final List<Replacement> replacements = new ArrayList<>();

    YamlEdit(String text) {
        // the parser is given the text without its byte-order mark
        this.mark = text.startsWith("\uFEFF");
        this.points = (mark ? text.substring(1) : text).codePoints().toArray();
    }

    private record Replacement(int from, int to, String text, int order) {}

    /** The text with all replacements. */
    String text() {
        List<Replacement> sorted = new ArrayList<>(replacements);
        sorted.sort(Comparator.comparingInt(Replacement::from).thenComparingInt(Replacement::order));
        StringBuilder out = new StringBuilder(mark ? "\uFEFF" : "");
        int at = 0;
        for (Replacement r : sorted) {
            out.append(new String(points, at, r.from() - at)).append(r.text());
            at = r.to();
        }
        return out.append(new String(points, at, points.length - at)).toString();
    }

    String newline() {
        for (int i = 0; i < points.length; i++) {
            if (points[i] == '\n') {
                return i > 0 && points[i - 1] == '\r' ? "\r\n" : "\n";
            }
        }
        return "\n";
    }

    /** Another value, in the quotation marks of the one before where it can be. */
    void replace(ScalarNode node, String value) {
        String written = switch (node.getScalarStyle()) {
            case PLAIN, JSON_SCALAR_STYLE -> scalar(value);
            case SINGLE_QUOTED -> "'" + value.replace("'", "''") + "'";
            default -> quoted(value);
        };
        put(start(node), end(node), written);
    }

    /** Another node in place of an empty one, and of the space before it. */
    void replaceWhole(Node node, String text) {
        int from = start(node);
        while (from > 0 && points[from - 1] == ' ') {
            from--;
        }
        put(from, end(node), text);
    }

    /** One more entry before the closing brace. */
    void intoBraces(MappingNode node, String entry) {
        int at = index(node.getEndMark().orElseThrow()) - 1;
        while (at > 0 && Character.isWhitespace(points[at - 1])) {
            at--;
        }
        put(at, at, (points[at - 1] == ',' || points[at - 1] == '{' ? " " : ", ") + entry);
    }

    /** A line of its own after the line on which a node ends. */
    void lineAfter(Node node, int column, String line) {
        int at = end(node);
        while (at < points.length && points[at] != '\n') {
            at++;
        }
        if (at > 0 && at < points.length && points[at - 1] == '\r') {
            at--;
        }
        put(at, at, newline() + " ".repeat(column) + line);
    }

    /** A line of its own before a node that begins its line. */
    void lineBefore(Node node, int column, String line) {
        put(start(node), start(node), line + newline() + " ".repeat(column));
    }

    private void put(int from, int to, String text) {
        replacements.add(new Replacement(from, to, text, replacements.size()));
    }

    /** How far the entries of a mapping are indented. */
    static int column(MappingNode node) {
        return node.getValue().get(0).getKeyNode().getStartMark().orElseThrow().getColumn();
    }

    private static int start(Node node) {
        return index(node.getStartMark().orElseThrow());
    }

    /** Where a node's own characters end: a block's mark is at whatever comes next. */
    private int end(Node node) {
        if (node instanceof ScalarNode scalar) {
            int at = index(scalar.getEndMark().orElseThrow());
            boolean block =
                    scalar.getScalarStyle() == ScalarStyle.FOLDED || scalar.getScalarStyle() == ScalarStyle.LITERAL;
            while (block && at > 0 && Character.isWhitespace(points[at - 1])) {
                at--;
            }
            return at;
        }
        int at = index(node.getEndMark().orElseThrow());
        if (at > 0 && (points[at - 1] == '}' || points[at - 1] == ']')) {
            return at;
        }
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            List<NodeTuple> entries = mapping.getValue();
            return end(entries.get(entries.size() - 1).getValueNode());
        }
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return end(sequence.getValue().get(sequence.getValue().size() - 1));
        }
        return at;
    }

    private static int index(Mark mark) {
        return mark.getIndex();
    }

    /** A value without quotation marks where it needs none. */
    static String scalar(String value) {
        return PLAIN.matcher(value).matches() ? value : quoted(value);
    }

    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
