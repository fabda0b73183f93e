package org.likewise.exchange.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.Question;

/** A SurveyJS survey for each role. */
final class SurveyJs implements Exporter {
    private static final String WHOLE = "-?(0|[1-9][0-9]{0,8})";

    @Override
    public List<OutputFile> export(ExportRequest request, LeftOut left) {
        List<OutputFile> out = new ArrayList<>();
        for (Instrument instrument : request.instruments()) {
            out.add(OutputFile.text(instrument.name() + ".json", Json.text(survey(instrument))));
        }
        left.say(
                "The pack code is a hidden question: set it from the page's address, for example survey.setValue('pack', …).");
        Unsaid.ofSurveys(request, left);
        return out;
    }

    private static ObjectNode survey(Instrument instrument) {
        ObjectNode out = Json.object();
        words(out, "title", instrument.title());
        if (!instrument.introduction().isEmpty()) {
            words(out, "description", instrument.introduction());
        }
        if (!instrument.thanks().isEmpty()) {
            // this one is shown as HTML
            words(out, "completedHtml", instrument.thanks().map(t -> "<p>" + RedcapField.html(t) + "</p>"));
        }
        out.put("showQuestionNumbers", "off");
        ArrayNode values = out.putArray("calculatedValues");
        constant(values, "scale", instrument.scale().id());
        constant(values, "scale_version", instrument.scale().version().toString());
        constant(values, "role", instrument.role());
        if (instrument.variant() != null) {
            constant(values, "variant", instrument.variant());
        }
        instrument
                .scores()
                .forEach(s -> values.addObject()
                        .put("name", s.score().id())
                        .put("expression", new Formula(new Dialect()).score(s, a -> "{" + a.id() + "}"))
                        .put("includeIntoResult", true));
        ArrayNode pages = out.putArray("pages");
        ObjectNode page = pages.addObject().put("name", "page");
        ArrayNode elements = page.putArray("elements");
        elements.addObject().put("type", "text").put("name", "pack").put("visible", false);
        for (Instrument.Part part : instrument.parts()) {
            ObjectNode panel = elements.addObject().put("type", "panel").put("name", "section_" + part.id());
            if (!part.heading().isEmpty()) {
                words(panel, "title", part.heading());
            }
            ArrayNode questions = panel.putArray("elements");
            part.questions().forEach(q -> question(questions.addObject(), q));
        }
        return out;
    }

    private static void constant(ArrayNode values, String name, String value) {
        values.addObject()
                .put("name", name)
                .put("expression", "'" + value + "'")
                .put("includeIntoResult", true);
    }

    private static void question(ObjectNode out, Asked asked) {
        out.put(
                "type",
                asked.chosen()
                        ? (asked.multiple() ? "checkbox" : "radiogroup")
                        : asked.type() == FieldType.TEXT ? "comment" : "text");
        out.put("name", asked.id());
        words(out, "title", asked.stem());
        Words description = Words.joined(" ", asked.explanation(), asked.unit());
        if (!description.isEmpty()) {
            words(out, "description", description);
        }
        if (asked.chosen()) {
            out.put("colCount", asked.inRow() ? 0 : 1);
            if (!asked.multiple()) {
                out.put("showClearButton", true);
            }
            ArrayNode choices = out.putArray("choices");
            for (Asked.Choosable option : asked.readable()) {
                ObjectNode choice = choices.addObject();
                choice.set("value", value(option.value()));
                words(choice, "text", option.shown());
                if (asked.multiple() && option.option().preferNotToSay()) {
                    choice.put("isExclusive", true);
                }
            }
        } else if (asked.question() instanceof Question.Digits digits) {
            out.put("inputType", "number").put("min", digits.min()).put("max", digits.max());
            out.put("step", 1);
        } else if (asked.type() == FieldType.DATE) {
            out.put("inputType", "date");
        } else if (asked.question() instanceof Question.Words lines) {
            out.put("rows", lines.lines());
        }
    }

    private static JsonNode value(String value) {
        return value.matches(WHOLE) ? IntNode.valueOf(Integer.parseInt(value)) : TextNode.valueOf(value);
    }

    private static void words(ObjectNode out, String field, Words words) {
        if (words.others().isEmpty()) {
            out.put(field, words.main());
        } else {
            ObjectNode texts = out.putObject(field).put("default", words.main());
            words.others().forEach(texts::put);
        }
    }

    private static final class Dialect implements Formula.Dialect {
        @Override
        public String is(Asked item, String variable, String value) {
            return variable + " = " + (value.matches(WHOLE) ? value : "'" + value + "'");
        }

        @Override
        public String choose(String condition, String then, String otherwise) {
            return "iif(" + condition + ", " + then + ", " + otherwise + ")";
        }
    }
}
