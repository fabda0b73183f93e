package org.likewise.model.scale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.likewise.model.yaml.Sentences;
import org.likewise.model.yaml.YamlFile;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** All that is written as a value in a definition, whatever it means and whether or not the definition is sound. */
public final class WrittenSentences {
    private WrittenSentences() {}

    /** Each value in its canonical form; nothing of a file that is not YAML. */
    public static List<String> of(DefinitionFile file) {
        List<String> out = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        new YamlFile(file.bytes(), file.name()).root().ifPresent(root -> open.push(root.node()));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof ScalarNode scalar) {
                out.add(Sentences.canonical(scalar.getValue()));
            } else if (node instanceof SequenceNode sequence) {
                sequence.getValue().forEach(open::push);
            } else if (node instanceof MappingNode mapping) {
                mapping.getValue().forEach(t -> open.push(t.getValueNode()));
            }
        }
        return List.copyOf(out);
    }
}
