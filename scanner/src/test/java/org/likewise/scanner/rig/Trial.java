package org.likewise.scanner.rig;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.scanner.page.Answer;
import org.likewise.scanner.page.FieldReading;
import org.likewise.scanner.page.PageReading;

/** A filled-in page with its truth, and the count of what a reader made of it. */
public final class Trial {
    private final Sheet sheet;
    private final Map<String, List<String>> truth = new LinkedHashMap<>();

    private Trial(Sheet sheet) {
        this.sheet = sheet;
    }

    /** One hand fills in every choice with the styles that it has, and leaves some empty. */
    public static Trial filled(Layout form, int page, long seed, boolean angular, List<TestHand.Style> styles) {
        return filled(form, page, seed, angular, styles, true);
    }

    public static Trial filled(
            Layout form, int page, long seed, boolean angular, List<TestHand.Style> styles, boolean pencils) {
        Random random = new Random(seed);
        String copy = org.likewise.model.code.Base32.digest("copy" + seed, 11);
        Trial t = new Trial(Sheet.print(form, page, copy));
        TestHand hand = TestHand.any(t.sheet, random, angular, pencils);
        TestHand.Style habit = styles.get(random.nextInt(styles.size()));
        for (LayoutField field : form.pages().get(page - 1).fields()) {
            if (field instanceof LayoutField.Choice choice) {
                boolean several = choice.type() == FieldType.MULTIPLE_CHOICE;
                List<String> chosen = new ArrayList<>();
                for (LayoutOption o : choice.options()) {
                    boolean mark = several && random.nextInt(3) == 0;
                    if (mark) {
                        hand.mark(habit, o.box());
                        chosen.add(o.value());
                    }
                }
                if (!several && random.nextInt(10) > 0) {
                    LayoutOption o =
                            choice.options().get(random.nextInt(choice.options().size()));
                    TestHand.Style style = random.nextInt(6) == 0 ? styles.get(random.nextInt(styles.size())) : habit;
                    hand.mark(style, o.box());
                    chosen.add(o.value());
                }
                t.truth.put(field.id(), chosen);
            }
        }
        return t;
    }

    public Sheet sheet() {
        return sheet;
    }

    /** The values that were marked in each choice. */
    public Map<String, List<String>> truth() {
        return truth;
    }

    /** How many fields were read right, wrongly, or left to a person, and how many pages were refused. */
    public static final class Count {
        public int read;
        public int misread;
        public int unsure;
        public int refused;
        public int pages;
        public final Map<String, Integer> reasons = new java.util.TreeMap<>();

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "pages %3d  read %5d  misread %3d  unsure %4d (%.2f %%)  refused %2d  %s",
                    pages,
                    read,
                    misread,
                    unsure,
                    100.0 * unsure / Math.max(1, read + misread + unsure),
                    refused,
                    reasons);
        }
    }

    public void score(PageReading reading, Count count) {
        count.pages++;
        if (!(reading instanceof PageReading.Read read)) {
            count.refused++;
            String why = reading instanceof PageReading.Refused r
                    ? r.problem()
                    : reading instanceof PageReading.CodeOnly c ? c.problem() : "blank";
            count.reasons.merge("refused:" + why, 1, Integer::sum);
            return;
        }
        for (FieldReading f : read.fields()) {
            List<String> right = truth.get(f.field());
            if (right == null) {
                continue;
            }
            if (f.answer() instanceof Answer.Unsure unsure) {
                count.unsure++;
                count.reasons.merge(unsure.reason(), 1, Integer::sum);
            } else {
                List<String> got = f.answer() instanceof Answer.Given given ? given.values() : List.of();
                if (got.equals(right)) {
                    count.read++;
                } else {
                    count.misread++;
                    count.reasons.merge("MISREAD " + f.field() + " " + right + "->" + got, 1, Integer::sum);
                }
            }
        }
    }
}
