package org.likewise.scanner.job;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ImageDecoder;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PageImages;
import org.likewise.scanner.image.PdfPages;
import org.likewise.scanner.image.ScreenFields;
import org.likewise.scanner.page.PageReader;
import org.likewise.scanner.page.PageReading;

/** The two pure functions that a scan is made around: bytes to page images, and a page image to its reading. */
interface PageSeam {
    /** The pages of a file's bytes. */
    PageImages open(byte[] bytes) throws ImageProblem;

    /** The pages of a PDF too large to be held in memory. */
    PageImages openPdf(Path file) throws ImageProblem;

    /**
     * A reader of these forms, which may be shared between threads.
     *
     * @param typed the form that pages without a readable code are taken for; empty where they are refused
     */
    Reader reader(Collection<Layout> forms, String typed);

    /** Reads one page: its picture, what its file says was filled in on screen, and the code that a person typed for it. */
    @FunctionalInterface
    interface Reader {
        PageReading read(GreyImage image, ScreenFields screen, Optional<PageCode> printed);
    }

    /** The real ones. */
    static PageSeam real() {
        return new PageSeam() {
            @Override
            public PageImages open(byte[] bytes) throws ImageProblem {
                return ImageDecoder.open(bytes);
            }

            @Override
            public PageImages openPdf(Path file) throws ImageProblem {
                return PdfPages.open(file);
            }

            @Override
            public Reader reader(Collection<Layout> forms, String typed) {
                PageReader reader = new PageReader(forms, typed);
                return (image, screen, printed) ->
                        printed.isPresent() ? reader.read(image, screen, printed.get()) : reader.read(image, screen);
            }
        };
    }
}
