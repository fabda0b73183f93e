package org.likewise.exchange;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

/** The scales that exports are tried on. */
public final class TestScales {
    private TestScales() {}

    /** The one that comes along, in three languages. */
    public static Scale shipped() {
        return one(Path.of("..", "scale-definitions", "therapeutic-empathy"));
    }

    /** One with everything that is hard to carry. */
    public static Scale hard() {
        try {
            return one(Path.of(
                    Objects.requireNonNull(TestScales.class.getResource("hard")).toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one scale of a folder. */
    public static Scale one(Path path) {
        return Scales.read(List.of(path)).orThrow().scales().get(0);
    }
}
