package org.likewise.model.questionnaire;

import java.util.List;
import java.util.Objects;
import org.likewise.model.layout.Arrangement;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Pictograms;

/** One question or item, in words. */
public sealed interface Question {
    /** The field's id: the column in the table. */
    String id();

    FieldType type();

    /** The sentence that is answered. */
    String stem();

    /** A smaller second line; empty where there is none. */
    String explanation();

    /** Whether this is one of the scale's items, which are scored. */
    boolean item();

    /**
     * A question that is answered by choosing.
     *
     * @param type single choice, multiple choice or rating
     * @param options in the order of the scale, never sorted; not applicable and prefer not to say last. Only a question
     *     that {@linkplain #declines() declines another} has fewer than two
     * @param lowLabel for a rating, what its lowest number means; else empty
     * @param highLabel for a rating, what its highest number means; else empty
     * @param arrangement how the options are set out on paper
     * @param pictograms what easy style shows at the ends of the scale
     */
    record Choice(
            String id,
            FieldType type,
            String stem,
            String explanation,
            boolean item,
            List<AnswerOption> options,
            String lowLabel,
            String highLabel,
            Arrangement arrangement,
            Pictograms pictograms)
            implements Question {
        public Choice {
            Objects.requireNonNull(id);
            Objects.requireNonNull(arrangement);
            Objects.requireNonNull(pictograms);
            options = List.copyOf(options);
            if (options.isEmpty() || options.size() < 2 && !options.get(0).preferNotToSay()) {
                throw new IllegalArgumentException("nothing to choose from: " + id);
            }
        }

        /** Items in a row, others as they fit; without pictograms. */
        public Choice(
                String id,
                FieldType type,
                String stem,
                String explanation,
                boolean item,
                List<AnswerOption> options,
                String lowLabel,
                String highLabel) {
            this(
                    id,
                    type,
                    stem,
                    explanation,
                    item,
                    options,
                    lowLabel,
                    highLabel,
                    item || type == FieldType.RATING ? Arrangement.ROW : Arrangement.AS_FITS,
                    Pictograms.NONE);
        }

        /**
         * Whether this is the one box with which the question before it, digits or a date, is declined. It has no stem:
         * its option's label says all, and it stands beside the cells.
         */
        public boolean declines() {
            return options.size() == 1;
        }
    }

    /**
     * A question that is answered with a whole number.
     *
     * @param digits how many cells, 1 to 18
     * @param min least number that can be meant
     * @param max greatest number that can be meant
     * @param unit what is counted, after the cells; may be empty
     */
    record Digits(String id, String stem, String explanation, boolean item, int digits, long min, long max, String unit)
            implements Question {
        @Override
        public FieldType type() {
            return FieldType.DIGITS;
        }
    }

    /** A question that is answered with a day: year, month and day. */
    record Day(String id, String stem, String explanation, boolean item) implements Question {
        @Override
        public FieldType type() {
            return FieldType.DATE;
        }
    }

    /**
     * A question that is answered in words.
     *
     * @param lines how many lines of handwriting to leave room for, 1 to 40
     */
    record Words(String id, String stem, String explanation, boolean item, int lines) implements Question {
        @Override
        public FieldType type() {
            return FieldType.TEXT;
        }
    }
}
