package org.likewise.exchange.instrument;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Scale;

/** HL7 FHIR R4: a Questionnaire for each role, and a CodeSystem for each list of options. */
final class Fhir implements Exporter {
    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    static final String WEIGHT = "http://hl7.org/fhir/StructureDefinition/itemWeight";

    @Override
    public List<OutputFile> export(ExportRequest request, LeftOut left) {
        FhirNames names = new FhirNames(request.canonical().orElse(""));
        List<Instrument> instruments = request.instruments();
        OptionLists lists = OptionLists.of(instruments);
        List<OutputFile> out = new ArrayList<>();
        for (Instrument instrument : instruments) {
            ObjectNode questionnaire = new FhirQuestionnaire(instrument, lists, names).resource();
            out.add(OutputFile.text("Questionnaire-" + instrument.name() + ".json", Json.text(questionnaire)));
        }
        lists.all()
                .forEach((name, options) -> out.add(OutputFile.text(
                        "CodeSystem-" + name + ".json",
                        Json.text(codeSystem(request.scale(), instruments.get(0), name, options, names)))));
        if (request.canonical().isEmpty()) {
            left.say(
                    "Resources have made-up addresses (urn:uuid), the same each time: give the address of your server with --canonical.");
        }
        if (request.scale().items().stream().anyMatch(Item::reverse)) {
            left.say(
                    "FHIR R4 has no reversed items: ordinalValue and itemWeight of an option are its score in that item.");
        }
        left.say(
                "Scores are calculatedExpressions in FHIRPath, an extension of Structured Data Capture; a reader without it shows an empty field.");
        if (instruments.stream().flatMap(i -> i.questions().stream()).anyMatch(Asked::rating)) {
            left.say("The words at the ends of a rating stand in the labels of its first and last number.");
        }
        if (request.scale().items().stream().anyMatch(i -> !i.construct().isEmpty())) {
            left.say("What an item measures (its construct) is not in it.");
        }
        if (instruments.stream().flatMap(i -> i.questions().stream()).anyMatch(Asked::multiple)) {
            left.say("That \"prefer not to say\" excludes the other options of a multiple choice is not in it.");
        }
        left.say("The pack code is not in the Questionnaire: it is in each response, as the encounter's identifier.");
        Unsaid.sources(request, left);
        return out;
    }

    /** What every canonical resource says of itself, first in words. */
    static ObjectNode canonical(String type, String id, Scale scale, FhirNames names, String title) {
        ObjectNode out = Json.object();
        out.put("resourceType", type);
        out.put("id", id);
        out.put("language", scale.language());
        out.putObject("text")
                .put("status", "generated")
                .put(
                        "div",
                        "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + scale.language() + "\" xml:lang=\""
                                + scale.language() + "\"><p>" + RedcapField.html(title) + "</p></div>");
        out.put("url", names.url(type, id));
        out.put("version", scale.version().toString());
        return out;
    }

    /** How far the scale is, in FHIR's words. */
    static String status(Scale scale) {
        return switch (scale.status()) {
            case DRAFT, PILOTED -> "draft";
            case VALIDATED -> "active";
            case RETIRED -> "retired";
        };
    }

    static String copyright(Scale scale) {
        return "© " + scale.rights().holder() + ". " + scale.rights().terms();
    }

    /** Puts a text with its translations. */
    static void words(ObjectNode out, String field, Words words) {
        out.put(field, words.main());
        Map<String, String> others = words.others();
        if (!others.isEmpty() && !words.isEmpty()) {
            ArrayNode extensions = out.putObject("_" + field).putArray("extension");
            others.forEach((language, text) -> {
                ObjectNode translation = extensions.addObject().put("url", TRANSLATION);
                ArrayNode parts = translation.putArray("extension");
                parts.addObject().put("url", "lang").put("valueCode", language);
                parts.addObject().put("url", "content").put("valueString", text);
            });
        }
    }

    private static ObjectNode codeSystem(
            Scale scale, Instrument instrument, String name, List<Asked.Choosable> options, FhirNames names) {
        String id = FhirNames.id(scale.id() + "-" + name);
        ObjectNode out =
                canonical("CodeSystem", id, scale, names, instrument.title().main() + ": " + name);
        out.put("name", "Likewise_" + scale.id().replace('-', '_') + "_" + name);
        out.put("title", instrument.title().main() + ": " + name);
        out.put("status", status(scale));
        out.put("experimental", scale.status() == org.likewise.model.scale.ScaleStatus.DRAFT);
        out.put("publisher", scale.rights().holder());
        out.put("description", "The answers `" + name + "` of the scale " + scale.id() + ".");
        out.put("copyright", copyright(scale));
        out.put("caseSensitive", true);
        out.put("content", "complete");
        out.put("count", options.size());
        ArrayNode concepts = out.putArray("concept");
        for (Asked.Choosable option : options) {
            ObjectNode concept = concepts.addObject();
            option.option()
                    .score()
                    .ifPresent(s -> concept.putArray("extension")
                            .addObject()
                            .put("url", ORDINAL)
                            .put("valueDecimal", s));
            concept.put("code", option.value());
            concept.put("display", option.shown().main());
            Map<String, String> others = option.shown().others();
            if (!others.isEmpty()) {
                ArrayNode designations = concept.putArray("designation");
                others.forEach(
                        (l, text) -> designations.addObject().put("language", l).put("value", text));
            }
        }
        return out;
    }
}
