package org.likewise.analysis.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.analysis.figure.Grouping;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Score;

/** What things of the scale are called: in the report's language where the scale has it, else in its own. */
final class Names {
    private final Scale scale;
    private final Words words;
    private final String language;
    /** Of the first role that is asked each. */
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private final Map<String, String> roles = new HashMap<>();
    private String title = "";

    Names(Scale scale, Words words) {
        this.scale = scale;
        this.words = words;
        this.language = nearest(scale, words.language());
        for (Role role : scale.roles()) {
            roles.put(
                    role.id(),
                    words.find("role." + role.id())
                            .orElseGet(() -> Questionnaires.roleName(scale, role.id(), language)));
            if (Questionnaires.asks(scale, role.id(), null)) {
                var questionnaire = Questionnaires.resolve(scale, role.id(), language, null);
                title = title.isEmpty() ? questionnaire.title() : title;
                questionnaire.questions().forEach(q -> questions.putIfAbsent(q.id(), q));
            }
        }
    }

    private static String nearest(Scale scale, String wanted) {
        List<String> there = scale.languages();
        if (there.contains(wanted)) {
            return wanted;
        }
        return there.stream()
                .filter(l -> primary(l).equals(primary(wanted)))
                .findFirst()
                .orElse(scale.language());
    }

    private static String primary(String tag) {
        return tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
    }

    /** The language of the scale's own words; empty where it is the page's. */
    String language() {
        return primary(language).equals(primary(words.language())) ? "" : language;
    }

    String title() {
        return title.isEmpty() ? scale.id() : title;
    }

    String role(String id) {
        return roles.getOrDefault(id, id);
    }

    /** The sentence of an item, as the first role that is asked sees it. */
    String item(String id) {
        Question question = questions.get(id);
        return question == null ? id : question.stem();
    }

    String question(String id) {
        return item(id);
    }

    /** The labels of an item's options in their order; where one has none, what the table says. */
    List<String> options(String item) {
        return questions.get(item) instanceof Question.Choice choice
                ? choice.options().stream()
                        .filter(o -> !o.notApplicable() && !o.preferNotToSay())
                        .map(o -> o.label().isEmpty() ? o.value() : o.label())
                        .toList()
                : List.of();
    }

    String score(String id) {
        Optional<Score> score =
                scale.scores().stream().filter(s -> s.id().equals(id)).findFirst();
        Optional<String> own = score.flatMap(Score::title)
                .flatMap(t -> t.sentences().values().stream().findFirst());
        return own.orElseGet(() -> scale.scores().size() == 1 ? words.say("score.only") : id);
    }

    /** An item's sentence or a score's title. */
    String field(String id) {
        return questions.containsKey(id) ? item(id) : score(id);
    }

    /** What a grouping is made by. */
    String grouping(Grouping by) {
        return by.kind() == Grouping.Kind.CONTEXT
                ? question(by.id())
                : words.say("group." + by.kind().name().toLowerCase(java.util.Locale.ROOT));
    }

    String group(Grouping by, String name) {
        if (by.kind() == Grouping.Kind.VARIANT && name.isEmpty()) {
            return words.say("group.whole");
        }
        if (name.isEmpty()) {
            return words.say("group.none");
        }
        if (by.kind() == Grouping.Kind.MODE) {
            return words.find("mode." + name).orElse(name);
        }
        if (by.kind() == Grouping.Kind.CONTEXT && questions.get(by.id()) instanceof Question.Choice choice) {
            return choice.options().stream()
                    .filter(o -> o.value().equals(name))
                    .map(AnswerOption::label)
                    .filter(label -> !label.isEmpty())
                    .findFirst()
                    .orElse(name.equals("NA") ? words.say("answer.not-applicable") : name);
        }
        return name;
    }
}
