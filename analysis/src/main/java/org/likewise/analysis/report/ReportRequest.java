package org.likewise.analysis.report;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.likewise.analysis.page.ReportTemplates;
import org.likewise.analysis.score.ScaleShelf;

/**
 * What is asked for.
 *
 * @param results the folder with the responses
 * @param out the folder for the page and its tables; made where it is missing
 * @param shelf definitions of scales
 * @param scale which scale; empty where the results have only one
 * @param packs the list of packs; empty for the one beside the responses, if there is one
 * @param language of the page, BCP 47
 * @param least people in a group of which a table shows a figure, at least 1
 * @param comments whether the page has what people wrote
 */
public record ReportRequest(
        Path results,
        Path out,
        ScaleShelf shelf,
        Optional<String> scale,
        Optional<Path> packs,
        String language,
        int least,
        boolean comments,
        ReportTemplates templates) {
    /** What protects people, unless a clinic says otherwise. */
    public static final int USUAL_LEAST = 10;

    public ReportRequest {
        Objects.requireNonNull(results);
        Objects.requireNonNull(out);
        if (least < 1) {
            throw new IllegalArgumentException("least " + least);
        }
    }
}
