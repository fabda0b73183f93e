package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.scale.Item;

/** The fields of one role's questionnaire in REDCap. */
final class RedcapInstrument {
    private final Instrument instrument;
    private final String form;
    private final String prefix;
    private final String branching;
    private final Words none;

    RedcapInstrument(Instrument instrument, String form, String prefix, String branching) {
        this.instrument = instrument;
        this.form = form;
        this.prefix = prefix;
        this.branching = branching;
        this.none = instrument.same("");
    }

    List<RedcapField> fields() {
        List<RedcapField> out = new ArrayList<>();
        out.add(hidden());
        if (!instrument.introduction().isEmpty()) {
            out.add(bare(prefix + "introduction_text", "descriptive", instrument.introduction(), "", ""));
        }
        for (Instrument.Part part : instrument.parts()) {
            Words section = part.heading();
            for (Asked asked : part.questions()) {
                out.add(field(asked, section));
                section = none;
            }
        }
        instrument.scores().forEach(s -> out.add(score(s)));
        return out;
    }

    /** Which scale, version, role and variant a record is of. */
    private RedcapField hidden() {
        String version = instrument.scale().id() + " " + instrument.scale().version() + " " + instrument.name();
        return bare(
                prefix + "scale_version",
                "text",
                instrument.same("Scale, version and role"),
                "",
                "@DEFAULT='" + version + "' @HIDDEN @READONLY");
    }

    private RedcapField bare(String name, String type, Words label, String calculation, String annotation) {
        return new RedcapField(
                name,
                form,
                none,
                type,
                label,
                List.of(),
                calculation,
                none,
                "",
                "",
                "",
                false,
                branching,
                "",
                annotation);
    }

    private RedcapField field(Asked asked, Words section) {
        String type = "text";
        String validation = "";
        String min = "";
        String max = "";
        boolean words = asked.question() instanceof Question.Words;
        if (asked.chosen()) {
            type = asked.multiple() ? "checkbox" : "radio";
        } else if (words) {
            type = "notes";
        } else if (asked.type() == FieldType.DATE) {
            validation = "date_ymd";
        } else if (asked.question() instanceof Question.Digits digits) {
            validation = "integer";
            min = String.valueOf(digits.min());
            max = String.valueOf(digits.max());
        }
        List<RedcapField.Code> codes = asked.readable().stream()
                .map(o -> new RedcapField.Code(o.value(), o.shown()))
                .toList();
        return new RedcapField(
                prefix + asked.id(),
                form,
                section,
                type,
                asked.stem(),
                codes,
                "",
                Words.joined(" ", asked.explanation(), asked.unit()),
                validation,
                min,
                max,
                words,
                branching,
                asked.chosen() ? (asked.inRow() ? Redcap.row() : Redcap.stacked()) : words ? Redcap.stacked() : "",
                annotation(asked));
    }

    private String annotation(Asked asked) {
        List<String> out = new ArrayList<>();
        if (asked.multiple()) {
            asked.preferNotToSay().ifPresent(o -> out.add("@NONEOFTHEABOVE='" + o.value() + "'"));
        }
        instrument.scale().item(asked.id()).ifPresent(item -> out.addAll(remarks(item)));
        return String.join(" ", out);
    }

    private static List<String> remarks(Item item) {
        List<String> out = new ArrayList<>();
        if (!item.construct().isEmpty()) {
            out.add("construct: " + item.construct());
        }
        if (item.reverse()) {
            out.add("reversed in scores");
        }
        if (item.filler()) {
            out.add("in no score");
        }
        return out;
    }

    private RedcapField score(Instrument.Scored scored) {
        String calculation = new Formula(new Dialect()).score(scored, a -> "[" + prefix + a.id() + "]");
        String fills = scored.items().stream().map(Asked::id).collect(Collectors.joining(" "));
        return bare(
                prefix + scored.score().id(),
                "calc",
                scored.title().map(t -> "Score: " + t),
                calculation,
                "@HIDDEN-SURVEY items: " + fills);
    }

    /** REDCap's own way of writing calculations. */
    private static final class Dialect implements Formula.Dialect {
        @Override
        public String or(List<String> conditions) {
            return conditions.size() == 1
                    ? conditions.get(0)
                    : conditions.stream().map(c -> "(" + c + ")").collect(Collectors.joining(" or "));
        }
    }
}
