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
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.likewise.model.code.PageCode;

/**
 * All that the copies in one or more pack files share: fonts, layouts, and what each page of each form and the cover slip
 * show, as form XObjects.
 */
public final class PackTemplate {
    private final EmbeddedFonts fonts = new EmbeddedFonts();
    private final EmbeddedPictures pictures = new EmbeddedPictures();
    private final CopyCode copyCode = new CopyCode(fonts);
    private final CodeText codeText = new CodeText(fonts);
    private final List<Shared> pages = new ArrayList<>();
    private final Map<FormPage, Numbered> byForm = new HashMap<>();
    private final Optional<CoverDrawing> cover;
    private final byte[] file;

    /** A page of a form, as page codes name it. */
    private record FormPage(String form, int number) {}

    /** A page of a form: what all copies show, and where their codes and invitations go. */
    private record Numbered(Shared shared, CopySlot slot, List<Figure.Invitation> invitations) {}

    /** What is drawn the same on many pages, and how large they are. */
    private record Shared(String resourceName, double widthMm, double heightMm, ContentStream content) {
        PDRectangle size() {
            return PageSize.of(widthMm, heightMm);
        }
    }

    /** A page of its own, ready to be added; millimetres. */
    record Page(double widthMm, double heightMm, byte[] content) {}

    /**
     * @param layouts travel inside each file
     * @param cover what lies on each pack, where something does
     */
    public PackTemplate(
            Metadata metadata, List<FormDrawing> forms, List<Attachment> layouts, Optional<CoverDrawing> cover)
            throws IOException {
        FigurePainter painter = new FigurePainter(fonts, pictures);
        for (FormDrawing form : forms) {
            int number = 0;
            for (PageDrawing drawing : form.pages()) {
                number++;
                Shared shared = share(drawing.widthMm(), drawing.heightMm());
                List<Figure.Invitation> invitations = new ArrayList<>();
                for (Element element : drawing.elements()) {
                    for (Figure figure : element.figures()) {
                        if (figure instanceof Figure.Invitation invitation) {
                            invitations.add(invitation);
                        } else {
                            painter.draw(shared.content, figure);
                        }
                    }
                }
                byForm.put(
                        new FormPage(form.formCode(), number), new Numbered(shared, drawing.copySlot(), invitations));
            }
        }
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a pack has a form");
        }
        this.cover = cover;
        cover.ifPresent(c -> {
            Shared shared = share(c.widthMm(), c.heightMm());
            c.figures().forEach(figure -> painter.draw(shared.content, figure));
        });
        file = file(metadata, layouts);
    }

    private Shared share(double widthMm, double heightMm) {
        Shared shared = new Shared("P" + pages.size(), widthMm, heightMm, new ContentStream(heightMm));
        pages.add(shared);
        return shared;
    }

    /** One page of one copy: what all copies show, and its own code. */
    Page page(PageCode code) {
        Numbered page = Optional.ofNullable(byForm.get(new FormPage(code.form(), code.page())))
                .orElseThrow(() -> new IllegalArgumentException("no such page in this file: " + code.text()));
        ContentStream out = begin(page.shared);
        copyCode.draw(out, page.slot, code);
        page.invitations.forEach(invitation -> QrPath.draw(out, invitation, code.copy()));
        return new Page(page.shared.widthMm, page.shared.heightMm, out.bytes());
    }

    /** The slip for a pack with these codes. */
    Page cover(List<String> codes) {
        CoverDrawing drawing = cover.orElseThrow(() -> new IllegalArgumentException("no cover slip in this file"));
        if (codes.size() != drawing.slots().size()) {
            throw new IllegalArgumentException(
                    codes.size() + " codes for " + drawing.slots().size() + " slots");
        }
        ContentStream out = begin(pages.get(pages.size() - 1));
        for (int i = 0; i < codes.size(); i++) {
            CoverDrawing.Slot slot = drawing.slots().get(i);
            double x = slot.x() - (slot.ending() ? codeText.widthMm(codes.get(i), slot.sizePt()) : 0);
            codeText.draw(out, codes.get(i), x, slot.baselineY(), slot.sizePt());
        }
        return new Page(drawing.widthMm(), drawing.heightMm(), out.bytes());
    }

    private static ContentStream begin(Shared shared) {
        return new ContentStream(shared.heightMm).raw("/" + shared.resourceName + " Do\n");
    }

    /** A PDF file of one page, to which pages are appended that share its resources. */
    byte[] file() {
        return file.clone();
    }

    private byte[] file(Metadata metadata, List<Attachment> layouts) throws IOException {
        try (PDDocument document = new PDDocument()) {
            DocumentFrame.describe(document, metadata);
            DocumentFrame.attach(document, layouts, metadata.date());
            DocumentFrame.identify(document, metadata, layouts);
            COSDictionary fontResources = fonts.finish(document);
            COSDictionary pictureResources = new COSDictionary();
            pictures.finish(document, pictureResources);
            COSDictionary shared = new COSDictionary();
            for (Shared page : pages) {
                shared.setItem(
                        COSName.getPDFName(page.resourceName),
                        formXObject(document, page, fontResources, pictureResources));
            }
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fontResources);
            resources.setItem(COSName.XOBJECT, shared);
            PDPage first = new PDPage(pages.get(0).size());
            first.setResources(new PDResources(resources));
            document.addPage(first);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static COSStream formXObject(
            PDDocument document, Shared page, COSDictionary fontResources, COSDictionary pictureResources)
            throws IOException {
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fontResources);
        if (pictureResources.size() > 0) {
            resources.setItem(COSName.XOBJECT, pictureResources);
        }
        COSStream form = PdfStreams.compressed(document, page.content.bytes());
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, page.size());
        form.setItem(COSName.RESOURCES, resources);
        return form;
    }
}
