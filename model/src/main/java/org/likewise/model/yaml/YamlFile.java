package org.likewise.model.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** One YAML file while it is being read: its name, its contents, and the problems found so far. */
public final class YamlFile {
    /** Largest file accepted, in bytes; a scale of hundreds of items with long notes has a tenth of it. */
    public static final int MAX_BYTES = 1 << 20;

    /** The deepest value of any format here is 8 levels down. */
    private static final int MAX_DEPTH = 20;

    private static final int MAX_ALIASES = 200;

    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private String room = "yaml";
    private Optional<YamlMap> root = Optional.empty();

    /**
     * Parses a file; what is wrong with it is among its {@link #problems()}.
     *
     * @param bytes its contents
     * @param name the file as the user knows it
     */
    public YamlFile(byte[] bytes, String name) {
        this.name = name;
        parse(bytes);
    }

    public String name() {
        return name;
    }

    /** The mapping that the file is; empty where it is not one. */
    public Optional<YamlMap> root() {
        return root;
    }

    /** Sets the first part of the codes of all problems from here on, such as {@code scale}. */
    public void room(String prefix) {
        this.room = prefix;
    }

    /** Everything found so far, by place. */
    public List<Problem> problems() {
        // an alias is read wherever it stands, and its problems are the same
        return problems.stream().distinct().sorted().toList();
    }

    public int errors() {
        return (int)
                problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    }

    public void error(Node at, String code, String message, String remedy) {
        problems.add(Problem.error(room + "." + code, place(at), message, remedy));
    }

    public void warning(Node at, String code, String message, String remedy) {
        problems.add(Problem.warning(room + "." + code, place(at), message, remedy));
    }

    /** The line of a node, from 1. */
    public int line(Node at) {
        return place(at).line();
    }

    /** Reports what is wrong with the YAML itself, whatever the file means. */
    void broken(Node at, String code, String message, String remedy) {
        fail(place(at), code, message, remedy);
    }

    /** Where a node begins. */
    public Place place(Node at) {
        return at.getStartMark()
                .map(m -> new Place(name, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Place.of(name));
    }

    private void fail(Place place, String code, String message, String remedy) {
        problems.add(Problem.error("yaml." + code, place, message, remedy));
    }

    private void parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            fail(
                    Place.of(name),
                    "too-large",
                    "This file has " + bytes.length + " bytes, more than the 1 MiB that a definition may have.",
                    "Check that it is the right file.");
            return;
        }
        Optional<String> decoded = Utf8.text(bytes);
        if (decoded.isEmpty()) {
            fail(
                    Utf8.badByte(name, bytes),
                    "not-utf8",
                    "This is not UTF-8 text.",
                    "Save the file with the encoding UTF-8.");
            return;
        }
        String text = decoded.get();
        try {
            compose(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (MarkedYamlEngineException e) {
            String what = Optional.ofNullable(e.getProblem()).orElse("it cannot be read");
            // of a quotation that never ends, its beginning is what a person must look at
            Optional<Mark> mark =
                    what.contains("unexpected end") && e.getContextMark().isPresent()
                            ? e.getContextMark()
                            : e.getProblemMark();
            Place place = mark.map(m -> new Place(name, m.getLine() + 1, m.getColumn() + 1))
                    .orElse(Place.of(name));
            fail(
                    place,
                    "syntax",
                    "This is not valid YAML: " + oneLine(what) + ".",
                    "Look at the line and the one before it for a missing quotation mark, colon or indent.");
        } catch (ReaderException e) {
            fail(
                    Utf8.placeAfter(name, text.substring(0, Math.max(0, text.indexOf(e.getCodePoint())))),
                    "syntax",
                    String.format(
                            Locale.ROOT, "This is not valid YAML: it has the character U+%04X.", e.getCodePoint()),
                    "Remove the character.");
        } catch (NumberFormatException e) {
            fail(
                    Place.of(name),
                    "syntax",
                    "This is not valid YAML: a quotation has a \\x, \\u or \\U that no character's number follows.",
                    "Write the character itself, or correct its number.");
        } catch (YamlEngineException | IndexOutOfBoundsException e) {
            // the engine has been seen to run over the end of a file that stops within a token
            fail(Place.of(name), "syntax", "This is not valid YAML.", "Check that the file is whole.");
        }
    }

    private void compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(MAX_BYTES)
                .setAllowDuplicateKeys(true) // these two are found and placed by YamlMap
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .build();
        if (!bounded(settings, text)) {
            return;
        }
        Optional<Node> node = new Compose(settings).composeString(text);
        if (node.isEmpty()) {
            fail(Place.of(name), "empty", "This file is empty.", "Write the definition, or remove the file.");
        } else if (node.get() instanceof MappingNode mapping) {
            root = Optional.of(new YamlMap(this, mapping, "the file"));
        } else {
            fail(
                    place(node.get()),
                    "not-a-mapping",
                    "This file is not a mapping of keys to values.",
                    "Start it with a line such as `format: likewise-scale/1`.");
        }
    }

    /** Walks the events first, without recursion: composing a deep file would exhaust the stack. */
    private boolean bounded(LoadSettings settings, String text) {
        int depth = 0;
        int aliases = 0;
        int documents = 0;
        boolean tagged = false;
        for (Event event : new Parse(settings).parseString(text)) {
            Place place = event.getStartMark()
                    .map(m -> new Place(name, m.getLine() + 1, m.getColumn() + 1))
                    .orElse(Place.of(name));
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> {
                    depth++;
                    tagged = ((CollectionStartEvent) event).getTag().isPresent();
                }
                case MappingEnd, SequenceEnd -> depth--;
                case Alias -> aliases++;
                case Scalar -> tagged = ((ScalarEvent) event).getTag().isPresent();
                case DocumentStart -> documents++;
                default -> {}
            }
            if (tagged) {
                fail(place, "tag", "Tags (`!…`) have no meaning here.", "Remove the tag, or quote the text.");
                return false;
            }
            if (depth > MAX_DEPTH) {
                fail(place, "too-deep", "This is nested too deeply.", "Check the indents and brackets.");
                return false;
            }
            if (aliases > MAX_ALIASES) {
                fail(place, "too-many-aliases", "This file has too many aliases (`*name`).", "Write the values out.");
                return false;
            }
            if (documents > 1) {
                fail(place, "several-documents", "A second document begins here.", "Put it into a file of its own.");
                return false;
            }
        }
        return true;
    }

    private static String oneLine(String text) {
        String line = Sentences.canonical(text);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
