package org.likewise.scanner.image;

/** The door of this package: bytes of a PNG, JPEG, TIFF or PDF to page images. The format is told by the first bytes. */
public final class ImageDecoder {
    private ImageDecoder() {}

    /**
     * The pages of an image file or a PDF.
     *
     * @throws ImageProblem where the format is unknown or the file as a whole is broken
     */
    public static PageImages open(byte[] bytes) throws ImageProblem {
        if (bytes.length == 0) {
            throw ImageProblem.broken("The file is empty.");
        }
        if (PdfPages.isPdf(bytes)) {
            return PdfPages.open(bytes);
        }
        RasterFormat format = RasterFormat.of(bytes)
                .orElseThrow(() -> new ImageProblem(
                        "unknown-format",
                        "The file is not a PNG, JPEG, TIFF or PDF: it begins with other bytes.",
                        "Export the page as PNG, JPEG, TIFF or PDF."));
        return RasterPages.open(format, bytes);
    }
}
