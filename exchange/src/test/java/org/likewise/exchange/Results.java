package org.likewise.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.table.FieldColumns;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableWriter;

/** A folder of results: of each role a response for each option of its longest question, so that every answer is given once. */
public final class Results {
    /** What somebody wrote. */
    public static final String COMMENT = "Dr Example was kind.";

    private Results() {}

    public static Path write(Path folder, Scale scale) throws IOException {
        Files.createDirectories(folder);
        Set<String> columns = new LinkedHashSet<>(ResponsesTable.LEADING);
        List<Map<String, String>> rows = new ArrayList<>();
        for (var role : scale.roles()) {
            Questionnaire q = Questionnaires.resolve(scale, role.id(), scale.language(), null);
            q.questions().forEach(question -> columns.addAll(FieldColumns.of(question)));
            for (int n = 0; n < 8; n++) {
                rows.add(row(scale, q, n));
            }
        }
        TableWriter.write(
                folder.resolve("responses.csv"),
                List.copyOf(columns),
                rows.stream()
                        .map(r ->
                                columns.stream().map(c -> r.getOrDefault(c, "")).toList())
                        .toList());
        return folder;
    }

    private static Map<String, String> row(Scale scale, Questionnaire q, int n) {
        Map<String, String> row = new LinkedHashMap<>();
        String pack = "ABCDEFGHJ" + n;
        String copy = pack + (q.role().length() % 9 + 1);
        row.put(ResponsesTable.RESPONSE_ID, "7Q2M9KXT4D-" + copy);
        row.put(ResponsesTable.SCALE, scale.id());
        row.put(ResponsesTable.VERSION, scale.version().toString());
        row.put(ResponsesTable.WORDING, q.wording());
        row.put(ResponsesTable.ROLE, q.role());
        row.put(ResponsesTable.LANGUAGE, q.language());
        row.put(ResponsesTable.PACK, pack);
        row.put(ResponsesTable.COPY, copy);
        row.put(ResponsesTable.MODE, n % 2 == 0 ? ResponsesTable.PAPER : ResponsesTable.WEB);
        row.put(ResponsesTable.RECEIVED, n % 2 == 0 ? "2026-11-22" : "2026-11-22T14:05:09Z");
        row.put(ResponsesTable.STATUS, n == 7 ? ResponsesTable.TO_REVIEW : ResponsesTable.COMPLETE);
        for (Question question : q.questions()) {
            if (question instanceof Question.Choice choice && choice.type() == FieldType.MULTIPLE_CHOICE) {
                for (int o = 0; o < choice.options().size(); o++) {
                    row.put(
                            FieldColumns.option(
                                    choice.id(), choice.options().get(o).id()),
                            o == n % choice.options().size() ? "1" : "0");
                }
            } else if (question instanceof Question.Choice choice) {
                row.put(
                        choice.id(),
                        n == 7
                                ? ""
                                : choice.options()
                                        .get(n % choice.options().size())
                                        .value());
            } else if (question instanceof Question.Digits digits) {
                row.put(digits.id(), String.valueOf(digits.min() + n));
            } else if (question.type() == FieldType.DATE) {
                row.put(question.id(), "2026-01-0" + (n + 1));
            } else {
                row.put(question.id(), COMMENT);
                row.put(FieldColumns.image(question.id()), "images/x/comment.png");
            }
        }
        return row;
    }
}
