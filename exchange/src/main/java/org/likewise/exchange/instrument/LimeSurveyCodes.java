package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * LimeSurvey's names: letters and digits alone, beginning with a letter, at most 20 for questions and 5 for answers. The names
 * that had to change are kept in a table, so that data can be brought back.
 */
final class LimeSurveyCodes {
    private static final int QUESTION = 20;
    private static final int ANSWER = 5;

    private final Map<String, String> questions = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<List<String>> renamed =
            new ArrayList<>(List.of(List.of("question", "option", "limesurvey_question", "limesurvey_answer")));

    LimeSurveyCodes(Instrument instrument) {
        Set<String> taken = new HashSet<>(Set.of("pack"));
        instrument.questions().forEach(q -> question(q.id(), taken));
        instrument.scores().forEach(s -> question(s.score().id(), taken));
        instrument.questions().forEach(q -> {
            Set<String> of = new HashSet<>();
            for (int n = 0; n < q.options().size(); n++) {
                answer(q.id(), q.options().get(n).value(), n + 1, of);
            }
        });
    }

    private void question(String id, Set<String> taken) {
        String plain = id.replace("_", "");
        String wanted = plain.length() > QUESTION ? plain.substring(0, QUESTION) : plain;
        String code = wanted;
        for (int n = 2; !taken.add(code); n++) {
            String end = "x" + n;
            code = wanted.substring(0, Math.min(wanted.length(), QUESTION - end.length())) + end;
        }
        questions.put(id, code);
        if (!code.equals(id)) {
            renamed.add(List.of(id, "", code, ""));
        }
    }

    private void answer(String question, String value, int place, Set<String> taken) {
        boolean fits = value.matches("[A-Za-z0-9]{1," + ANSWER + "}") && taken.add(value);
        String code = fits ? value : "A" + place;
        for (int n = place; !fits && !taken.add(code); n++) {
            code = "B" + n;
        }
        answers.put(question + "/" + value, code);
        if (!code.equals(value)) {
            renamed.add(List.of(question, value, question(question), code));
        }
    }

    String question(String id) {
        return Objects.requireNonNull(questions.get(id));
    }

    String answer(String question, String value) {
        return Objects.requireNonNull(answers.get(question + "/" + value));
    }

    /** Heading first; only the heading where nothing had to change. */
    List<List<String>> renamed() {
        return List.copyOf(renamed);
    }
}
