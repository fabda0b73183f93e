package org.likewise.scanner.page;

import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;

/** Which part of a page the picture of a field shows. */
public final class FieldPicture {
    /** Around boxes and cells, in millimetres: room for what was written beside them. */
    public static final double MARGIN_MM = 5;

    private FieldPicture() {}

    /** What is filled in: boxes, cells, or the box for words. */
    public static List<Box> boxes(LayoutField field) {
        if (field instanceof LayoutField.Choice choice) {
            return choice.options().stream().map(LayoutOption::box).toList();
        }
        if (field instanceof LayoutField.Cells cells) {
            return cells.cells();
        }
        return List.of(((LayoutField.Words) field).box());
    }

    /** The part that is cut out, kept on the page. */
    public static Box of(LayoutField field, LayoutPage page) {
        return field instanceof LayoutField.Words words ? words.box() : Cutting.around(boxes(field), MARGIN_MM, page);
    }
}
