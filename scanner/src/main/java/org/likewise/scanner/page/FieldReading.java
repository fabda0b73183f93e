package org.likewise.scanner.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.likewise.scanner.image.GreyImage;

/**
 * What was read at one field.
 *
 * @param field the field's id
 * @param answer what was decided
 * @param marks what was seen at each position or cell, in the order of the layout
 * @param picture the field cut out and turned upright: for words, for digits, and for what is unsure
 */
public record FieldReading(String field, Answer answer, List<MarkReading> marks, Optional<GreyImage> picture) {
    public FieldReading {
        Objects.requireNonNull(field);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(picture);
        marks = List.copyOf(marks);
    }
}
