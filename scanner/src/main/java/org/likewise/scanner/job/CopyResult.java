package org.likewise.scanner.job;

import java.util.List;
import java.util.Objects;
import org.likewise.model.layout.Layout;

/**
 * One response as it stands, for a person to look at.
 *
 * @param responseId its id in the table
 * @param target what decisions call it: the copy's code; of a photocopied master the response's id
 * @param fields in the order of the layout
 */
public record CopyResult(String responseId, String target, Layout layout, List<FieldResult> fields) {
    public CopyResult {
        Objects.requireNonNull(responseId);
        Objects.requireNonNull(target);
        Objects.requireNonNull(layout);
        fields = List.copyOf(fields);
    }
}
