package org.likewise.scanner.image;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Whether a picture on a PDF page is all there: PDFBox draws what it can of one that is not. */
final class PictureCheck {
    private PictureCheck() {}

    static void check(PDImageXObject image) throws IOException, ImageProblem {
        int width = image.getWidth();
        int height = image.getHeight();
        ImageBounds.check(width, height);
        COSStream stream = image.getCOSObject();
        COSName filter = PdfStreams.lastFilter(stream);
        if (filter.equals(COSName.DCT_DECODE)) {
            PdfPages.raster(RasterFormat.JPEG, PdfStreams.picture(stream));
        } else if (filter.equals(COSName.CCITTFAX_DECODE)) {
            FaxPicture.of(stream, width, height).decode(Resolution.UNKNOWN);
        } else if (!filter.equals(COSName.JPX_DECODE)) {
            int components = image.isStencil() ? 1 : image.getColorSpace().getNumberOfComponents();
            Samples.lines(stream, components * image.getBitsPerComponent(), width, height);
        }
        PDImageXObject mask = image.getMask();
        if (mask != null) {
            check(mask);
        }
        PDImageXObject softMask = image.getSoftMask();
        if (softMask != null) {
            check(softMask);
        }
    }
}
