package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.scale.Item;

/** An XLSForm for each role: as one CSV file, as pyxform takes it, and as a spreadsheet. */
final class XlsForm implements Exporter {
    @Override
    public List<OutputFile> export(ExportRequest request, LeftOut left) {
        List<OutputFile> out = new ArrayList<>();
        for (Instrument instrument : request.instruments()) {
            Map<String, List<List<String>>> sheets = sheets(instrument);
            out.add(OutputFile.text(instrument.name() + ".csv", Csv.text(inOne(sheets))));
            out.add(new OutputFile(instrument.name() + ".xlsx", Spreadsheet.bytes(sheets)));
            say(instrument, left);
        }
        Unsaid.rightsAndSources(request, left);
        return out;
    }

    static Map<String, List<List<String>>> sheets(Instrument instrument) {
        OptionLists lists = OptionLists.of(List.of(instrument));
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", new XlsFormSurvey(instrument, lists).rows());
        sheets.put("choices", choices(instrument, lists));
        sheets.put("settings", settings(instrument));
        return sheets;
    }

    /** The score that an option counts stands in a column of its own, where calculations look it up. */
    private static List<List<String>> choices(Instrument instrument, OptionLists lists) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("list_name", "name"));
        instrument.languages().forEach(l -> heading.add("label::" + XlsFormSurvey.language(l)));
        heading.add("score");
        rows.add(heading);
        lists.all()
                .forEach((name, options) -> options.forEach(o -> {
                    List<String> row = new ArrayList<>(List.of(name, o.value()));
                    instrument.languages().forEach(l -> row.add(o.shown().in(l)));
                    row.add(o.option().score().map(s -> s.toPlainString()).orElse(""));
                    rows.add(row);
                }));
        return rows;
    }

    private static List<List<String>> settings(Instrument instrument) {
        return List.of(
                List.of("form_title", "form_id", "version", "default_language"),
                List.of(
                        instrument.title().main(),
                        instrument.identifier(),
                        instrument.scale().version().toString(),
                        XlsFormSurvey.language(instrument.languages().get(0))));
    }

    /** All sheets in one table: a row with a sheet's name begins it, and its rows have an empty first cell. */
    private static List<List<String>> inOne(Map<String, List<List<String>>> sheets) {
        List<List<String>> out = new ArrayList<>();
        sheets.forEach((name, rows) -> {
            out.add(List.of(name));
            for (List<String> row : rows) {
                List<String> cells = new ArrayList<>(List.of(""));
                cells.addAll(row);
                out.add(cells);
            }
        });
        return out;
    }

    private static void say(Instrument instrument, LeftOut left) {
        left.say(
                "The pack code is a hidden field: fill it in through the form's link or a QR code, or make it a visible text question.");
        if (instrument.languages().size() > 1) {
            left.say("A form's title in lists has one language; inside the form it is in all.");
        }
        if (instrument.questions().stream().anyMatch(Asked::rating)) {
            left.say("The words at the ends of a rating stand in the labels of its first and last number.");
        }
        if (instrument.questions().stream().anyMatch(q -> q.question() instanceof Question.Words)) {
            left.say("Free text has no place for the number of lines.");
        }
        if (instrument.scale().items().stream().anyMatch(i -> !i.construct().isEmpty())) {
            left.say("What an item measures (its construct) is not in it.");
        }
        if (instrument.scale().items().stream().anyMatch(Item::reverse)) {
            left.say("Reversed items have a list of choices of their own, whose scores are reversed already.");
        }
    }
}
