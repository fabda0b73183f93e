package org.likewise.analysis.merge;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.likewise.model.table.TableColumns;

/**
 * What is to be merged.
 *
 * @param inputs tables of responses, codebooks, and folders of them
 * @param without ids of responses that a person has ruled out
 * @param out the folder of the merged table
 */
public record MergeRequest(List<Path> inputs, Set<String> without, Path out) {
    public MergeRequest {
        inputs = List.copyOf(inputs);
        without = Set.copyOf(without);
    }

    /** Where codebooks come from that were not given: asked with the scales and wordings that need one. */
    public interface MoreCodebooks {
        /**
         * Rows of a codebook with the columns of {@link TableColumns#CODEBOOK}.
         *
         * @param wordings by which a questionnaire is known, each with its scale, as {@code <scale> <wording>}
         */
        List<List<String>> rows(Set<String> wordings);
    }
}
