package org.likewise.exchange.instrument;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleStatus;

/** One role's questionnaire as a FHIR resource. */
final class FhirQuestionnaire {
    private static final String STRUCTURE = "http://hl7.org/fhir/StructureDefinition/";
    private static final String CALCULATED =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";

    private final Instrument instrument;
    private final OptionLists lists;
    private final FhirNames names;

    FhirQuestionnaire(Instrument instrument, OptionLists lists, FhirNames names) {
        this.instrument = instrument;
        this.lists = lists;
        this.names = names;
    }

    ObjectNode resource() {
        Scale scale = instrument.scale();
        String variant = instrument.variant() == null ? "" : instrument.variant();
        String id = FhirNames.questionnaire(scale.id(), instrument.role(), variant);
        ObjectNode out = Fhir.canonical(
                "Questionnaire", id, scale, names, instrument.title().main());
        out.put("name", "Likewise_" + instrument.identifier());
        Fhir.words(out, "title", instrument.title());
        out.put("status", Fhir.status(scale));
        out.put("experimental", scale.status() == ScaleStatus.DRAFT);
        out.put("publisher", scale.rights().holder());
        out.put(
                "description",
                "Scale " + scale.id() + ", version " + scale.version() + ", as " + instrument.role() + " reports"
                        + (variant.isEmpty() ? "" : ", variant " + variant) + ".");
        out.put("copyright", Fhir.copyright(scale));
        ArrayNode items = out.putArray("item");
        display(items, "introduction", instrument.introduction());
        instrument.parts().forEach(p -> part(items, p));
        display(items, "thanks", instrument.thanks());
        if (!instrument.scores().isEmpty()) {
            ObjectNode group = items.addObject().put("linkId", "section.scores");
            group.put("text", instrument.scores().size() == 1 ? "Score" : "Scores")
                    .put("type", "group");
            ArrayNode scores = group.putArray("item");
            instrument.scores().forEach(s -> score(scores, s));
        }
        return out;
    }

    private static void display(ArrayNode items, String linkId, Words words) {
        if (!words.isEmpty()) {
            ObjectNode item = items.addObject().put("linkId", "text." + linkId);
            Fhir.words(item, "text", words);
            item.put("type", "display");
        }
    }

    private void part(ArrayNode items, Instrument.Part part) {
        ObjectNode group = items.addObject().put("linkId", "section." + part.id());
        if (!part.heading().isEmpty()) {
            Fhir.words(group, "text", part.heading());
        }
        group.put("type", "group");
        ArrayNode questions = group.putArray("item");
        part.questions().forEach(q -> question(questions.addObject(), q));
    }

    private void question(ObjectNode item, Asked asked) {
        ArrayNode extensions = Json.object().putArray("extension");
        if (asked.chosen()) {
            control(extensions, asked.multiple() ? "check-box" : "radio-button");
            extensions
                    .addObject()
                    .put("url", STRUCTURE + "questionnaire-choiceOrientation")
                    .put("valueCode", asked.inRow() ? "horizontal" : "vertical");
        } else if (asked.question() instanceof Question.Digits digits) {
            extensions.addObject().put("url", STRUCTURE + "minValue").put("valueInteger", digits.min());
            extensions.addObject().put("url", STRUCTURE + "maxValue").put("valueInteger", digits.max());
            if (!asked.unit().isEmpty()) {
                Fhir.words(
                        extensions
                                .addObject()
                                .put("url", STRUCTURE + "questionnaire-unit")
                                .putObject("valueCoding"),
                        "display",
                        asked.unit());
            }
        }
        if (!extensions.isEmpty()) {
            item.set("extension", extensions);
        }
        item.put("linkId", asked.id());
        Fhir.words(item, "text", asked.stem());
        item.put("type", type(asked));
        item.put("required", false);
        if (asked.multiple()) {
            item.put("repeats", true);
        }
        if (asked.chosen()) {
            ArrayNode options = item.putArray("answerOption");
            String system = names.url(
                    "CodeSystem", FhirNames.id(instrument.scale().id() + "-" + lists.name(instrument, asked)));
            asked.readable().forEach(o -> option(options.addObject().putObject("valueCoding"), system, o));
        }
        if (!asked.explanation().isEmpty()) {
            ObjectNode help = item.putArray("item").addObject();
            control(help.putArray("extension"), "help");
            help.put("linkId", asked.id() + ".explanation");
            Fhir.words(help, "text", asked.explanation());
            help.put("type", "display");
        }
    }

    private static void control(ArrayNode extensions, String code) {
        extensions
                .addObject()
                .put("url", STRUCTURE + "questionnaire-itemControl")
                .putObject("valueCodeableConcept")
                .putArray("coding")
                .addObject()
                .put("system", "http://hl7.org/fhir/questionnaire-item-control")
                .put("code", code);
    }

    private static String type(Asked asked) {
        return switch (asked.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RATING -> "choice";
            case DIGITS -> "integer";
            case DATE -> "date";
            case TEXT -> "text";
        };
    }

    /** Readers know one of two extensions for scores: the older and the newer one both stand there. */
    private static void option(ObjectNode coding, String system, Asked.Choosable option) {
        option.option().score().ifPresent(s -> {
            ArrayNode extensions = coding.putArray("extension");
            extensions.addObject().put("url", Fhir.ORDINAL).put("valueDecimal", s);
            extensions.addObject().put("url", Fhir.WEIGHT).put("valueDecimal", s);
        });
        coding.put("system", system);
        coding.put("code", option.value());
        Fhir.words(coding, "display", option.shown());
    }

    private void score(ArrayNode items, Instrument.Scored scored) {
        ObjectNode item = items.addObject();
        ObjectNode extension =
                item.putArray("extension").addObject().put("url", CALCULATED).putObject("valueExpression");
        extension.put("description", "The score " + scored.score().id());
        extension.put("language", "text/fhirpath");
        extension.put("expression", expression(scored));
        item.put("linkId", "score." + scored.score().id());
        Fhir.words(item, "text", scored.title());
        item.put("type", "decimal");
        item.put("readOnly", true);
    }

    /**
     * The rule in FHIRPath, with the scores written out. Its functions {@code ordinal()} and {@code weight()} would say it shorter,
     * but readers that have them look for the scores of answers that have none on a server.
     */
    private static String expression(Instrument.Scored scored) {
        return new Formula(new Dialect())
                .score(
                        scored,
                        a -> "%resource.item.where(linkId = 'section.items').item.where(linkId = '" + a.id()
                                + "').answer.value.code");
    }

    private static final class Dialect implements Formula.Dialect {
        @Override
        public String choose(String condition, String then, String otherwise) {
            return "iif(" + condition + ", " + then + ", " + otherwise + ")";
        }

        @Override
        public String nothing() {
            return "{}";
        }
    }
}
