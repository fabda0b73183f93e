package org.likewise.model.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Whether a file of this name can hold definitions: YAML, neither hidden nor in a hidden folder. */
    public static boolean named(String path) {
        if (!path.endsWith(".yaml") && !path.endsWith(".yml")) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.startsWith(".")) {
                return false;
            }
        }
        return true;
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
