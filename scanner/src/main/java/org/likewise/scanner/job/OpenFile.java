package org.likewise.scanner.job;

import java.io.Closeable;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.likewise.model.code.PageCode;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PageImages;
import org.likewise.scanner.image.ScreenFields;
import org.likewise.scanner.page.PageReading;

/** A file whose pages several threads decode at once: each borrows a decoder of its own. */
final class OpenFile implements Closeable {
    /** Opens the file once more. */
    @FunctionalInterface
    interface Opener {
        PageImages open() throws ImageProblem;
    }

    private final Opener opener;
    private final Queue<PageImages> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();

    private OpenFile(Opener opener) {
        this.opener = opener;
    }

    /** Opens it now, to learn whether that works and how many pages it has. */
    static OpenFile open(Opener opener) throws ImageProblem {
        OpenFile file = new OpenFile(opener);
        file.idle.add(file.decoder());
        return file;
    }

    /** Opens it when a page is asked for. */
    static OpenFile unopened(Opener opener) {
        return new OpenFile(opener);
    }

    private PageImages decoder() throws ImageProblem {
        try {
            return opener.open();
        } catch (RuntimeException | StackOverflowError e) {
            throw new ImageProblem(
                    "broken-image",
                    "The program failed to open this file (" + e.getClass().getSimpleName() + ").",
                    "Scan the pages again, or save them again as PNG, JPEG, TIFF or PDF.");
        }
    }

    /** Pages; only of a file that was just opened. */
    int count() {
        PageImages first = idle.peek();
        if (first == null) {
            throw new IllegalStateException("not opened");
        }
        return first.count();
    }

    /** How many pages will be asked for, after which it closes itself. */
    void expect(int pages) {
        left.set(pages);
    }

    /** Reads a page with a decoder that no other thread has. */
    PageReading read(int index, PageSeam.Reader reader, Optional<PageCode> printed) throws ImageProblem {
        GreyImage image;
        ScreenFields screen;
        @Nullable PageImages pages = idle.poll();
        if (pages == null) {
            pages = decoder();
        }
        try {
            image = pages.page(index);
            screen = pages.screenFields(index);
        } finally {
            idle.add(pages);
        }
        return reader.read(image, screen, printed);
    }

    void pageDone() {
        if (left.decrementAndGet() == 0) {
            close();
        }
    }

    @Override
    public void close() {
        for (PageImages pages = idle.poll(); pages != null; pages = idle.poll()) {
            pages.close();
        }
    }
}
