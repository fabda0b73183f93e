package org.likewise.model.scale;

import java.util.Optional;
import org.likewise.model.problem.Place;
import org.likewise.model.yaml.YamlFile;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where the texts and entries of a definition stand in its file. */
public final class DefinitionPlaces {
    private final YamlFile file;
    private final Optional<Node> root;

    private DefinitionPlaces(YamlFile file) {
        this.file = file;
        this.root = file.root().map(r -> r.node());
    }

    public static DefinitionPlaces of(DefinitionFile file) {
        return new DefinitionPlaces(new YamlFile(file.bytes(), file.name()));
    }

    /** Where a key of a scale's text leads, such as {@code items.interest.stem.patient}, or as far as it leads. */
    public Place of(String key) {
        Optional<Node> at = root;
        Place last = Place.of(file.name());
        String[] parts = key.split("\\.", -1);
        for (int i = 0; i < parts.length && at.isPresent(); i++) {
            String part = parts[i];
            Node node = at.get();
            at = step(node, part);
            if (at.isEmpty()) {
                // an item's own answers are written below its `responses`
                at = step(node, "responses").flatMap(n -> step(n, part));
            }
            last = at.map(file::place).orElse(last);
        }
        return last;
    }

    /** Where a text of a language file stands. */
    public Place ofText(String key) {
        return root.flatMap(r -> step(r, "texts"))
                .flatMap(t -> step(t, key))
                .map(file::place)
                .orElse(Place.of(file.name()));
    }

    private static Optional<Node> step(Node node, String part) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(t -> t.getKeyNode() instanceof ScalarNode s
                            && s.getValue().equals(part))
                    .findFirst()
                    .map(NodeTuple::getValueNode);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .filter(n -> step(n, "id")
                            .filter(id ->
                                    id instanceof ScalarNode s && s.getValue().equals(part))
                            .isPresent())
                    .findFirst();
        }
        return Optional.empty();
    }
}
