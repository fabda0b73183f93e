package org.likewise.generator.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.likewise.generator.pdf.Figure.TextLine;
import org.likewise.model.code.PageCode;

/** Draws the elements of one page and puts each into the structure tree. */
final class TaggedPage {
    private static final COSName LANGUAGE = COSName.getPDFName("Lang");

    private final StructureTree tree;
    private final FigurePainter painter;
    private final HeadingLevels headings;
    private final PDPage page;
    private final PageDrawing drawing;
    private final ScreenPage screen;
    private final ContentStream out;

    /** Where the words of the second language go; empty before any of the first. */
    private Optional<Place> also = Optional.empty();

    /** The list that the next option joins; empty after anything else. */
    private Optional<PDStructureElement> list = Optional.empty();

    /** A place in the tree: below which element, and as what. A heading is not repeated: what follows it is a paragraph. */
    private record Place(PDStructureNode parent, String type) {}

    TaggedPage(
            StructureTree tree,
            FigurePainter painter,
            HeadingLevels headings,
            PDPage page,
            PageDrawing drawing,
            ScreenPage screen) {
        this.tree = tree;
        this.painter = painter;
        this.headings = headings;
        this.page = page;
        this.drawing = drawing;
        this.screen = screen;
        this.out = new ContentStream(drawing.heightMm());
    }

    byte[] draw(CopyCode copyCode, PageCode code) throws IOException {
        for (Element element : drawing.elements()) {
            draw(element);
        }
        drawCode(copyCode, code);
        return out.bytes();
    }

    private void draw(Element element) throws IOException {
        Structure structure = element.structure();
        if (structure == Structure.ARTIFACT) {
            drawArtifact(element.figures());
            return;
        }
        if (structure == Structure.ALSO) {
            Place place = also.orElseThrow(() -> new IllegalStateException("nothing before " + element.text()));
            drawWords(place.parent, place.type, element);
            return;
        }
        boolean option = structure == Structure.OPTION || structure == Structure.MULTIPLE_OPTION;
        if (!option) {
            list = Optional.empty();
        }
        switch (structure) {
            case ARTIFACT, ALSO -> throw new IllegalStateException();
            case TITLE, HEADING, QUESTION -> drawWords(tree.document(), headings.next(structure), element);
            case PARAGRAPH -> drawWords(tree.document(), "P", element);
            case PICTURE -> drawPicture(element);
            case OPTION, MULTIPLE_OPTION -> drawField(tree.add(tree.add(list(), "LI"), "LBody"), element);
            case ENTRY -> drawField(tree.add(tree.document(), "P"), element);
        }
    }

    private PDStructureElement list() {
        if (list.isEmpty()) {
            PDStructureElement added = tree.add(tree.document(), "L");
            StructureTree.attributes(added, "List").setName(COSName.getPDFName("ListNumbering"), "None");
            list = Optional.of(added);
        }
        return list.get();
    }

    private void drawWords(PDStructureNode parent, String type, Element element) {
        PDStructureElement words = tree.add(parent, type);
        also = Optional.of(new Place(parent, type.equals("Span") ? "Span" : "P"));
        setLanguage(words, element);
        setActualText(words, element);
        drawContent(words, element.figures());
    }

    private void drawPicture(Element element) {
        PDStructureElement picture = tree.add(tree.document(), "Figure");
        setLanguage(picture, element);
        drawContent(picture, element.figures());
        describe(picture, element.text(), FigureBounds.of(element.figures()));
    }

    /** A field: its widgets are Form elements and say themselves what they are; its printed words stand beside them. */
    private void drawField(PDStructureElement parent, Element element) throws IOException {
        also = Optional.of(new Place(parent, "Span"));
        setLanguage(parent, element);
        List<Figure> words =
                element.figures().stream().filter(TextLine.class::isInstance).toList();
        drawArtifact(element.figures().stream()
                .filter(figure -> !(figure instanceof TextLine))
                .toList());
        for (COSDictionary widget : screen.place(element)) {
            tree.add(page, tree.add(parent, "Form"), widget);
        }
        if (!words.isEmpty()) {
            PDStructureElement label = tree.add(parent, "Span");
            setActualText(label, element);
            drawContent(label, words);
        }
    }

    private void drawCode(CopyCode copyCode, PageCode code) {
        PDStructureElement picture = tree.add(tree.document(), "Figure");
        tree.begin(out, page, picture);
        copyCode.draw(out, drawing.copySlot(), code);
        StructureTree.end(out);
        CopySlot slot = drawing.copySlot();
        double right = slot.qrX() + slot.qrSizeMm();
        double bottom = slot.qrY() + slot.qrSizeMm();
        describe(picture, code.typed(), new FigureBounds(slot.qrX(), slot.qrY(), right, bottom));
    }

    private void drawArtifact(List<Figure> figures) {
        out.raw("/Artifact BMC\n");
        figures.forEach(figure -> painter.draw(out, figure));
        StructureTree.end(out);
    }

    private void drawContent(PDStructureElement element, List<Figure> figures) {
        tree.begin(out, page, element);
        figures.forEach(figure -> painter.draw(out, figure));
        StructureTree.end(out);
    }

    private void setLanguage(PDStructureElement structureElement, Element element) {
        if (!element.language().isEmpty()) {
            structureElement.getCOSObject().setString(LANGUAGE, element.language());
        }
    }

    /** Readers that go by the structure skip invisible text, so they take the text of shaped scripts from here. */
    private static void setActualText(PDStructureElement structureElement, Element element) {
        boolean plain = element.figures().stream()
                .filter(TextLine.class::isInstance)
                .map(TextLine.class::cast)
                .allMatch(figure -> TextPainter.speaksForItself(figure.line()));
        if (!plain) {
            structureElement.setActualText(element.text());
        }
    }

    private void describe(PDStructureElement picture, String text, FigureBounds bounds) {
        picture.setAlternateDescription(text);
        COSDictionary attributes = StructureTree.attributes(picture, "Layout");
        attributes.setName(COSName.getPDFName("Placement"), "Block");
        double k = ContentStream.POINTS_PER_MM;
        PDRectangle box = new PDRectangle(
                (float) (bounds.left() * k),
                (float) ((drawing.heightMm() - bounds.bottom()) * k),
                (float) ((bounds.right() - bounds.left()) * k),
                (float) ((bounds.bottom() - bounds.top()) * k));
        attributes.setItem(COSName.BBOX, box);
    }
}
