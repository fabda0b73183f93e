package org.likewise.scanner.job;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.likewise.scanner.image.ImageProblem;

/**
 * Shares the memory between the pages that are read at once. A page for which there was not enough is tried again by itself: it
 * may have been another that took it all, and that no page is refused for its neighbour.
 */
final class Memory {
    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);

    /** Something that takes memory and may be done twice. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws ImageProblem;
    }

    /**
     * Runs the work, and once more by itself where memory was wanting.
     *
     * @throws ImageProblem where it is wanting even so
     */
    <T> T sharing(Work<T> work) throws ImageProblem {
        turns.readLock().lock();
        try {
            return work.run();
        } catch (OutOfMemoryError e) {
            // below: others must be done before it is tried again
        } finally {
            turns.readLock().unlock();
        }
        turns.writeLock().lock();
        try {
            return work.run();
        } catch (OutOfMemoryError e) {
            throw new ImageProblem(
                    "image-too-large",
                    "It takes more memory than there is.",
                    "Scan the pages at 150 to 300 dpi, and save them in parts of fewer pages.");
        } finally {
            turns.writeLock().unlock();
        }
    }
}
