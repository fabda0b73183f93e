package org.likewise.scanner.image;

import java.util.List;

/** The pages of a PDF as images, and the layout files that it carries. */
public final class PdfPages implements PageImages {
    private PdfPages() {}

    /** Whether the bytes start like a PDF. */
    public static boolean isPdf(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    /** Opens a PDF; encrypted and broken ones are refused. */
    public static PdfPages open(byte[] bytes) throws ImageProblem {
        throw ImageProblem.broken("PDFs cannot be read yet.");
    }

    @Override
    public int count() {
        return 0;
    }

    @Override
    public GreyImage page(int index) throws ImageProblem {
        throw ImageProblem.broken("PDFs cannot be read yet.");
    }

    /** The bytes of the attachments that look like layout files, at most 64 of at most 4 MB each. */
    public List<byte[]> attachedLayouts() {
        return List.of();
    }

    @Override
    public void close() {}
}
