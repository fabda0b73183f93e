package org.likewise.analysis.merge;

import java.nio.file.Path;
import java.util.List;

/**
 * What merging came to.
 *
 * @param tables how many tables of responses were read
 * @param responses rows of the merged table or tables
 * @param repeated rows that said again what another had said
 * @param leftOut rows of responses that a person had ruled out
 * @param forgotten rows of consultations that were forgotten
 * @param packs consultations of which more than one role answered
 * @param waiting responses with a field that a person must still settle
 * @param conflicts rows of {@code conflicts.csv}
 * @param files the tables of responses that were written
 */
public record MergeResult(
        int tables,
        int responses,
        int repeated,
        int leftOut,
        int forgotten,
        int packs,
        int waiting,
        int conflicts,
        List<Path> files) {
    public MergeResult {
        files = List.copyOf(files);
    }
}
