package org.likewise.generator.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.likewise.generator.text.Typesetter;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutJson;

/**
 * Writes one form as one accessible PDF: tagged to PDF/UA-1, kept to PDF/A-3a, with its layout attached, to be filled in by
 * hand or on screen.
 */
public final class FormPdf {
    private FormPdf() {}

    /** The master of a form: its codes say so. The same arguments give the same bytes. */
    public static byte[] single(FormDrawing drawing, Layout layout, Metadata metadata) {
        List<Attachment> layouts = List.of(new Attachment(drawing.formCode(), LayoutJson.write(layout)));
        try (PDDocument document = new PDDocument()) {
            DocumentFrame.describe(document, metadata);
            addPages(document, drawing, layout);
            PDMarkInfo markInfo = new PDMarkInfo();
            markInfo.setMarked(true);
            document.getDocumentCatalog().setMarkInfo(markInfo);
            PDMetadata packet = new PDMetadata(
                    document,
                    new ByteArrayInputStream(AccessibleMetadata.packet(metadata).getBytes(StandardCharsets.UTF_8)));
            document.getDocumentCatalog().setMetadata(packet);
            DocumentFrame.attach(document, layouts, metadata.date());
            DocumentFrame.identify(document, metadata, layouts);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static void addPages(PDDocument document, FormDrawing drawing, Layout layout) throws IOException {
        EmbeddedFonts fonts = new EmbeddedFonts();
        EmbeddedPictures pictures = new EmbeddedPictures();
        FigurePainter painter = new FigurePainter(fonts, pictures);
        CopyCode copyCode = new CopyCode(fonts);
        StructureTree tree = new StructureTree();
        HeadingLevels headings = new HeadingLevels();
        COSDictionary colourSpaces = calibratedGray();
        ScreenForm form = new ScreenForm(drawing.formCode(), new WidgetLook(document, drawing, colourSpaces));
        boolean rtl = Typesetter.forLanguage(drawing.language()).rtl();
        List<PDPage> pages = new ArrayList<>();
        for (PageDrawing pageDrawing : drawing.pages()) {
            PDPage page = new PDPage(PageSize.of(pageDrawing));
            document.addPage(page);
            pages.add(page);
            PageCode code = new PageCode(drawing.formCode(), pages.size(), PageCode.MASTER);
            ScreenPage screen = new ScreenPage(form, page, layout.pages().get(pages.size() - 1), rtl);
            TaggedPage tagged = new TaggedPage(tree, painter, headings, page, pageDrawing, screen);
            page.setContents(new PDStream(PdfStreams.compressed(document, tagged.draw(copyCode, code))));
            page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        }
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts.finish(document));
        resources.setItem(COSName.COLORSPACE, colourSpaces);
        COSDictionary xObjects = new COSDictionary();
        pictures.finish(document, xObjects);
        if (xObjects.size() > 0) {
            resources.setItem(COSName.XOBJECT, xObjects);
        }
        pages.forEach(page -> page.setResources(new PDResources(resources)));
        form.finish(document.getDocumentCatalog());
        tree.finish(document.getDocumentCatalog());
    }

    /** Says what gray means, as PDF/A wants, without a colour profile; black stays pure black. */
    private static COSDictionary calibratedGray() {
        COSArray whitePoint = new COSArray();
        for (float value : new float[] {0.9505f, 1f, 1.089f}) { // of daylight, D65
            whitePoint.add(new COSFloat(value));
        }
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.WHITE_POINT, whitePoint);
        parameters.setFloat(COSName.GAMMA, 2.2f);
        COSArray calibrated = new COSArray();
        calibrated.add(COSName.CALGRAY);
        calibrated.add(parameters);
        COSDictionary spaces = new COSDictionary();
        spaces.setItem(COSName.getPDFName("DefaultGray"), calibrated);
        return spaces;
    }
}
