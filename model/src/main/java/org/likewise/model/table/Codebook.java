package org.likewise.model.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;

/** What the columns of the responses mean: the rows of {@code codebook.csv}, made from layouts alone. */
public final class Codebook {
    private static final String EMPTY_MEANS = "empty = no answer";
    private static final String NA_MEANS = "; NA = not applicable";

    private Codebook() {}

    /** The rows, by scale, version, role, language and form; within a form in its order of fields. */
    public static List<List<String>> rows(List<Layout> layouts) {
        List<List<String>> rows = new ArrayList<>();
        layouts.stream()
                .sorted(Comparator.comparing(Layout::scale)
                        .thenComparing(Layout::version)
                        .thenComparing(Layout::role)
                        .thenComparing(Layout::language)
                        .thenComparing(Layout::form))
                .forEach(layout -> layout.fields().forEach(field -> add(rows, layout, field)));
        return rows;
    }

    private static void add(List<List<String>> rows, Layout layout, LayoutField field) {
        if (field instanceof LayoutField.Choice choice && choice.multiple()) {
            for (LayoutOption option : choice.options()) {
                String column = FieldColumns.option(field.id(), option.value());
                rows.add(row(layout, field, column, field.text(), "", option.label(), EMPTY_MEANS));
                rows.add(row(layout, field, column, "", "0", "not chosen", ""));
                rows.add(row(layout, field, column, "", "1", "chosen", ""));
            }
        } else if (field instanceof LayoutField.Choice choice) {
            boolean na = choice.options().stream().anyMatch(o -> o.value().equals(LayoutOption.NOT_APPLICABLE));
            rows.add(row(layout, field, field.id(), field.text(), "", "", EMPTY_MEANS + (na ? NA_MEANS : "")));
            choice.options().forEach(o -> rows.add(row(layout, field, field.id(), "", o.value(), o.label(), "")));
        } else if (field instanceof LayoutField.Cells cells) {
            String range = field.type() == org.likewise.model.layout.FieldType.DATE
                    ? "YYYY-MM-DD"
                    : cells.min() + " to " + cells.max();
            rows.add(row(layout, field, field.id(), field.text(), range, "", EMPTY_MEANS));
        } else {
            rows.add(row(
                    layout,
                    field,
                    field.id(),
                    field.text(),
                    "",
                    "typed from the picture",
                    "empty = not typed or no answer"));
            rows.add(row(
                    layout,
                    field,
                    FieldColumns.image(field.id()),
                    "",
                    "",
                    "path of the picture, from the folder of this table",
                    EMPTY_MEANS));
        }
    }

    private static List<String> row(
            Layout layout, LayoutField field, String column, String text, String value, String label, String missing) {
        String variant = layout.variant();
        return List.of(
                layout.scale(),
                layout.version(),
                layout.role(),
                layout.language(),
                variant == null ? "" : variant,
                layout.form(),
                layout.wording(),
                column,
                field.id(),
                field.type().id(),
                field.item() ? "yes" : "no",
                text,
                value,
                label,
                missing);
    }
}
