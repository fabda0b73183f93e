package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.scale.Item;

/**
 * A REDCap data dictionary, one instrument for each role or one in all, and a file of translations for each other language.
 * A record is a consultation: its id is the pack code, so the roles' answers to one visit lie beside each other.
 */
final class Redcap implements Exporter {
    static final String RECORD = "record_id";
    private static final int RECOMMENDED_NAME = 26;
    /** REDCap's words for: boxes in a row under the question, boxes below each other under the question. */
    private static final String ROW = "LH";

    private static final String STACKED = "LV";

    @Override
    public List<OutputFile> export(ExportRequest request, LeftOut left) {
        List<Instrument> instruments = request.instruments();
        List<RedcapField> fields = fields(request, instruments, left);
        List<List<String>> rows = new ArrayList<>(List.of(RedcapField.COLUMNS));
        fields.forEach(f -> rows.add(f.row()));
        List<OutputFile> out = new ArrayList<>();
        // REDCap takes UTF-8 with or without a mark; a spreadsheet that opens it on the way needs it
        out.add(OutputFile.text("redcap-dictionary.csv", "\uFEFF" + Csv.text(rows)));
        out.addAll(RedcapTranslations.files(request, instruments, fields));
        say(instruments, fields, left);
        Unsaid.rightsAndSources(request, left);
        return out;
    }

    private static List<RedcapField> fields(ExportRequest request, List<Instrument> instruments, LeftOut left) {
        boolean several = instruments.size() > 1;
        boolean one = request.oneInstrument() && several;
        String all = request.scale().id().replace('-', '_');
        String first = one ? all : instruments.get(0).identifier();
        List<RedcapField> out = new ArrayList<>();
        Words none = instruments.get(0).same("");
        out.add(own(RECORD, first, "text", "Pack code: one record for each consultation", List.of(), none));
        if (one) {
            List<RedcapField.Code> roles = instruments.stream()
                    .map(i -> new RedcapField.Code(i.role(), i.roleName()))
                    .toList();
            out.add(own("role", first, "radio", "Role", roles, none));
            left.say(
                    "One instrument for all roles needs a record, or a repeat, for each person who answers: set it up in REDCap.");
        }
        Set<String> names = new HashSet<>(Set.of(RECORD, "role"));
        for (Instrument instrument : instruments) {
            String prefix = several ? instrument.role() + "_" : free(instrument, names);
            String branching = one ? "[role] = '" + instrument.role() + "'" : "";
            RedcapInstrument made =
                    new RedcapInstrument(instrument, one ? all : instrument.identifier(), prefix, branching);
            out.addAll(made.fields());
        }
        return out;
    }

    /** A prefix where a field has a name that the dictionary itself needs. */
    private static String free(Instrument instrument, Set<String> taken) {
        return instrument.questions().stream().anyMatch(q -> taken.contains(q.id())) ? instrument.role() + "_" : "";
    }

    /** A field that the dictionary itself needs. */
    private static RedcapField own(
            String name, String form, String type, String label, List<RedcapField.Code> codes, Words none) {
        Words words = none.map(n -> label);
        String alignment = codes.isEmpty() ? "" : STACKED;
        return new RedcapField(name, form, none, type, words, codes, "", none, "", "", "", false, "", alignment, "");
    }

    private static void say(List<Instrument> instruments, List<RedcapField> fields, LeftOut left) {
        for (Instrument i : instruments) {
            left.say("The title of " + i.name() + " is set in REDCap's survey settings: "
                    + i.title().main());
            if (!i.thanks().isEmpty()) {
                left.say("The words at the end of " + i.name() + " are set as survey completion text: "
                        + i.thanks().main());
            }
        }
        String longNames = fields.stream()
                .map(RedcapField::name)
                .filter(n -> n.length() > RECOMMENDED_NAME)
                .collect(Collectors.joining(", "));
        if (!longNames.isEmpty()) {
            left.say("These names have more than the " + RECOMMENDED_NAME
                    + " characters that REDCap recommends; it takes up to 100: " + longNames
                    + ". Exported one role at a time (--role), names have no prefix.");
        }
        if (instruments.get(0).languages().size() > 1) {
            left.say(
                    "Add each language under Multi-Language Management first, then import its redcap-mlm file; titles, words at the end and calculated scores are not in these files.");
        }
        if (instruments.stream().flatMap(i -> i.questions().stream()).anyMatch(Asked::rating)) {
            left.say("The words at the ends of a rating stand in the labels of its first and last number.");
        }
        if (instruments.stream().anyMatch(i -> i.scale().items().stream().anyMatch(Item::reverse))) {
            left.say("REDCap has no reversed items: the calculated scores reverse them, and the annotation says so.");
        }
        if (instruments.stream()
                .flatMap(i -> i.questions().stream())
                .anyMatch(q -> q.question() instanceof Question.Words)) {
            left.say("Free text is marked as an identifier, so that de-identified exports of REDCap leave it out.");
        }
    }

    static String row() {
        return ROW;
    }

    static String stacked() {
        return STACKED;
    }
}
