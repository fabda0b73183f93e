package org.likewise.exchange.data;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.exchange.instrument.FhirNames;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.WholeFile;

/** Bundles of QuestionnaireResponse, one for each role and thousand answers. */
final class FhirResponses {
    /** What readers take at once without trouble. */
    private static final int IN_A_BUNDLE = 1000;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FhirResponses() {}

    static List<Path> write(ResultData data, DataRequest request, Path out, List<String> left) throws IOException {
        FhirNames names = new FhirNames(request.canonical().orElse(""));
        Map<String, List<List<String>>> byRole = new TreeMap<>();
        for (List<String> row : data.table().rows()) {
            byRole.computeIfAbsent(data.scale(row).id() + "-" + role(data, row), k -> new ArrayList<>())
                    .add(row);
        }
        List<Path> files = new ArrayList<>();
        FhirResponse maker = new FhirResponse(data, names, left);
        for (Map.Entry<String, List<List<String>>> role : byRole.entrySet()) {
            for (int from = 0; from < role.getValue().size(); from += IN_A_BUNDLE) {
                int to = Math.min(role.getValue().size(), from + IN_A_BUNDLE);
                Path file = out.resolve(String.format(
                        java.util.Locale.ROOT,
                        "QuestionnaireResponses-%s-%03d.json",
                        role.getKey(),
                        from / IN_A_BUNDLE + 1));
                WholeFile.write(file, bundle(maker, role.getValue().subList(from, to)));
                files.add(file);
            }
        }
        left.add(
                "The wording fingerprint, flags and the fields that wait for a person are not in QuestionnaireResponse; one that waits is in-progress.");
        left.add("Scores are not in it: the Questionnaire says how they are reckoned, and likewise score writes them.");
        return files;
    }

    /** A role is an id, so that it can be part of a name; what is none comes from elsewhere. */
    private static String role(ResultData data, List<String> row) {
        String role = data.table().cell(row, ResponsesTable.ROLE);
        return data.scale(row).role(role).isPresent() ? role : "unknown";
    }

    private static byte[] bundle(FhirResponse maker, List<List<String>> rows) throws IOException {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle");
        bundle.put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        for (List<String> row : rows) {
            ObjectNode response = maker.response(row);
            ObjectNode entry = entries.addObject();
            entry.put("fullUrl", maker.url(row));
            entry.set("resource", response);
        }
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter(" ", "\n"))
                .withArrayIndenter(new DefaultIndenter(" ", "\n"));
        return (MAPPER.writer(pretty).writeValueAsString(bundle) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
