package org.likewise.exchange.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.likewise.exchange.instrument.AnswerCodes;
import org.likewise.exchange.instrument.FhirNames;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.questionnaire.Section;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.FieldColumns;
import org.likewise.model.table.ResponsesTable;

/** One row as a QuestionnaireResponse. */
final class FhirResponse {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT =
            Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})");

    private final ResultData data;
    private final FhirNames names;
    private final List<String> left;
    private final Map<String, Questionnaire> questionnaires = new HashMap<>();
    private final Map<Scale, AnswerCodes> codes = new HashMap<>();

    FhirResponse(ResultData data, FhirNames names, List<String> left) {
        this.data = data;
        this.names = names;
        this.left = left;
    }

    String url(List<String> row) {
        return names.url("QuestionnaireResponse", id(row));
    }

    ObjectNode response(List<String> row) {
        Scale scale = data.scale(row);
        String role = cell(row, ResponsesTable.ROLE);
        String variant = cell(row, ResponsesTable.VARIANT);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("resourceType", "QuestionnaireResponse");
        out.put("id", id(row));
        if (!cell(row, ResponsesTable.LANGUAGE).isEmpty()) {
            out.put("language", cell(row, ResponsesTable.LANGUAGE));
        }
        mode(out, cell(row, ResponsesTable.MODE));
        if (!cell(row, ResponsesTable.COPY).isEmpty()) {
            out.putObject("identifier")
                    .put("system", names.identifiers("copy"))
                    .put("value", cell(row, ResponsesTable.COPY));
        }
        out.put(
                "questionnaire",
                names.url("Questionnaire", FhirNames.questionnaire(scale.id(), role, variant)) + "|"
                        + cell(row, ResponsesTable.VERSION));
        out.put(
                "status",
                cell(row, ResponsesTable.STATUS).equals(ResponsesTable.TO_REVIEW) ? "in-progress" : "completed");
        if (!cell(row, ResponsesTable.PACK).isEmpty()) {
            out.putObject("encounter")
                    .putObject("identifier")
                    .put("system", names.identifiers("pack"))
                    .put("value", cell(row, ResponsesTable.PACK));
        }
        String received = cell(row, ResponsesTable.RECEIVED);
        if (DAY.matcher(received).matches() || MOMENT.matcher(received).matches()) {
            out.put("authored", received);
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        questionnaire(scale, role, variant).ifPresent(q -> q.sections().forEach(s -> section(items, s, row, scale)));
        if (!items.isEmpty()) {
            out.set("item", items);
        }
        return out;
    }

    private void section(ArrayNode items, Section section, List<String> row, Scale scale) {
        ArrayNode answered = JsonNodeFactory.instance.arrayNode();
        for (Question question : section.questions()) {
            ArrayNode answers = JsonNodeFactory.instance.arrayNode();
            answers(answers, question, row, scale);
            if (!answers.isEmpty()) {
                ObjectNode item = answered.addObject().put("linkId", question.id());
                item.set("answer", answers);
            }
        }
        if (!answered.isEmpty()) {
            ObjectNode group = items.addObject();
            group.put("linkId", AnswerCodes.sectionId(section.kind()));
            group.set("item", answered);
        }
    }

    private void answers(ArrayNode answers, Question question, List<String> row, Scale scale) {
        if (question instanceof Question.Choice choice) {
            for (AnswerOption option : choice.options()) {
                boolean chosen = choice.type() == FieldType.MULTIPLE_CHOICE
                        ? cell(row, FieldColumns.option(question.id(), option.id()))
                                .equals("1")
                        : cell(row, question.id()).equals(option.value());
                if (chosen) {
                    ObjectNode coding = answers.addObject().putObject("valueCoding");
                    coding.put("system", codes(scale).system(names, question.id(), role(row)));
                    coding.put("code", option.value());
                    coding.put("display", codes(scale).display(question.id(), option.value(), role(row)));
                }
            }
            return;
        }
        String cell = cell(row, question.id());
        if (cell.isEmpty()) {
            return;
        }
        if (question instanceof Question.Digits && cell.matches("[0-9]{1,9}")) {
            answers.addObject().put("valueInteger", Integer.parseInt(cell));
        } else if (question instanceof Question.Day && DAY.matcher(cell).matches()) {
            answers.addObject().put("valueDate", cell);
        } else if (question instanceof Question.Words) {
            answers.addObject().put("valueString", cell);
        } else {
            left.add("An answer to " + question.id()
                    + " is neither a number nor a date as it should be, and is not in it.");
        }
    }

    /** How it came: WRITTEN on paper, ELECTRONIC otherwise. */
    private static void mode(ObjectNode out, String mode) {
        boolean paper = mode.equals(ResponsesTable.PAPER);
        out.putArray("extension")
                .addObject()
                .put("url", "http://hl7.org/fhir/StructureDefinition/questionnaireresponse-completionMode")
                .putObject("valueCodeableConcept")
                .putArray("coding")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode")
                .put("code", paper ? "WRITTEN" : "ELECTRONIC")
                .put("display", paper ? "written" : "electronic data");
    }

    private Optional<Questionnaire> questionnaire(Scale scale, String role, String variant) {
        String of = variant.isEmpty() ? null : variant;
        if (!Questionnaires.asks(scale, role, of)) {
            left.add("The scale " + scale.id() + " does not ask " + role + (variant.isEmpty() ? "" : " in " + variant)
                    + ": the answers of such rows are not in it.");
            return Optional.empty();
        }
        return Optional.of(questionnaires.computeIfAbsent(
                scale.id() + " " + scale.version() + " " + role + " " + variant,
                k -> Questionnaires.resolve(scale, role, scale.language(), of)));
    }

    private AnswerCodes codes(Scale scale) {
        return codes.computeIfAbsent(scale, AnswerCodes::of);
    }

    private String role(List<String> row) {
        return cell(row, ResponsesTable.ROLE);
    }

    private String id(List<String> row) {
        return FhirNames.id(cell(row, ResponsesTable.RESPONSE_ID));
    }

    private String cell(List<String> row, String column) {
        return data.table().cell(row, column);
    }
}
