package org.likewise.scanner.job;

import org.likewise.model.code.PageCode;

/**
 * One picture of one page of a copy, as the fold knows it.
 *
 * @param image what the tables call it
 * @param file the file that it is in
 * @param index its place in that file, from 0
 * @param ref where the journal has it
 * @param code what its code says
 * @param screenCopy the same for all pages of one copy that was filled in on screen; empty where no more than their order
 *     says which pages belong together
 */
record PageScan(String image, JournalFile file, int index, JournalFile.PageRef ref, PageCode code, String screenCopy) {
    PageId id() {
        return new PageId(file.digest(), index, image);
    }

    /** The same scan, of which nothing but the order says where it belongs. */
    PageScan untied() {
        return new PageScan(image, file, index, ref, code, "");
    }
}
