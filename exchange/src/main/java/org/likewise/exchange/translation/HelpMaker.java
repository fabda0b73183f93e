package org.likewise.exchange.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likewise.model.layout.Arrangement;
import org.likewise.model.scale.Answer;
import org.likewise.model.scale.Headings;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Option;
import org.likewise.model.scale.ResponseScale;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleQuestion;
import org.likewise.model.scale.Text;

/** Says of each text where it stands, from the scale. */
final class HelpMaker {
    /** Six columns beside a sentence on A4 hold two lines of about 15 letters each, over the boxes. */
    private static final int LABEL_ROOM = 30;

    /** What stands after the cells for a number is on their line. */
    private static final int UNIT_ROOM = 12;

    private final Map<String, Help> byKey = new LinkedHashMap<>();

    private HelpMaker() {}

    static Map<String, Help> of(Scale scale) {
        HelpMaker maker = new HelpMaker();
        maker.add(scale.title(), 0, "The heading of forms whose role has none of its own.");
        scale.slots()
                .forEach(s ->
                        maker.add(s.text(), 0, "Stands for {" + s.id() + "} unless a study says otherwise.", s.note()));
        for (Role role : scale.roles()) {
            String of = "Form for the role " + role.id() + ": ";
            maker.add(role.name(), 0, of + "what the role is called in lists.", role.note());
            maker.add(role.title(), 0, of + "its heading.", role.note());
            maker.add(role.introduction(), 0, of + "before the first question.", role.note());
            maker.add(role.thanks(), 0, of + "after the last question.", role.note());
        }
        scale.responses().values().forEach(r -> maker.answers(r, true, "answers that several questions share"));
        Headings h = scale.headings();
        maker.add(h.items(), 0, "Heading above the sentences that are answered.");
        maker.add(h.context(), 0, "Heading above the questions about the visit.");
        maker.add(h.aboutYou(), 0, "Heading above the questions about the person who answers.");
        maker.add(h.comment(), 0, "Heading above the box for words.");
        for (Item item : scale.items()) {
            String of = "Sentence " + (scale.items().indexOf(item) + 1) + " of "
                    + scale.items().size() + ", `" + item.id() + "`";
            maker.add(item.stem(), 0, of + "; answered with: " + labels(item.responses()), item.note());
            maker.add(item.explanation(), 0, of + ": a smaller second line.", item.note());
            maker.answers(item.responses(), true, "answers to `" + item.id() + "`");
        }
        scale.context().forEach(q -> maker.question(q, "About the visit"));
        scale.aboutYou().forEach(q -> maker.question(q, "About the person who answers"));
        scale.comment().ifPresent(q -> maker.question(q, "A box for words at the end"));
        scale.variants().forEach(v -> {
            maker.add(v.name(), 0, "Name of the variant `" + v.id() + "` in lists.", v.note());
            maker.add(v.when(), 0, "When the variant `" + v.id() + "` is used.", v.note());
        });
        scale.scores().forEach(s -> maker.add(s.title(), 0, "What the score `" + s.id() + "` is called.", s.note()));
        return maker.byKey;
    }

    private void question(ScaleQuestion question, String where) {
        String of = where + ", `" + question.id() + "`";
        add(question.stem(), 0, of + ": the question.", question.note());
        add(question.explanation(), 0, of + ": a smaller second line.", question.note());
        if (question.answer() instanceof ResponseScale responses) {
            answers(responses, false, "answers to “" + first(question.stem()) + "”", question.note());
        } else if (question.answer() instanceof Answer.Digits digits) {
            add(digits.unit(), UNIT_ROOM, of + ": stands after the number.", question.note());
        }
        question.preferNotToSay().ifPresent(o -> add(o.label(), 0, of + ": an answer of its own, the last."));
    }

    private void answers(ResponseScale responses, boolean beside, String of, String... notes) {
        int room = beside && responses.arrangement().orElse(Arrangement.ROW) == Arrangement.ROW ? LABEL_ROOM : 0;
        List<Option> options = responses.options();
        for (Option option : options) {
            String place = "Number " + (options.indexOf(option) + 1) + " of " + options.size() + " " + of + ": "
                    + labels(responses);
            add(option.label(), room, with(place, responses.note(), option.note(), notes));
        }
        responses
                .notApplicable()
                .ifPresent(o -> add(
                        o.label(),
                        room,
                        with(
                                "The question did not fit; beside: " + labels(responses),
                                responses.note(),
                                o.note(),
                                notes)));
        add(responses.low(), 0, with("Words at the low end of the numbers", responses.note(), "", notes));
        add(responses.high(), 0, with("Words at the high end of the numbers", responses.note(), "", notes));
    }

    private static String[] with(String place, String note, String own, String... notes) {
        return Stream.concat(Stream.of(place, note, own), Stream.of(notes))
                .distinct()
                .toArray(String[]::new);
    }

    private static String labels(ResponseScale responses) {
        return responses.options().stream()
                .flatMap(o -> o.label().stream())
                .map(HelpMaker::first)
                .collect(Collectors.joining(" / "));
    }

    private static String first(Text text) {
        return text.sentences().values().iterator().next();
    }

    private void add(Optional<Text> text, int room, String... lines) {
        text.ifPresent(t -> add(t, room, lines));
    }

    private void add(Text text, int room, String... lines) {
        for (String role : text.sentences().keySet()) {
            List<String> help = new ArrayList<>();
            if (text.perRole()) {
                help.add("Read by: " + role + ".");
            }
            Stream.of(lines).filter(l -> !l.isEmpty()).forEach(help::add);
            // of answers that are shared, the first place that they are met says most
            byKey.putIfAbsent(text.key(role), new Help(help, room));
        }
    }
}
