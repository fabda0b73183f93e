package org.likewise.generator.pdf;

import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.likewise.model.layout.LayoutField;

/** The tree of fields by which a form is filled in on screen. docs/formats/fields.md says how they are named. */
final class ScreenForm {
    private final WidgetLook look;
    /** Stands above all fields and has the form code for its name. */
    private final COSDictionary form = new COSDictionary();

    private final Map<String, COSDictionary> groups = new TreeMap<>();

    ScreenForm(String formCode, WidgetLook look) {
        this.look = look;
        form.setString(COSName.T, formCode);
    }

    /** What is drawn when something is filled in. */
    WidgetLook look() {
        return look;
    }

    /** Adds a field, of one widget, that answers a question by itself. */
    void add(String name, COSDictionary widget) {
        widget.setString(COSName.T, name);
        hang(widget, form);
    }

    /** Adds a field that answers a question together with others. */
    void add(LayoutField question, String name, COSDictionary widget) {
        widget.setString(COSName.T, name);
        hang(widget, group(question));
    }

    /** Adds a radio button. It lacks the flag that keeps it pressed: an answer can be taken back where the viewer allows it. */
    void addRadio(LayoutField question, COSDictionary widget) {
        COSDictionary group = group(question);
        group.setItem(COSName.FT, COSName.BTN);
        group.setInt(COSName.FF, 1 << 15);
        hang(widget, group);
    }

    /** Puts the fields into the document, if there are any. */
    void finish(PDDocumentCatalog catalog) {
        if (!form.containsKey(COSName.KIDS)) {
            return;
        }
        COSArray fields = new COSArray();
        fields.add(form);
        COSDictionary acroForm = new COSDictionary();
        acroForm.setItem(COSName.FIELDS, fields);
        acroForm.setItem(COSName.DR, look.resources());
        acroForm.setString(COSName.DA, look.words());
        catalog.getCOSObject().setItem(COSName.ACRO_FORM, acroForm);
    }

    private COSDictionary group(LayoutField question) {
        return groups.computeIfAbsent(question.id(), id -> {
            COSDictionary group = new COSDictionary();
            group.setString(COSName.T, id);
            group.setString(COSName.TU, question.text().isEmpty() ? id : question.text());
            hang(group, form);
            return group;
        });
    }

    private static void hang(COSDictionary field, COSDictionary parent) {
        field.setItem(COSName.PARENT, parent);
        COSArray kids = parent.getCOSArray(COSName.KIDS);
        if (kids == null) {
            kids = new COSArray();
            parent.setItem(COSName.KIDS, kids);
        }
        kids.add(field);
    }
}
