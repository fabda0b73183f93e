package org.likewise.exchange.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.likewise.model.scale.Scale;

/**
 * Which results are to be exported.
 *
 * @param results the folder that has {@code responses.csv}
 * @param shelf the definition of a scale in a version, or of one with the same MAJOR
 * @param comments whether free text goes along
 * @param canonical where FHIR resources say that they live, without a slash at the end; empty where nobody has said
 */
public record DataRequest(
        Path results,
        BiFunction<String, String, Optional<Scale>> shelf,
        boolean comments,
        Optional<String> canonical) {}
