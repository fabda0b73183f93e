package org.likewise.model.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping in a file. Each key that is asked for counts as known; {@link #done()} reports the others. What is wrong becomes
 * a problem of the file, and the value is then empty.
 */
public final class YamlMap {
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?");
    private static final int MAX_TEXT = 2000;

    private final YamlFile file;
    private final MappingNode node;
    private final String what;
    private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /** A key and its value, where any key may stand. */
    public record Entry(String key, Node keyNode, Node value) {}

    /** A word in a list, with its place. */
    public record Word(String text, Node node) {}

    YamlMap(YamlFile file, MappingNode node, String what) {
        this.file = file;
        this.node = node;
        this.what = what;
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                file.broken(tuple.getKeyNode(), "not-a-key", "This is not a key.", "Write a word before the colon.");
            } else if (tuples.putIfAbsent(key.getValue(), tuple) != null) {
                NodeTuple first = tuples.get(key.getValue());
                int line = first == null ? 0 : file.place(first.getKeyNode()).line();
                file.broken(
                        key,
                        "duplicate-key",
                        "The key " + quoted(key.getValue()) + " stands twice in " + what + "; it is in line " + line
                                + " already.",
                        "Remove one of them.");
            }
        }
    }

    public Node node() {
        return node;
    }

    public YamlFile file() {
        return file;
    }

    /** Where a key's value stands, or else the mapping itself. */
    public Node at(String key) {
        NodeTuple tuple = tuples.get(key);
        return tuple == null ? node : tuple.getValueNode();
    }

    public boolean has(String key) {
        asked.add(key);
        return tuples.containsKey(key);
    }

    /** Reports a missing key. */
    public void require(String key) {
        if (!has(key)) {
            file.error(
                    node,
                    "missing-key",
                    "The key `" + key + "` is missing in " + what + ".",
                    "Add a line `" + key + ": …`.");
        }
    }

    /** The value as it was written. */
    public Optional<Node> value(String key) {
        asked.add(key);
        return Optional.ofNullable(tuples.get(key)).map(NodeTuple::getValueNode);
    }

    /** A plain word of a stated form. */
    public Optional<String> word(String key, Pattern form, String code, String remedy) {
        return scalar(key).flatMap(s -> {
            if (form.matcher(s.getValue()).matches()) {
                return Optional.of(s.getValue());
            }
            file.error(s, code, "`" + key + "` cannot be " + quoted(s.getValue()) + ".", remedy);
            return Optional.empty();
        });
    }

    /** One of a few words. */
    public <T> Optional<T> choice(String key, Map<String, T> known) {
        return scalar(key).flatMap(s -> {
            @Nullable T value = known.get(s.getValue());
            if (value == null) {
                file.error(
                        s,
                        "bad-value",
                        "`" + key + "` cannot be " + quoted(s.getValue()) + ".",
                        Suggestion.remedy(s.getValue(), known.keySet()));
            }
            return Optional.ofNullable(value);
        });
    }

    /** {@code true} or {@code false}; false where the key is not there. */
    public boolean flag(String key) {
        return choice(key, flags()).orElse(false);
    }

    private static Map<String, Boolean> flags() {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        flags.put("true", true);
        flags.put("false", false);
        return flags;
    }

    /** A whole number within bounds. */
    public Optional<Long> whole(String key, long min, long max) {
        return scalar(key).flatMap(s -> {
            if (WHOLE.matcher(s.getValue()).matches()) {
                long value = Long.parseLong(s.getValue());
                if (value >= min && value <= max) {
                    return Optional.of(value);
                }
            }
            file.error(
                    s,
                    "bad-number",
                    "`" + key + "` cannot be " + quoted(s.getValue()) + ".",
                    "Write a whole number from " + min + " to " + max + ".");
            return Optional.empty();
        });
    }

    /** A number, with or without decimals. */
    public Optional<BigDecimal> decimal(String key) {
        return scalar(key).flatMap(s -> {
            if (DECIMAL.matcher(s.getValue()).matches()) {
                return Optional.of(new BigDecimal(s.getValue()));
            }
            file.error(
                    s,
                    "bad-number",
                    "`" + key + "` cannot be " + quoted(s.getValue()) + ".",
                    "Write a number such as 2 or -0.5.");
            return Optional.empty();
        });
    }

    /** A sentence in its canonical form. */
    public Optional<String> sentence(String key) {
        return scalar(key).flatMap(s -> sentence(s, "`" + key + "`"));
    }

    /** A sentence in its canonical form; {@code name} is what it is called in messages. */
    public Optional<String> sentence(ScalarNode s, String name) {
        String text = Sentences.canonical(s.getValue());
        if (text.isEmpty() || (s.isPlain() && s.getTag().equals(Tag.NULL))) {
            file.error(s, "empty-text", name + " has no words.", "Write the words, or remove the key.");
        } else if (Sentences.unprintable(s.getValue())) {
            file.error(s, "unprintable-text", name + " has a character that cannot be printed.", "Type the text anew.");
        } else if (text.length() > MAX_TEXT) {
            file.error(
                    s,
                    "text-too-long",
                    name + " has " + text.length() + " characters, more than the " + MAX_TEXT
                            + " that a text may have.",
                    "Shorten it.");
        } else {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    /** A single value as it was written, whatever it says; empty where there is none. */
    public Optional<String> scalarText(String key) {
        NodeTuple tuple = tuples.get(key);
        return tuple != null && tuple.getValueNode() instanceof ScalarNode s
                ? Optional.of(s.getValue())
                : Optional.empty();
    }

    /** A mapping with known keys. */
    public Optional<YamlMap> map(String key) {
        return value(key).flatMap(v -> map(v, "`" + key + "`"));
    }

    /** A node as a mapping; {@code name} is what it is called in messages. */
    public Optional<YamlMap> map(Node value, String name) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping, name));
        }
        file.error(
                value, "wrong-kind", name + " must be a mapping of keys to values.", "Write `key: value` pairs here.");
        return Optional.empty();
    }

    /** A list of anything, at most so many. */
    public List<Node> list(String key, int most) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof SequenceNode sequence)) {
            file.error(
                    value.get(),
                    "wrong-kind",
                    "`" + key + "` must be a list.",
                    "Write each entry after a dash (`- `).");
            return List.of();
        }
        if (sequence.getValue().size() > most) {
            file.error(
                    sequence,
                    "too-many",
                    "`" + key + "` has " + sequence.getValue().size() + " entries; " + most + " are possible.",
                    "Take some away.");
            return List.of();
        }
        return sequence.getValue();
    }

    /** A list of mappings, each called {@code name} in messages. */
    public List<YamlMap> maps(String key, int most, String name) {
        return list(key, most).stream().flatMap(n -> map(n, name).stream()).toList();
    }

    /** A list of words. */
    public List<Word> words(String key, int most) {
        List<Word> out = new ArrayList<>();
        for (Node n : list(key, most)) {
            if (n instanceof ScalarNode s) {
                out.add(new Word(s.getValue(), s));
            } else {
                file.error(
                        n, "wrong-kind", "An entry of `" + key + "` must be a single word.", "Write the word alone.");
            }
        }
        return out;
    }

    /** All keys with their values, for a mapping whose keys are free: they all count as known. */
    public List<Entry> entries() {
        List<Entry> out = new ArrayList<>();
        tuples.forEach((k, t) -> out.add(new Entry(k, t.getKeyNode(), t.getValueNode())));
        asked.addAll(tuples.keySet());
        return out;
    }

    /** Reports every key that no one asked for. */
    public void done() {
        tuples.forEach((key, tuple) -> {
            if (!asked.contains(key)) {
                List<String> free =
                        asked.stream().filter(a -> !tuples.containsKey(a)).toList();
                file.error(
                        tuple.getKeyNode(),
                        "unknown-key",
                        "The key " + quoted(key) + " is not known in " + what + ".",
                        Suggestion.remedy(key, free));
            }
        });
    }

    /** A value as messages show it: shortened, without what cannot be printed. */
    public static String quoted(String value) {
        String shown = Sentences.canonical(value).replaceAll("\\p{C}", "\uFFFD");
        return "`" + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown) + "`";
    }

    private Optional<ScalarNode> scalar(String key) {
        return value(key).flatMap(v -> {
            if (v instanceof ScalarNode s) {
                return Optional.of(s);
            }
            file.error(v, "wrong-kind", "`" + key + "` must be a single value.", "Write the value after the colon.");
            return Optional.empty();
        });
    }
}
