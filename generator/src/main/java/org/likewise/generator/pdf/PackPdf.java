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
    private static final byte[] NOTHING = {};

    private final PackTemplate template;
    private final PageAppender appender;
    private PackTemplate.Page last = new PackTemplate.Page(0, 0, NOTHING);

    private PackPdf(PackTemplate template, PageAppender appender) {
        this.template = template;
        this.appender = appender;
    }

    /** Starts a file that will hold copies of the template's forms; a file that exists is replaced. */
    public static PackPdf create(Path file, PackTemplate template) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        try {
            return new PackPdf(template, new PageAppender(template.file(), out));
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    /** Adds one page of one copy of one of the forms: the code says which form and which page. */
    public void add(PageCode code) throws IOException {
        add(template.page(code));
    }

    /** Adds a cover slip with these codes, one for each of its slots. */
    public void addCover(List<String> codes) throws IOException {
        add(template.cover(codes));
    }

    /** Adds an empty page as large as the last one: the back of a sheet, where what follows starts on a new one. */
    public void addBlank() throws IOException {
        add(new PackTemplate.Page(last.widthMm(), last.heightMm(), NOTHING));
    }

    private void add(PackTemplate.Page page) throws IOException {
        appender.add(page.widthMm(), page.heightMm(), page.content());
        last = page;
    }

    /** Completes the file. At least one page must have been added. */
    @Override
    public void close() throws IOException {
        appender.close();
    }
}
