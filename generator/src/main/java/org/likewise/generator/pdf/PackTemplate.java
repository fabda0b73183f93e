package org.likewise.generator.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.likewise.model.code.PageCode;

/** All that the copies in a pack file share: fonts, layouts, and what each page of each form shows, as form XObjects. */
final class PackTemplate {
    private final EmbeddedFonts fonts = new EmbeddedFonts();
    private final EmbeddedPictures pictures = new EmbeddedPictures();
    private final CopyCode copyCode = new CopyCode(fonts);
    private final List<SharedPage> pages = new ArrayList<>();
    private final Map<FormPage, SharedPage> byForm = new HashMap<>();

    /** A page of a form, as page codes name it. */
    private record FormPage(String form, int number) {}

    /** A page's drawing, and what it shows on all copies. */
    private record SharedPage(String resourceName, PageDrawing drawing, byte[] content) {}

    PackTemplate(List<FormDrawing> forms) {
        FigurePainter painter = new FigurePainter(fonts, pictures);
        for (FormDrawing form : forms) {
            int number = 0;
            for (PageDrawing drawing : form.pages()) {
                number++;
                ContentStream content = new ContentStream(drawing.heightMm());
                drawing.elements()
                        .forEach(element -> element.figures().forEach(figure -> painter.draw(content, figure)));
                SharedPage page = new SharedPage("P" + pages.size(), drawing, content.bytes());
                pages.add(page);
                byForm.put(new FormPage(form.formCode(), number), page);
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a pack has a form");
        }
    }

    /** The drawing of the page that a code names; empty where it is none of this file. */
    Optional<PageDrawing> drawing(PageCode code) {
        return Optional.ofNullable(byForm.get(new FormPage(code.form(), code.page())))
                .map(SharedPage::drawing);
    }

    /** The operators of one copy's page: what all copies show, and its own code. */
    byte[] copy(PageCode code) {
        SharedPage page = Optional.ofNullable(byForm.get(new FormPage(code.form(), code.page())))
                .orElseThrow();
        ContentStream out = new ContentStream(page.drawing.heightMm());
        out.raw("/" + page.resourceName + " Do\n");
        copyCode.draw(out, page.drawing.copySlot(), code);
        return out.bytes();
    }

    /** A PDF file of one page, to which pages are appended that share its resources. */
    byte[] file(Metadata metadata, List<Attachment> layouts) throws IOException {
        try (PDDocument document = new PDDocument()) {
            DocumentFrame.describe(document, metadata);
            DocumentFrame.attach(document, layouts, metadata.date());
            DocumentFrame.identify(document, metadata, layouts);
            COSDictionary fontResources = fonts.finish(document);
            COSDictionary pictureResources = new COSDictionary();
            pictures.finish(document, pictureResources);
            COSDictionary shared = new COSDictionary();
            for (SharedPage page : pages) {
                shared.setItem(
                        COSName.getPDFName(page.resourceName),
                        formXObject(document, page, fontResources, pictureResources));
            }
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fontResources);
            resources.setItem(COSName.XOBJECT, shared);
            PDPage first = new PDPage(PageSize.of(pages.get(0).drawing));
            first.setResources(new PDResources(resources));
            document.addPage(first);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static COSStream formXObject(
            PDDocument document, SharedPage page, COSDictionary fontResources, COSDictionary pictureResources)
            throws IOException {
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fontResources);
        if (pictureResources.size() > 0) {
            resources.setItem(COSName.XOBJECT, pictureResources);
        }
        COSStream form = PdfStreams.compressed(document, page.content);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, PageSize.of(page.drawing));
        form.setItem(COSName.RESOURCES, resources);
        return form;
    }
}
