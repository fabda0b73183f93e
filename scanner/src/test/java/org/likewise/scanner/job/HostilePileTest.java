package org.likewise.scanner.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;
import org.likewise.scanner.rig.HostileFiles;
import org.likewise.scanner.rig.TestForms;
import org.likewise.scanner.rig.TestHand.Style;
import org.likewise.scanner.rig.Trial;

/** A pile with everything in it that was made to bring a reader down, and two good pages. */
class HostilePileTest {
    private static final Layout FORM = LayoutJson.withFormCode(TestForms.a4());

    @TempDir
    Path folder;

    @Test
    void eachHostileFileIsAProblemAndTheGoodPagesAreRead() throws IOException {
        Path pile = Files.createDirectory(folder.resolve("pile"));
        Path forms = Files.createDirectory(folder.resolve("forms"));
        Files.write(forms.resolve(FORM.form() + ".json"), LayoutJson.write(FORM));
        good(pile.resolve("a-first.png"), 1101);
        good(pile.resolve("z-last.png"), 1102);
        Map<String, byte[]> hostile = HostileFiles.all();
        for (Map.Entry<String, byte[]> file : hostile.entrySet()) {
            Files.write(pile.resolve(file.getKey()), file.getValue());
        }
        Path out = folder.resolve("results");
        new Scan().run(request(pile, forms, out));

        Table responses = TableReader.read(out.resolve("responses.csv"), ResponsesTable.LEADING);
        assertThat(responses.rows()).hasSize(2);
        Table problems = TableReader.read(out.resolve("problems.csv"), List.of("image", "problem"));
        Set<String> named = problems.rows().stream()
                .map(r -> problems.cell(r, "image").replaceAll("#.*", ""))
                .collect(Collectors.toSet());
        assertThat(named).containsExactlyInAnyOrderElementsOf(hostile.keySet());
    }

    private static ScanRequest request(Path pile, Path forms, Path out) {
        return new ScanRequest(
                List.of(pile),
                List.of(forms),
                out,
                Optional.of(LocalDate.of(2026, 11, 22)),
                ZoneOffset.UTC,
                2,
                (pages, files, all) -> {});
    }

    private static void good(Path file, long seed) throws IOException {
        Trial trial = Trial.filled(FORM, 1, seed, false, List.of(Style.CROSS), false);
        Files.write(
                file,
                org.likewise.scanner.rig.Scan.png(
                        org.likewise.scanner.rig.Scan.at(150).of(trial.sheet().image(), seed)));
    }

    @Test
    void hostileLayoutsAreToldAndTheGoodOneIsUsed() throws IOException {
        Path pile = Files.createDirectory(folder.resolve("pile"));
        Path forms = Files.createDirectory(folder.resolve("forms"));
        Files.write(forms.resolve("good.json"), LayoutJson.write(FORM));
        good(pile.resolve("page.png"), 1103);
        String whole = new String(LayoutJson.write(FORM), StandardCharsets.UTF_8);
        Map<String, String> hostile = Map.of(
                "deep.json", "[".repeat(500_000),
                "many.json",
                        "{\"format\":\"likewise-layout/1\",\"pages\":[" + "{\"fields\":[]},".repeat(400_000) + "{}]}",
                "negative.json",
                        whole.replace("\"width\": 210", "\"width\": -210").replace("\"width\":210", "\"width\":-210"),
                "large.json", whole.replaceFirst("\"x\": ?[0-9.]+", "\"x\": 1e300"),
                "long.json", whole.replaceFirst("\"x\": ?[0-9.]+", "\"x\": " + "9".repeat(100_000)),
                "name.json", whole.replace(FORM.form(), "../../../etc"));
        for (Map.Entry<String, String> file : hostile.entrySet()) {
            Files.writeString(forms.resolve(file.getKey()), file.getValue());
        }
        Path out = folder.resolve("results");
        new Scan().run(request(pile, forms, out));
        assertThat(TableReader.read(out.resolve("responses.csv"), ResponsesTable.LEADING)
                        .rows())
                .hasSize(1);
        String problems = Files.readString(out.resolve("problems.csv"));
        assertThat(hostile.keySet()).allSatisfy(name -> assertThat(problems).contains(name));
    }
}
