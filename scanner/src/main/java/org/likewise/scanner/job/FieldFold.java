package org.likewise.scanner.job;

import java.util.ArrayList;
import java.util.List;
import org.likewise.scanner.page.Answer;
import org.likewise.scanner.page.FieldReading;

/**
 * One field of one response, put together from every scan of its page.
 *
 * @param answer what they agree on; unsure where one of them is, or where they contradict each other
 * @param conflict whether two scans that were both sure say different things
 */
record FieldFold(Answer answer, boolean conflict) {
    private static final Answer NOT_READ = new Answer.Unsure("not-read");

    /** Of a field on a page that nobody saw, or whose marks cannot be trusted. */
    static FieldFold unread() {
        return new FieldFold(NOT_READ, false);
    }

    /** At least one scan. A scan that is unsure is not outvoted: what it saw may be there. */
    static FieldFold of(List<Answer> answers) {
        List<Answer> sure = new ArrayList<>();
        boolean unsure = false;
        for (Answer answer : answers) {
            if (answer instanceof Answer.Unsure) {
                unsure = true;
            } else if (!sure.contains(answer)) {
                sure.add(answer);
            }
        }
        if (sure.contains(new Answer.Picture())) {
            // ink in one scan and none in the other: a person sees the picture in any case
            sure.remove(new Answer.NoAnswer());
        }
        if (sure.size() > 1) {
            return new FieldFold(new Answer.Unsure("conflict"), true);
        }
        return unsure ? new FieldFold(new Answer.Unsure("unsure"), false) : new FieldFold(sure.get(0), false);
    }

    /** What one page's reading says of a field. */
    static Answer answer(List<FieldReading> fields, String id) {
        return fields.stream()
                .filter(f -> f.field().equals(id))
                .findFirst()
                .map(FieldReading::answer)
                .orElse(NOT_READ);
    }
}
