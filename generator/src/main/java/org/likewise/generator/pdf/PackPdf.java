package org.likewise.generator.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.likewise.model.code.PageCode;

/**
 * Writes any number of copies into one PDF file as they come, in little memory. The forms may be mixed; the file is whole
 * only once it is closed.
 */
public final class PackPdf implements AutoCloseable {
    private PackPdf() {}

    /** Starts a file that will hold copies of these forms, each with its layout attached. */
    public static PackPdf create(Path file, Metadata metadata, List<FormDrawing> forms, List<Attachment> layouts)
            throws IOException {
        throw new UnsupportedOperationException("coming");
    }

    /** Adds one page of one copy of one of the forms: the code says which form and which page. */
    public void add(PageCode code) throws IOException {
        throw new UnsupportedOperationException("coming");
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException("coming");
    }
}
