package org.likewise.scanner.page;

import java.util.List;
import java.util.Objects;
import org.likewise.model.code.PageCode;

/** What one page image gave: it is always one of four, never nothing. */
public sealed interface PageReading {
    /**
     * A page of a known form, all of its fields read or left to a person.
     *
     * @param fields in the order of the layout
     * @param screenCopy of a page that was filled in on screen, which of the copies in its file it belongs to; else empty
     * @param notes what else is to be known of it, kebab-case: {@link #STREAK}, {@link #CODE_TYPED}, {@link #SURE_PEN}
     */
    record Read(PageCode code, List<FieldReading> fields, Quality quality, String screenCopy, List<String> notes)
            implements PageReading {
        /** A streak of the scanner's runs through boxes; it was not taken for marks. */
        public static final String STREAK = "streak";
        /** The code could not be read: a person named the form, or typed the code. */
        public static final String CODE_TYPED = "code-typed";
        /** All of its marks are whole: no mark faded from it. */
        public static final String SURE_PEN = "sure-pen";

        public Read(PageCode code, List<FieldReading> fields, Quality quality, String screenCopy) {
            this(code, fields, quality, screenCopy, List.of());
        }

        public Read {
            notes = List.copyOf(notes);
            Objects.requireNonNull(screenCopy);
            Objects.requireNonNull(code);
            Objects.requireNonNull(quality);
            fields = List.copyOf(fields);
        }
    }

    /**
     * A page of a known form whose marks cannot be trusted: all of its fields are left to a person.
     *
     * @param problem kebab-case
     * @param detail a sentence with figures
     * @param remedy a sentence: what to do
     */
    record CodeOnly(PageCode code, String problem, String detail, String remedy) implements PageReading {}

    /**
     * A page that gave nothing.
     *
     * @param problem kebab-case: {@code no-code}, {@code unknown-form}, {@code foreign-code}, {@code unknown-page},
     *     {@code mirrored}, {@code cover-slip}, {@code code-does-not-fit}
     * @param detail a sentence with figures
     * @param remedy a sentence: what to do
     */
    record Refused(String problem, String detail, String remedy) implements PageReading {
        static final String COVER_SLIP = "cover-slip";

        static final String NO_CODE = "no-code";
        static final String FOREIGN_CODE = "foreign-code";

        /** The problem of a page that is none of the form whose code was typed for it. */
        public static final String CODE_DOES_NOT_FIT = "code-does-not-fit";

        /** The problem of a page whose consultation was taken out of the results. */
        public static final String FORGOTTEN = "forgotten";

        /** Whether nobody needs to look: no page of a form was lost. */
        public boolean harmless() {
            return problem.equals(COVER_SLIP) || problem.equals(FORGOTTEN);
        }

        /** Whether no code of ours was found: a person may be able to read what is printed under it. */
        public boolean uncoded() {
            return problem.equals(NO_CODE) || problem.equals(FOREIGN_CODE);
        }
    }

    /** A side of paper with nothing on it, such as a back. */
    record Blank() implements PageReading {}
}
