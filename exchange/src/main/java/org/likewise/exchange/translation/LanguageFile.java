package org.likewise.exchange.translation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.scale.Scale;
import org.likewise.model.yaml.YamlFile;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A language's YAML file that is changed where it must be: comments, order, quotation marks and everything else stay as they are,
 * byte for byte.
 */
final class LanguageFile {
    private final String name;
    private final YamlEdit edit;
    private final YamlFile yaml;

    private LanguageFile(byte[] bytes, String name) {
        this.name = name;
        this.yaml = new YamlFile(bytes, name);
        this.edit = new YamlEdit(new String(bytes, StandardCharsets.UTF_8));
    }

    /** A file that cannot be changed in place, and what a person can do. */
    static final class CannotEdit extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        CannotEdit(Problem problem) {
            super(problem.message());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    static LanguageFile of(byte[] bytes, String name) {
        return new LanguageFile(bytes, name);
    }

    /** The file with the changes; without any, the same bytes. */
    byte[] edited(List<TextChange> changes, Scale scale, Optional<String> of) {
        MappingNode root = yaml.root()
                .map(r -> (MappingNode) r.node())
                .orElseThrow(() -> new CannotEdit(yaml.problems().get(0)));
        MappingNode texts = value(root, "texts")
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .orElseThrow(() -> cannot(root, "It has no `texts`."));
        Map<String, NodeTuple> byKey = new LinkedHashMap<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (NodeTuple tuple : texts.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                byKey.put(key.getValue(), tuple);
            }
            if (!changes.isEmpty() && !seen.add(tuple.getValueNode())) {
                throw cannot(tuple.getKeyNode(), "This text is an alias (`*name`), and another would change with it.");
            }
        }
        List<TextChange> added = new ArrayList<>();
        for (TextChange change : changes) {
            NodeTuple tuple = byKey.get(change.key());
            if (tuple == null) {
                added.add(change);
            } else if (tuple.getValueNode() instanceof MappingNode text) {
                edit(text, change, seen);
            }
        }
        add(texts, byKey, added, new ArrayList<>(scale.sentences().keySet()));
        of.ifPresent(v -> value(root, "of").ifPresent(n -> edit.replace((ScalarNode) n, v)));
        return edit.text().getBytes(StandardCharsets.UTF_8);
    }

    private void edit(MappingNode text, TextChange change, Set<Node> seen) {
        for (NodeTuple tuple : text.getValue()) {
            if (!seen.add(tuple.getValueNode())) {
                throw cannot(tuple.getKeyNode(), "This is an alias (`*name`), and another text would change with it.");
            }
        }
        set(text, "text", change.text());
        set(text, "source", change.source());
        set(text, "status", change.status().map(s -> s.id()));
        set(text, "note", change.note());
    }

    private void set(MappingNode text, String key, Optional<String> to) {
        if (to.isEmpty()) {
            return;
        }
        Optional<Node> now = value(text, key);
        if (now.isPresent()) {
            edit.replace((ScalarNode) now.get(), to.get());
        } else if (text.getFlowStyle() == FlowStyle.FLOW) {
            edit.intoBraces(text, key + ": " + YamlEdit.scalar(to.get()));
        } else {
            edit.lineAfter(text, YamlEdit.column(text), key + ": " + YamlEdit.scalar(to.get()));
        }
    }

    /** Puts new texts where the scale has them: after the one that comes before them there. */
    private void add(MappingNode texts, Map<String, NodeTuple> byKey, List<TextChange> added, List<String> order) {
        if (added.isEmpty()) {
            return;
        }
        if (texts.getFlowStyle() == FlowStyle.FLOW && !byKey.isEmpty()) {
            added.forEach(c -> edit.intoBraces(texts, entry(c)));
            return;
        }
        if (byKey.isEmpty()) {
            StringBuilder block = new StringBuilder();
            added.forEach(c -> block.append(edit.newline()).append("  ").append(entry(c)));
            edit.replaceWhole(texts, block.toString());
            return;
        }
        int column = YamlEdit.column(texts);
        for (TextChange change : added) {
            Optional<NodeTuple> before = Optional.empty();
            for (String key : order.subList(0, Math.max(0, order.indexOf(change.key())))) {
                before = byKey.containsKey(key) ? Optional.ofNullable(byKey.get(key)) : before;
            }
            if (before.isPresent()) {
                edit.lineAfter(before.get().getValueNode(), column, entry(change));
            } else {
                edit.lineBefore(texts.getValue().get(0).getKeyNode(), column, entry(change));
            }
        }
    }

    private static String entry(TextChange change) {
        return change.key() + ": {text: " + YamlEdit.quoted(change.text().orElseThrow()) + ", source: "
                + change.source().orElseThrow()
                + change.status().map(s -> ", status: " + s.id()).orElse("")
                + change.note().map(n -> ", note: " + YamlEdit.scalar(n)).orElse("") + "}";
    }

    /** A new language's file. */
    static byte[] created(TranslationWork work, List<TextChange> changes) {
        StringBuilder out = new StringBuilder();
        out.append("format: likewise-translation/1\n");
        out.append("language: ").append(work.language()).append('\n');
        out.append("of: ").append(work.version()).append('\n');
        out.append("revision: 1\n");
        out.append("status: draft\n");
        out.append(
                "# Say here who did what, in roles rather than names: {step: forward, by: two translators, when: 2026-11-02}\n");
        out.append("record: []\n");
        out.append("texts:").append(changes.isEmpty() ? " {}\n" : "\n");
        changes.forEach(c -> out.append("  ").append(entry(c)).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Node> value(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(t ->
                        t.getKeyNode() instanceof ScalarNode s && s.getValue().equals(key))
                .findFirst()
                .map(NodeTuple::getValueNode);
    }

    private CannotEdit cannot(Node at, String what) {
        Place place = yaml.place(at);
        return new CannotEdit(Problem.error(
                "translate.cannot-edit",
                place.file().isEmpty() ? Place.of(name) : place,
                "The file cannot be changed in place here. " + what,
                "Write it out as `{text: …, source: …}`, and import again."));
    }
}
