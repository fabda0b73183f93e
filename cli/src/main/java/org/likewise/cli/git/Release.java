package org.likewise.cli.git;

import java.util.Objects;
import org.likewise.model.scale.ScaleVersion;

/**
 * A version of a scale that a tag {@code <scale>/<version>} names.
 *
 * @param scale its id
 * @param version by the tag
 */
public record Release(String scale, ScaleVersion version) {
    public Release {
        Objects.requireNonNull(scale);
        Objects.requireNonNull(version);
    }

    /** The tag's name, without {@code refs/tags/}. */
    public String tag() {
        return scale + "/" + version;
    }
}
