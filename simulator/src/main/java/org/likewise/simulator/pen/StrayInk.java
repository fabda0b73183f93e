package org.likewise.simulator.pen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutPage;

/** Which fields have ink in them that was meant for another field, or for none. */
final class StrayInk {
    private static final String HINT = "stray-ink";

    private final List<LayoutField> fields;
    private final Set<String> touched = new HashSet<>();
    private boolean watching;
    private String writing = "";

    StrayInk(LayoutPage page) {
        fields = page.fields();
    }

    /** What is drawn from now on is meant for this field; empty for none. */
    void begin(String field) {
        watching = true;
        writing = field;
    }

    /** What is drawn from now on keeps to its field. */
    void end() {
        watching = false;
    }

    void add(Stroke stroke) {
        if (!watching) {
            return;
        }
        for (LayoutField field : fields) {
            if (!field.id().equals(writing)
                    && boxes(field).stream()
                            .anyMatch(b -> stroke.points().stream().anyMatch(p -> within(p, b)))) {
                touched.add(field.id());
            }
        }
    }

    String hint(String field) {
        return touched.contains(field) ? HINT : "";
    }

    private static boolean within(Point p, Box b) {
        return p.x() > b.x() && p.x() < b.right() && p.y() > b.y() && p.y() < b.bottom();
    }

    private static List<Box> boxes(LayoutField field) {
        if (field instanceof LayoutField.Choice choice) {
            return choice.options().stream().map(o -> o.box()).toList();
        }
        return field instanceof LayoutField.Cells cells ? cells.cells() : List.of(((LayoutField.Words) field).box());
    }
}
