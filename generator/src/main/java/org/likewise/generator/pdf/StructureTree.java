package org.likewise.generator.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The tree of a PDF file that says what its content is, with the tables that lead from content to tree and back. */
final class StructureTree {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = add(root, "Document");
    private final Map<PDPage, List<COSDictionary>> contentOfPages = new LinkedHashMap<>();
    private final Map<COSDictionary, PDStructureElement> annotations = new LinkedHashMap<>();

    PDStructureElement document() {
        return document;
    }

    PDStructureElement add(PDStructureNode parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** Opens content that belongs to an element; {@link #end} closes it. */
    void begin(ContentStream out, PDPage page, PDStructureElement element) {
        List<COSDictionary> contents = contentOfPages.computeIfAbsent(page, key -> new ArrayList<>());
        int id = contents.size();
        contents.add(element.getCOSObject());
        element.setPage(page);
        element.appendKid(id);
        out.raw("/" + element.getStructureType() + " <</MCID " + id + ">> BDC\n");
    }

    static void end(ContentStream out) {
        out.raw("EMC\n");
    }

    /** Makes an annotation of the page, such as the widget of a field, the only content of an element. */
    void add(PDPage page, PDStructureElement element, COSDictionary annotation) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.OBJ, annotation);
        element.setPage(page);
        element.getCOSObject().setItem(COSName.K, reference);
        annotations.put(annotation, element);
    }

    /** Gives an element attributes of an owner, such as {@code Layout}. */
    static COSDictionary attributes(PDStructureElement element, String owner) {
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, owner);
        element.getCOSObject().setItem(COSName.A, attributes);
        return attributes;
    }

    void finish(PDDocumentCatalog catalog) {
        COSArray numbers = new COSArray();
        int key = 0;
        for (Map.Entry<PDPage, List<COSDictionary>> entry : contentOfPages.entrySet()) {
            COSArray elements = new COSArray();
            entry.getValue().forEach(elements::add);
            entry.getKey().setStructParents(key);
            numbers.add(COSInteger.get(key));
            numbers.add((COSBase) elements);
            key++;
        }
        for (Map.Entry<COSDictionary, PDStructureElement> entry : annotations.entrySet()) {
            entry.getKey().setInt(COSName.STRUCT_PARENT, key);
            numbers.add(COSInteger.get(key));
            numbers.add(entry.getValue().getCOSObject());
            key++;
        }
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parentTree);
        root.setParentTreeNextKey(key);
        catalog.setStructureTreeRoot(root);
    }
}
