package org.likewise.model.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.likewise.model.yaml.YamlFile;

/**
 * A file of definitions, wherever it came from.
 *
 * @param name the file as the user knows it, with slashes; files of one folder are read together
 * @param bytes its contents, or at least one byte more than a definition may have
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the reader, never compared
public record DefinitionFile(String name, byte[] bytes) {
    public DefinitionFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(bytes);
    }

    /**
     * A folder of instruments whose wording is not ours to show. It is read where it is named itself, and never as part of
     * another.
     */
    public static final String STRUCTURES = "structures";

    /** Whether a file of this name, below the folder that was named, can hold definitions: YAML, and nowhere hidden. */
    public static boolean named(String path) {
        if (!path.endsWith(".yaml") && !path.endsWith(".yml")) {
            return false;
        }
        List<String> parts = List.of(path.split("/", -1));
        return parts.stream().noneMatch(p -> p.startsWith("."))
                && !parts.subList(0, parts.size() - 1).contains(STRUCTURES);
    }

    /** A file on disk, at most one byte more than a definition may have. */
    public static DefinitionFile read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new DefinitionFile(file.toString().replace('\\', '/'), in.readNBytes(YamlFile.MAX_BYTES + 1));
        }
    }

    /** The folder's name; empty at the top. */
    String folder() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /** The name within the folder. */
    String simpleName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
