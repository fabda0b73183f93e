package org.likewise.analysis.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.likewise.analysis.page.ReportTemplates;
import org.likewise.analysis.score.ResultsFolder;
import org.likewise.analysis.score.ScaleShelf;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableWriter;

/** Results of the shipped scale for tests of the report: by chance from a seed, and what a test says of its own. */
final class SampleResults {
    static final Scale SCALE = Scales.read(List.of(Path.of("..", "scale-definitions")))
            .orThrow()
            .scale("therapeutic-empathy")
            .orElseThrow();

    private SampleResults() {}

    static ResultsFolder table(Path folder) {
        List<String> fields =
                new java.util.ArrayList<>(SCALE.items().stream().map(Item::id).toList());
        fields.addAll(List.of("visit_kind", "time_available", "first_visit", "place", "comment"));
        return new ResultsFolder(folder, fields);
    }

    /** Answers to all items, with what every row of this scale has. */
    static Map<String, String> answers(int... values) {
        Map<String, String> out = new TreeMap<>(
                Map.of("scale", SCALE.id(), "version", SCALE.version().toString()));
        for (int i = 0; i < values.length; i++) {
            out.put(SCALE.items().get(i).id(), String.valueOf(values[i]));
        }
        return out;
    }

    static Map<String, String> with(Map<String, String> cells, String... more) {
        Map<String, String> out = new TreeMap<>(cells);
        for (int i = 0; i < more.length; i += 2) {
            out.put(more[i], more[i + 1]);
        }
        return out;
    }

    static String pack(int number) {
        return String.format(java.util.Locale.ROOT, "PK%08d", number).replace('I', '1');
    }

    /** So many packs of patient and practitioner who see a visit alike but for chance, with the list of packs beside them. */
    static Path folder(Path folder, int packs) throws IOException {
        ResultsFolder table = table(folder);
        Random random = new Random(11);
        List<List<String>> list = new java.util.ArrayList<>();
        for (int p = 0; p < packs; p++) {
            double visit = 3.6 + random.nextGaussian() * 0.9;
            for (String role : List.of("patient", "practitioner")) {
                String copy = pack(p) + role.charAt(1);
                list.add(List.of(pack(p), copy, role, "", "en-GB", "V" + p, "north", "D" + p % 4));
                if (random.nextInt(12) == 0) {
                    continue;
                }
                int[] values = new int[SCALE.items().size()];
                for (int i = 0; i < values.length; i++) {
                    double said = visit + random.nextGaussian() * 0.8;
                    values[i] = (int) Math.max(1, Math.min(5, Math.round(said)));
                }
                Map<String, String> row = with(
                        answers(values),
                        "copy",
                        copy,
                        "first_visit",
                        random.nextBoolean() ? "first" : "again",
                        "visit_kind",
                        p % 7 == 0 ? "bad_news" : "long_term",
                        "mode",
                        p % 3 == 0 ? "web" : "paper",
                        "language",
                        p % 4 == 0 ? "fr-CA" : "en-GB",
                        "received",
                        "2026-03-0" + (1 + p % 6),
                        "wording",
                        role.equals("patient") ? "6c1zrqjq" : "4z7yykbt",
                        "comment",
                        p == 1 ? "Doctor Brown was kind." : "");
                if (random.nextInt(15) == 0) {
                    row.put(SCALE.items().get(1).id(), random.nextBoolean() ? "" : "NA");
                }
                table.row(pack(p), role, row);
            }
        }
        TableWriter.write(folder.resolve("packs.csv"), TableColumns.PACKS, list);
        return table.write();
    }

    static ReportRequest request(Path results, Path out) {
        return request(results, out, "en", 10, false);
    }

    static ReportRequest request(Path results, Path out, String language, int least, boolean comments) {
        return new ReportRequest(
                results,
                out,
                new ScaleShelf(List.of(SCALE)),
                Optional.empty(),
                Optional.empty(),
                language,
                least,
                comments,
                ReportTemplates.shipped());
    }
}
