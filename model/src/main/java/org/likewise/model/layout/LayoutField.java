package org.likewise.model.layout;

import java.util.List;
import java.util.Objects;

/** One field on a page: where its marks, cells or box are, and what the table will say of them. */
public sealed interface LayoutField {
    /** The field's id, {@code [a-z][a-z0-9_]{0,25}}: the column in the table. */
    String id();

    FieldType type();

    /** The question's words, for the codebook and for a person who settles it; empty where the file has none. */
    String text();

    /** Whether the field is one of the scale's items, which score; otherwise context, about-you or comment. */
    boolean item();

    /** The id of the field in which a number or a date is declined: one box beside its cells. */
    static String declining(String field) {
        return field + "_pns";
    }

    /**
     * A field that is answered by marking boxes.
     *
     * @param type {@link FieldType#SINGLE_CHOICE}, {@link FieldType#MULTIPLE_CHOICE} or {@link FieldType#RATING}
     * @param options at least one, in the order in which they are printed
     */
    record Choice(String id, FieldType type, String text, boolean item, List<LayoutOption> options)
            implements LayoutField {
        public Choice {
            Objects.requireNonNull(id);
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("choice without options: " + id);
            }
            if (type != FieldType.SINGLE_CHOICE && type != FieldType.MULTIPLE_CHOICE && type != FieldType.RATING) {
                throw new IllegalArgumentException("not a choice: " + type);
            }
        }

        /** Whether several options may stand. */
        public boolean multiple() {
            return type == FieldType.MULTIPLE_CHOICE;
        }
    }

    /**
     * A field of one digit a cell.
     *
     * @param type {@link FieldType#DIGITS}, right-aligned or left-aligned with blanks allowed; or {@link FieldType#DATE},
     *     eight cells for year, month and day in the order YYYYMMDD, whatever order they are printed in
     * @param cells in reading order of the number, most significant first
     * @param min least number that can be meant
     * @param max greatest number that can be meant
     */
    record Cells(String id, FieldType type, String text, boolean item, List<Box> cells, long min, long max)
            implements LayoutField {
        public Cells {
            Objects.requireNonNull(id);
            cells = List.copyOf(cells);
            if (cells.isEmpty() || cells.size() > 18) {
                throw new IllegalArgumentException("1 to 18 cells: " + id);
            }
            if (type != FieldType.DIGITS && type != FieldType.DATE) {
                throw new IllegalArgumentException("not digits: " + type);
            }
        }
    }

    /** A box for words, cut out as a picture. */
    record Words(String id, String text, boolean item, Box box) implements LayoutField {
        public Words {
            Objects.requireNonNull(id);
            Objects.requireNonNull(box);
        }

        @Override
        public FieldType type() {
            return FieldType.TEXT;
        }
    }
}
