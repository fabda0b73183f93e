package org.likewise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likewise.generator.form.Form;
import org.likewise.model.table.WholeFile;

/** Writes blank forms: an accessible PDF for each, and the layouts that the scanner reads by. */
final class BlankForms {
    private BlankForms() {}

    /** The PDFs, in the order of the forms. Each file appears whole or not at all. */
    static List<Path> write(List<Form> forms, Path out) throws IOException {
        Path layouts = Files.createDirectories(out.resolve("forms"));
        List<Path> pdfs = new ArrayList<>();
        for (Form form : forms) {
            WholeFile.write(layouts.resolve(form.code() + ".json"), form.layoutJson());
            Path pdf = out.resolve(form.slug() + ".pdf");
            WholeFile.write(pdf, form.pdf(Release.DATE, Release.producer()));
            pdfs.add(pdf);
        }
        return List.copyOf(pdfs);
    }
}
