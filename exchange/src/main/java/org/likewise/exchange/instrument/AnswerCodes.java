package org.likewise.exchange.instrument;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.likewise.model.questionnaire.Section;
import org.likewise.model.scale.Scale;

/** Under which code system and in which words the FHIR export of a scale has each answer, so that responses say the same. */
public final class AnswerCodes {
    private final Scale scale;
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, String> displays = new HashMap<>();

    private AnswerCodes(Scale scale) {
        this.scale = scale;
    }

    /** The codes of the export of all roles. */
    public static AnswerCodes of(Scale scale) {
        AnswerCodes out = new AnswerCodes(scale);
        var instruments = ExportRequest.all(scale).instruments();
        OptionLists names = OptionLists.of(instruments);
        instruments.forEach(i -> i.questions().stream().filter(Asked::chosen).forEach(q -> {
            out.lists.put(i.role() + "/" + q.id(), names.name(i, q));
            q.readable()
                    .forEach(o -> out.displays.put(
                            i.role() + "/" + q.id() + "/" + o.value(), o.shown().main()));
        }));
        return out;
    }

    /** The address of the code system of a question's options. */
    public String system(FhirNames names, String question, String role) {
        String list = Objects.requireNonNull(lists.get(role + "/" + question));
        return names.url("CodeSystem", FhirNames.id(scale.id() + "-" + list));
    }

    /** An option's words in the scale's own language. */
    public String display(String question, String value, String role) {
        return Objects.requireNonNull(displays.get(role + "/" + question + "/" + value));
    }

    /** The link of a section's group. */
    public static String sectionId(Section.Kind kind) {
        return "section." + Instrument.partId(kind);
    }
}
