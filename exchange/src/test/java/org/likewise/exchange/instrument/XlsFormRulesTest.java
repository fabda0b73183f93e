package org.likewise.exchange.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.exchange.TestScales;
import org.likewise.model.scale.Scale;

/** The rules of XLSForm as its documents state them and pyxform 4.5 keeps them, which took these very forms. */
class XlsFormRulesTest {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");
    private static final Pattern LIST = Pattern.compile("instance\\('([^']*)'\\)");

    @TempDir
    private Path folder;

    static Stream<Scale> scales() {
        return Stream.of(TestScales.shipped(), TestScales.hard());
    }

    @ParameterizedTest
    @MethodSource("scales")
    void theSpreadsheetAndTheCsvFileSayTheSameAndKeepThem(Scale scale) throws IOException {
        InstrumentExport.write(ExportRequest.all(scale), InstrumentFormat.XLSFORM, folder);
        for (var role : scale.roles()) {
            Map<String, List<List<String>>> csv = Sheets.read(folder.resolve(role.id() + ".csv"));
            Map<String, List<List<String>>> book = Sheets.read(folder.resolve(role.id() + ".xlsx"));
            assertThat(book.keySet()).containsExactly("survey", "choices", "settings");
            for (String sheet : book.keySet()) {
                assertThat(ForeignTable.rows(without(book.get(sheet))))
                        .isEqualTo(ForeignTable.rows(without(csv.get(sheet))));
            }
            keeps(ForeignTable.rows(csv.get("survey")), ForeignTable.rows(csv.get("choices")));
        }
    }

    private static void keeps(List<Map<String, String>> survey, List<Map<String, String>> choices) {
        Set<String> lists = new HashSet<>();
        Set<String> options = new HashSet<>();
        for (Map<String, String> c : choices) {
            lists.add(c.get("list_name"));
            assertThat(c.get("name")).isNotEmpty().doesNotContain(" ");
            assertThat(options.add(c.get("list_name") + " " + c.get("name"))).isTrue();
            assertThat(c).doesNotContainValue("likert");
        }
        Set<String> names = new HashSet<>();
        Deque<String> groups = new ArrayDeque<>();
        for (Map<String, String> row : survey) {
            String type = row.get("type");
            if (type.equals("begin_group")) {
                groups.push(row.get("name"));
            } else if (type.equals("end_group")) {
                groups.pop();
                continue;
            }
            assertThat(type)
                    .matches(
                            "(select_one|select_multiple) [a-z0-9_]+|integer|date|text|note|hidden|calculate|begin_group");
            if (type.startsWith("select")) {
                assertThat(lists).contains(type.substring(type.indexOf(' ') + 1));
            }
            assertThat(row.get("name")).matches("[a-z_][a-z0-9_.-]*");
            assertThat(names.add(row.get("name"))).as(row.get("name")).isTrue();
            assertThat(row.getOrDefault("appearance", "")).isIn("", "multiline");
        }
        assertThat(groups).isEmpty();
        for (Map<String, String> row : survey) {
            Matcher m = REFERENCE.matcher(row.getOrDefault("calculation", ""));
            while (m.find()) {
                assertThat(names).contains(m.group(1));
            }
            Matcher l = LIST.matcher(row.getOrDefault("calculation", ""));
            while (l.find()) {
                assertThat(lists).contains(l.group(1));
            }
        }
    }

    /** A spreadsheet does not keep empty cells at the end of a row. */
    private static List<List<String>> without(List<List<String>> rows) {
        return rows.stream()
                .map(r -> r.stream().map(String::strip).toList())
                .map(r -> {
                    int end = r.size();
                    while (end > 0 && r.get(end - 1).isEmpty()) {
                        end--;
                    }
                    List<String> padded = new java.util.ArrayList<>(r.subList(0, end));
                    while (padded.size() < rows.get(0).size()) {
                        padded.add("");
                    }
                    return List.copyOf(padded);
                })
                .toList();
    }

    @Test
    void reversedItemsHaveReversedScoresOfTheirOwn() throws IOException {
        InstrumentExport.write(ExportRequest.all(TestScales.hard()), InstrumentFormat.XLSFORM, folder);
        List<Map<String, String>> choices =
                ForeignTable.rows(Sheets.read(folder.resolve("patient.csv")).get("choices"));
        assertThat(choices.stream()
                        .filter(c -> c.get("list_name").equals("agree"))
                        .map(c -> c.get("name") + "=" + c.get("score")))
                .containsExactly("-1=-1", "0=0", "1=3", "NA=");
        assertThat(choices.stream()
                        .filter(c -> c.get("list_name").equals("agree_2"))
                        .map(c -> c.get("name") + "=" + c.get("score")))
                .containsExactly("-1=3", "0=2", "1=-1", "NA=");
    }

    @Test
    void theSameScaleGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        InstrumentExport.write(ExportRequest.all(TestScales.shipped()), InstrumentFormat.XLSFORM, folder);
        InstrumentExport.write(ExportRequest.all(TestScales.shipped()), InstrumentFormat.XLSFORM, again);
        assertThat(again.resolve("patient.xlsx")).hasSameBinaryContentAs(folder.resolve("patient.xlsx"));
        assertThat(Files.size(again.resolve("patient.xlsx"))).isLessThan(60_000);
    }
}
