package org.likewise.scanner.job;

import java.nio.file.Path;
import java.util.List;

/**
 * What a scan came to. All figures are of everything in the results folder, earlier runs included.
 *
 * @param files files that hold pages
 * @param unreadableFiles files of which no page could be seen
 * @param pages page images in the files; each is read, blank, refused or left with its code alone
 * @param pagesRead pages whose fields were read
 * @param pagesCodeOnly pages of which only the code was read
 * @param pagesBlank empty sides
 * @param pagesRefused pages that gave nothing
 * @param pagesNew pages that this run read; the others were read earlier
 * @param responses rows in the tables of responses
 * @param fields fields of these responses
 * @param fieldsToPerson fields in {@code review}
 * @param texts pictures of handwriting that wait for someone to type them
 * @param problems the rows of {@code problems.csv}
 * @param tables the tables that were written, responses first
 */
public record ScanSummary(
        int files,
        int unreadableFiles,
        int pages,
        int pagesRead,
        int pagesCodeOnly,
        int pagesBlank,
        int pagesRefused,
        int pagesNew,
        int responses,
        long fields,
        long fieldsToPerson,
        long texts,
        List<ScanProblem> problems,
        List<Path> tables) {
    public ScanSummary {
        problems = List.copyOf(problems);
        tables = List.copyOf(tables);
    }

    /** Fields that need nobody. */
    public long fieldsDecided() {
        return fields - fieldsToPerson;
    }

    /** Whether a person must look: at a field in review, or at a problem that is not harmless. */
    public boolean forAPerson() {
        return fieldsToPerson > 0 || problems.stream().anyMatch(p -> !p.harmless());
    }
}
