package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.ResponseScale;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleQuestion;

/**
 * The distinct lists of options of questionnaires, each with a name: the shared response scale's where it is one, else the
 * question's; a list of the same name with other words or scores has a number after it.
 */
final class OptionLists {
    private final Map<List<Asked.Choosable>, String> names = new LinkedHashMap<>();
    private final Map<String, String> byQuestion = new LinkedHashMap<>();

    private OptionLists() {}

    static OptionLists of(List<Instrument> instruments) {
        OptionLists lists = new OptionLists();
        Set<String> taken = new HashSet<>();
        for (Instrument instrument : instruments) {
            for (Asked asked : instrument.questions()) {
                if (asked.chosen()) {
                    String name = lists.names.computeIfAbsent(
                            asked.readable(), k -> free(usual(instrument.scale(), asked), taken));
                    lists.byQuestion.put(instrument.name() + "/" + asked.id(), name);
                }
            }
        }
        return lists;
    }

    String name(Instrument instrument, Asked asked) {
        return Objects.requireNonNull(byQuestion.get(instrument.name() + "/" + asked.id()));
    }

    /** Each list once. */
    Map<String, List<Asked.Choosable>> all() {
        Map<String, List<Asked.Choosable>> out = new LinkedHashMap<>();
        names.forEach((list, name) -> out.put(name, list));
        return out;
    }

    private static String usual(Scale scale, Asked asked) {
        Optional<ResponseScale> responses = scale.item(asked.id())
                .map(Item::responses)
                .or(() -> questions(scale).stream()
                        .filter(q -> q.id().equals(asked.id()))
                        .map(ScaleQuestion::answer)
                        .filter(ResponseScale.class::isInstance)
                        .map(ResponseScale.class::cast)
                        .findFirst());
        return responses
                .flatMap(r -> scale.responses().entrySet().stream()
                        .filter(e -> e.getValue().equals(r))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(asked.id());
    }

    private static List<ScaleQuestion> questions(Scale scale) {
        List<ScaleQuestion> out = new ArrayList<>(scale.context());
        out.addAll(scale.aboutYou());
        return out;
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int n = 2; !taken.add(name); n++) {
            name = wanted + "_" + n;
        }
        return name;
    }
}
