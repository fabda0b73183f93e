package org.likewise.generator.form;

import java.time.Instant;
import java.util.List;
import org.likewise.generator.pdf.Attachment;
import org.likewise.generator.pdf.FormDrawing;
import org.likewise.generator.pdf.FormPdf;
import org.likewise.generator.pdf.Metadata;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.problem.Problem;
import org.likewise.model.questionnaire.Questionnaire;

/**
 * A questionnaire laid out on paper: what is printed and where the scanner looks.
 *
 * @param questionnaire what is asked
 * @param layout with its form code
 * @param drawing what each page shows
 * @param draft whether a DRAFT band says that its words may still change
 * @param warnings what a person should know before printing it, such as help that is not in its language
 */
public record Form(
        Questionnaire questionnaire, Layout layout, FormDrawing drawing, boolean draft, List<Problem> warnings) {
    public Form {
        warnings = List.copyOf(warnings);
    }

    /** The form code. */
    public String code() {
        return layout.form();
    }

    /** The layout file, {@code forms/<form code>.json}. */
    public byte[] layoutJson() {
        return LayoutJson.write(layout);
    }

    /** The layout file as it travels inside a PDF. */
    public Attachment attachment() {
        return new Attachment(code(), layoutJson());
    }

    /** A name that is safe in file names: {@code therapeutic-empathy.patient.en-GB.A4.standard}. */
    public String slug() {
        String asked =
                layout.role() + "." + layout.language() + (layout.variant() == null ? "" : "." + layout.variant());
        return String.join(".", layout.scale(), asked, layout.paper(), layout.style());
    }

    /**
     * The accessible PDF of a single blank form. The same arguments give the same bytes.
     *
     * @param date stands for the file's creation
     * @param producer the program and its version
     */
    public byte[] pdf(Instant date, String producer) {
        return FormPdf.single(
                drawing, layout, new Metadata(questionnaire.title(), questionnaire.language(), date, producer));
    }
}
