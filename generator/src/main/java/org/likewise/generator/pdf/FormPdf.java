package org.likewise.generator.pdf;

/** Writes one form as one accessible PDF: tagged to PDF/UA-1, kept to PDF/A-3a, with its layout attached. */
public final class FormPdf {
    private FormPdf() {}

    /** The master of a form: its codes say so. The same arguments give the same bytes. */
    public static byte[] single(FormDrawing drawing, byte[] layoutJson, Metadata metadata) {
        throw new UnsupportedOperationException("coming");
    }
}
