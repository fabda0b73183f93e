package org.likewise.scanner.image;

import java.io.Closeable;

/**
 * The page images of one file, decoded one at a time when asked for, so that a long file costs the memory of one page. Whatever is
 * wrong with the bytes is an {@link ImageProblem}; only want of memory is let through, since the caller alone knows what else was
 * held at that moment.
 */
public interface PageImages extends Closeable {
    /** How many pages there are; at least one. */
    int count();

    /**
     * Decodes one page.
     *
     * @param index from 0
     * @throws ImageProblem where this page is broken or too large; the others may still be read
     */
    GreyImage page(int index) throws ImageProblem;

    /**
     * What was filled in on screen on one page, as far as the file says so besides showing it.
     *
     * @param index from 0
     * @throws ImageProblem where this page is broken
     */
    default ScreenFields screenFields(int index) throws ImageProblem {
        return ScreenFields.NONE;
    }

    /** Lets go of what is held; throws nothing. */
    @Override
    void close();
}
