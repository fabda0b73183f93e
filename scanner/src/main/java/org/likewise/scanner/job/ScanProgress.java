package org.likewise.scanner.job;

/** Is told how far a scan has come; called from several threads, one at a time. */
@FunctionalInterface
public interface ScanProgress {
    /**
     * Another page is read and journalled, or a file is done.
     *
     * @param pages pages done so far in this run, those that an earlier run had read included
     * @param files files done so far
     * @param allFiles files in the pile
     */
    void advanced(int pages, int files, int allFiles);

    /** Tells nobody. */
    static ScanProgress silent() {
        return (pages, files, allFiles) -> {};
    }
}
