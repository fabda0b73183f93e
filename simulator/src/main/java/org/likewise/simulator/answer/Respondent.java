package org.likewise.simulator.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.simulator.chance.Dice;

/** Answers fields at random: each on its own, most of them, a few left blank, a few put right after a slip. */
public final class Respondent {
    /** In studies of short scales 2 to 10 % of items are left out; in the middle of it. */
    private static final double BLANK = 0.06;

    private static final double CORRECTED = 0.03;
    private static final double NOT_APPLICABLE = 0.06;
    /** Of those asked for a number or a date, where the form lets them. */
    private static final double DECLINED = 0.08;
    /** Most people write no comment. */
    private static final double COMMENT = 0.35;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 12, 31);

    private Respondent() {}

    /** The answers to all fields of a page, in their order. */
    public static List<Answer> answers(List<LayoutField> fields, Dice dice) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            LayoutField field = fields.get(i);
            if (i + 1 < fields.size() && declines(fields.get(i + 1), field)) {
                boolean declined = dice.chance(DECLINED);
                answers.add(declined ? blank((LayoutField.Cells) field) : answer(field, dice));
                List<Integer> chosen = declined ? List.of(0) : List.of();
                answers.add(new Answer.Marks((LayoutField.Choice) fields.get(i + 1), chosen, OptionalInt.empty()));
                i++;
            } else {
                answers.add(answer(field, dice));
            }
        }
        return answers;
    }

    /** Whether a field is the one box beside a row of cells that says <em>prefer not to say</em>. */
    private static boolean declines(LayoutField field, LayoutField cells) {
        return cells instanceof LayoutField.Cells
                && field instanceof LayoutField.Choice choice
                && choice.options().size() == 1
                && !choice.multiple();
    }

    private static Answer answer(LayoutField field, Dice dice) {
        if (field instanceof LayoutField.Choice choice) {
            return choice.multiple() ? several(choice, dice) : one(choice, dice);
        }
        if (field instanceof LayoutField.Cells cells) {
            if (dice.chance(BLANK)) {
                return blank(cells);
            }
            return cells.type() == FieldType.DATE ? date(cells, dice) : number(cells, dice);
        }
        return new Answer.Words((LayoutField.Words) field, dice.chance(COMMENT));
    }

    private static Answer.Digits blank(LayoutField.Cells field) {
        return new Answer.Digits(field, "", "");
    }

    private static Answer.Marks one(LayoutField.Choice field, Dice dice) {
        if (dice.chance(BLANK)) {
            return new Answer.Marks(field, List.of(), OptionalInt.empty());
        }
        int chosen = option(field, dice);
        boolean slip = field.options().size() > 1 && dice.chance(CORRECTED);
        int other = (chosen + 1 + dice.below(Math.max(1, field.options().size() - 1)))
                % field.options().size();
        return new Answer.Marks(field, List.of(chosen), slip ? OptionalInt.of(other) : OptionalInt.empty());
    }

    private static int option(LayoutField.Choice field, Dice dice) {
        double[] weights = new double[field.options().size()];
        for (int i = 0; i < weights.length; i++) {
            boolean notApplicable = notApplicable(field.options().get(i));
            weights[i] = notApplicable ? NOT_APPLICABLE * Math.max(1, weights.length - 1) : 1;
        }
        return dice.weighted(weights);
    }

    private static boolean notApplicable(LayoutOption option) {
        return option.value().equals(LayoutOption.NOT_APPLICABLE);
    }

    private static Answer.Marks several(LayoutField.Choice field, Dice dice) {
        List<Integer> chosen = new ArrayList<>();
        if (!dice.chance(BLANK)) {
            double share = dice.between(0, 0.7);
            for (int i = 0; i < field.options().size(); i++) {
                if (!notApplicable(field.options().get(i)) && dice.chance(share)) {
                    chosen.add(i);
                }
            }
        }
        return new Answer.Marks(field, chosen, OptionalInt.empty());
    }

    private static Answer.Digits number(LayoutField.Cells field, Dice dice) {
        long most = Math.min(field.max(), Math.round(Math.pow(10, field.cells().size())) - 1);
        long least = Math.min(most, Math.max(0, field.min()));
        String digits = Long.toString(dice.whole(least, most));
        return new Answer.Digits(field, digits, digits);
    }

    private static Answer.Digits date(LayoutField.Cells field, Dice dice) {
        LocalDate day = LocalDate.ofEpochDay(dice.whole(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay()));
        String digits = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        return field.cells().size() == digits.length()
                ? new Answer.Digits(field, digits, day.toString())
                : blank(field);
    }
}
