package org.likewise.analysis.score;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleReader;

/** Definitions for tests: the structure of published instruments in placeholder wording, which is not theirs. */
public final class Definitions {
    private Definitions() {}

    public static Scale read(String yaml) {
        return ScaleReader.read(yaml.getBytes(StandardCharsets.UTF_8), "scale.yaml")
                .orThrow();
    }

    /** The start of a file, up to the items. */
    static String head(String id, String version, String roles) {
        return """
            format: likewise-scale/1
            scale: %s
            version: %s
            status: draft
            title: Placeholder
            language: en-GB
            rights: {holder: Others, terms: All rights reserved, redistributable: unknown}
            roles: %s
            """.formatted(id, version, roles);
    }

    /** An option for each value, and perhaps one that does not fit. */
    static String responses(String id, boolean notApplicable, int... values) {
        String options = IntStream.range(0, values.length)
                .mapToObj(i -> "      - {id: o%d, value: %d, label: Option %d}".formatted(i, values[i], i))
                .collect(Collectors.joining("\n"));
        return "  " + id + ":\n    options:\n" + options + "\n"
                + (notApplicable ? "    not-applicable: {id: unfit, label: Does not fit}\n" : "");
    }

    /** One item. */
    static String item(int number, String responses, String more) {
        return "  - {id: i%d, responses: %s, stem: Placeholder %d%s}\n".formatted(number, responses, number, more);
    }

    /** Items from 1. */
    static String items(int count, String responses, String more) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> item(i, responses, more))
                .collect(Collectors.joining());
    }
}
