package org.likewise.generator.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.likewise.model.code.PageCode;

/**
 * Writes any number of copies into one PDF file as they come, in little memory. The forms may be mixed; the file is whole
 * only once it is closed.
 */
public final class PackPdf implements AutoCloseable {
    private final PackTemplate template;
    private final PageAppender appender;

    private PackPdf(PackTemplate template, PageAppender appender) {
        this.template = template;
        this.appender = appender;
    }

    /** Starts a file that will hold copies of these forms, each with its layout attached; a file that exists is replaced. */
    public static PackPdf create(Path file, Metadata metadata, List<FormDrawing> forms, List<Attachment> layouts)
            throws IOException {
        PackTemplate template = new PackTemplate(forms);
        byte[] start = template.file(metadata, layouts);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        try {
            return new PackPdf(template, new PageAppender(start, out));
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    /** Adds one page of one copy of one of the forms: the code says which form and which page. */
    public void add(PageCode code) throws IOException {
        PageDrawing drawing = template.drawing(code)
                .orElseThrow(() -> new IllegalArgumentException("no such page in this file: " + code.text()));
        appender.add(drawing.widthMm(), drawing.heightMm(), template.copy(code));
    }

    /** Adds an empty page as large as the pages of this form: the back of a sheet whose next form starts on a new one. */
    public void addBlank(String formCode) throws IOException {
        PageDrawing drawing = template.drawing(new PageCode(formCode, 1, PageCode.MASTER))
                .orElseThrow(() -> new IllegalArgumentException("no such form in this file: " + formCode));
        appender.add(drawing.widthMm(), drawing.heightMm(), new byte[0]);
    }

    /** Completes the file. At least one page must have been added. */
    @Override
    public void close() throws IOException {
        appender.close();
    }
}
