package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.Section;
import org.likewise.model.scale.Rights;

/**
 * What a submission to LOINC asks for: a panel for each role with its items in order, each with the parts of a LOINC name, and
 * the lists of answers. Codes are LOINC's to give, so that column is empty.
 */
final class LoincPanel implements Exporter {
    private static final List<String> COLUMNS = List.of(
            "LOINC",
            "Level",
            "Sequence",
            "Kind",
            "Local code",
            "Component",
            "Property",
            "Time",
            "System",
            "Scale",
            "Method",
            "Question text",
            "Answer list",
            "Cardinality",
            "Units",
            "Formula",
            "Copyright",
            "Description");
    private static final List<String> ANSWERS =
            List.of("Answer list", "Sequence", "Code", "Answer text", "Score", "Language");

    @Override
    public List<OutputFile> export(ExportRequest request, LeftOut left) {
        List<Instrument> instruments = request.instruments();
        OptionLists lists = OptionLists.of(instruments);
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        instruments.forEach(i -> panel(rows, i, lists));
        List<List<String>> answers = new ArrayList<>(List.of(ANSWERS));
        lists.all().forEach((name, options) -> answers(answers, name, options));
        left.say("LOINC gives the codes: the column LOINC is empty, and the parts of the names are a proposal.");
        left.say(
                "Translations of questions are submitted apart, as linguistic variants; answers have them in rows of their own.");
        left.say(
                "Introductions, explanations, headings and the words at the end are not in it: LOINC has questions and answers alone.");
        if (instruments.stream().flatMap(i -> i.questions().stream()).anyMatch(Asked::multiple)) {
            left.say("That \"prefer not to say\" excludes the other options of a multiple choice is not in it.");
        }
        left.say("The pack code is not in it.");
        if (request.scale().rights().redistributable() != Rights.Redistributable.YES) {
            left.say("LOINC needs the holder's leave to show the words of questions: "
                    + request.scale().rights().holder() + " has not given it for all.");
        }
        return List.of(
                OutputFile.text("loinc-panel.csv", "\uFEFF" + Csv.text(rows)),
                OutputFile.text("loinc-answers.csv", "\uFEFF" + Csv.text(answers)));
    }

    private static void panel(List<List<String>> rows, Instrument instrument, OptionLists lists) {
        String method = instrument.scale().id() + " " + instrument.scale().version();
        String system = "^" + instrument.role().substring(0, 1).toUpperCase(Locale.ROOT)
                + instrument.role().substring(1);
        int sequence = 1;
        rows.add(row(
                0,
                sequence,
                "panel",
                instrument.identifier(),
                instrument.scale().id() + " panel",
                "-",
                system,
                "-",
                method,
                instrument.title().main(),
                "",
                "",
                "",
                "",
                instrument));
        for (Instrument.Part part : instrument.parts()) {
            for (Asked asked : part.questions()) {
                String component = instrument
                        .scale()
                        .item(asked.id())
                        .map(i -> i.construct())
                        .filter(c -> !c.isEmpty())
                        .orElse(asked.id());
                rows.add(row(
                        1,
                        ++sequence,
                        part.kind() == Section.Kind.ITEMS ? "item" : "question",
                        asked.id(),
                        component.replace('-', ' ').replace('_', ' '),
                        "Find",
                        system,
                        scaleType(asked),
                        method,
                        asked.stem().main(),
                        asked.chosen() ? lists.name(instrument, asked) : "",
                        asked.multiple() ? "0..*" : "0..1",
                        asked.unit().main(),
                        "",
                        instrument));
            }
        }
        for (Instrument.Scored scored : instrument.scores()) {
            rows.add(row(
                    1,
                    ++sequence,
                    "score",
                    scored.score().id(),
                    instrument.scale().id().replace('-', ' ') + " "
                            + scored.score().id() + " score",
                    "Score",
                    system,
                    "Qn",
                    method,
                    scored.title().main(),
                    "",
                    "0..1",
                    "{score}",
                    formula(scored),
                    instrument));
        }
    }

    private static List<String> row(
            int level,
            int sequence,
            String kind,
            String code,
            String component,
            String property,
            String system,
            String scale,
            String method,
            String text,
            String answers,
            String cardinality,
            String units,
            String formula,
            Instrument instrument) {
        return List.of(
                "",
                String.valueOf(level),
                String.valueOf(sequence),
                kind,
                code,
                component,
                property,
                "Pt",
                system,
                scale,
                method,
                text,
                answers,
                cardinality,
                units,
                formula,
                Fhir.copyright(instrument.scale()),
                kind.equals("panel")
                        ? String.join(
                                " ",
                                instrument.scale().sources().stream()
                                        .map(s -> s.citation())
                                        .toList())
                        : "");
    }

    /** LOINC's word for the kind of result: ordered, unordered, a number, words. */
    private static String scaleType(Asked asked) {
        if (asked.chosen()) {
            return asked.rating() || !asked.points().isEmpty() ? "Ord" : "Nom";
        }
        return asked.type() == FieldType.DIGITS || asked.type() == FieldType.DATE ? "Qn" : "Nar";
    }

    private static String formula(Instrument.Scored scored) {
        String rule = switch (scored.score().missing()) {
            case COMPLETE -> "all must be answered";
            case HALF -> "at least half must be answered";
            case AT_MOST -> "at most " + scored.score().mostMissing() + " may be missing";
        };
        return scored.score().method().name().toLowerCase(Locale.ROOT) + " of "
                + String.join(", ", scored.items().stream().map(Asked::id).toList()) + "; " + rule
                + "; what is missing counts as the mean of the others";
    }

    private static void answers(List<List<String>> rows, String name, List<Asked.Choosable> options) {
        for (int n = 0; n < options.size(); n++) {
            int sequence = n + 1;
            Asked.Choosable option = options.get(n);
            option.shown()
                    .byLanguage()
                    .forEach((language, text) -> rows.add(List.of(
                            name,
                            String.valueOf(sequence),
                            option.value(),
                            text,
                            option.option().score().map(s -> s.toPlainString()).orElse(""),
                            language)));
        }
    }
}
