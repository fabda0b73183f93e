package org.likewise.scanner.image;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Finds the fields of a page by its widgets, from which the way leads up to the field that is named after the form. */
final class Widgets {
    /** Programs that put files together tell their forms apart by a number behind the name. */
    private static final Pattern FORM = Pattern.compile("([0-9A-HJKMNP-TV-Z]{10})(\\+[0-9]{1,6})?");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,25}");

    /** A form, a question and an option, and a few that a program may have put above or between; a cycle ends here. */
    private static final int MOST_DEPTH = 8;

    private static final String OFF = "Off";

    /** No page has so many boxes. */
    private static final int MOST_WIDGETS = 5000;

    private final Map<String, Gathered> fields = new TreeMap<>();
    private final TreeSet<String> forms = new TreeSet<>();
    private final TreeSet<String> copies = new TreeSet<>();

    private Widgets() {}

    /** A field while its widgets are being found. */
    private static final class Gathered {
        private final COSDictionary field;
        private final TreeSet<String> shown = new TreeSet<>();
        private int widgets;
        private boolean doubled;

        Gathered(COSDictionary field) {
            this.field = field;
        }
    }

    static ScreenFields of(PDPage page) {
        Widgets found = new Widgets();
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < Math.min(MOST_WIDGETS, annotations.size()); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE))) {
                found.add(annotation);
            }
        }
        // fields of two forms on one page: it is none of ours
        if (found.forms.size() != 1 || found.copies.size() != 1) {
            return ScreenFields.NONE;
        }
        Map<String, ScreenFields.Field> fields = new HashMap<>();
        found.fields.forEach((name, gathered) -> fields.put(name, field(gathered)));
        return new ScreenFields(found.forms.first(), found.copies.first(), fields);
    }

    private void add(COSDictionary widget) {
        String path = "";
        @Nullable COSDictionary field = null;
        COSBase reference = widget;
        COSDictionary at = widget;
        for (int depth = 0; depth < MOST_DEPTH; depth++) {
            String name = at.getString(COSName.T);
            if (name != null) {
                Matcher form = FORM.matcher(name);
                if (field != null && form.matches() && reference instanceof COSObject object) {
                    add(form.group(1), object, path, field, widget);
                    return;
                }
                if (!NAME.matcher(name).matches()) {
                    return;
                }
                path = field == null ? name : name + "." + path;
                field = field == null ? at : field;
            }
            COSBase parent = at.getItem(COSName.PARENT);
            if (parent == null || !(at.getDictionaryObject(COSName.PARENT) instanceof COSDictionary above)) {
                return;
            }
            reference = parent;
            at = above;
        }
    }

    private void add(String form, COSObject topmost, String path, COSDictionary field, COSDictionary widget) {
        forms.add(form);
        copies.add(String.valueOf(topmost.getKey()));
        Gathered gathered = fields.computeIfAbsent(path, p -> new Gathered(field));
        gathered.widgets++;
        gathered.doubled |= gathered.field != field;
        String state = widget.getNameAsString(COSName.AS, OFF);
        if (!state.equals(OFF)) {
            gathered.shown.add(state);
        }
    }

    private static ScreenFields.Field field(Gathered gathered) {
        COSDictionary field = gathered.field;
        COSArray kids = field.getCOSArray(COSName.KIDS);
        boolean allHere = !gathered.doubled && gathered.widgets == (kids == null ? 1 : kids.size());
        if (COSName.TX.equals(field.getCOSName(COSName.FT))) {
            String text = field.getDictionaryObject(COSName.V) instanceof COSString string ? string.getString() : "";
            String cut = text.substring(0, Math.min(text.length(), ScreenFields.MOST_TEXT + 1));
            return new ScreenFields.Field(cut, allHere);
        }
        String state = field.getNameAsString(COSName.V, OFF);
        Set<String> said = state.equals(OFF) ? Set.of() : Set.of(state);
        String value = said.isEmpty() ? "" : state;
        return new ScreenFields.Field(value, allHere && gathered.shown.equals(said));
    }
}
