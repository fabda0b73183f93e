package org.likewise.exchange.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.exchange.TestScales;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Item;
import org.likewise.model.scale.Scale;

/** Other tools' forms become scales to start from. */
class InstrumentImportTest {
    @TempDir
    private Path folder;

    @Test
    void ourDictionaryComesBackWithTheWordsOfEachRole() throws IOException {
        InstrumentExport.write(ExportRequest.all(TestScales.shipped()), InstrumentFormat.REDCAP, folder);
        Scale back = read("redcap-dictionary.csv", "patient", "practitioner", "student", "observer");
        Scale first = TestScales.shipped();
        assertThat(back.items().stream().map(Item::id))
                .isEqualTo(first.items().stream().map(Item::id).toList());
        for (Item item : first.items()) {
            assertThat(back.item(item.id()).orElseThrow().stem().sentences())
                    .isEqualTo(item.stem().sentences());
        }
        assertThat(back.items().get(0).responses().options().stream().map(o -> o.tableValue()))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(back.items().get(0).responses().notApplicable()).isPresent();
    }

    @Test
    void aSpreadsheetKeepsScoresAndWhatNobodyWroteSaysTodo() throws IOException {
        InstrumentExport.write(ExportRequest.all(TestScales.hard()), InstrumentFormat.XLSFORM, folder);
        Files.writeString(folder.resolve("simple.csv"), """
                survey
                ,type,name,label
                ,select_one amount,To,"How <b>much</b> {really}?"
                ,select_one amount,again & again,
                ,select_one kind,kind,Which kind?
                ,integer,age,Age
                ,geopoint,where,Where
                choices
                ,list_name,name,label,score
                ,amount,0,None,
                ,amount,1,All of it,10
                ,kind,a,A
                ,kind,b,B
                """);
        Scale scale = read("simple.csv", "patient", "observer");
        assertThat(scale.items().stream().map(Item::id)).containsExactly("to_1", "again_again");
        assertThat(scale.items().get(0).stem().sentence("patient")).isEqualTo("How much (really)?");
        assertThat(scale.items().get(0).stem().sentence("observer")).isEqualTo("TODO (observer): How much (really)?");
        assertThat(scale.items().get(1).stem().sentence("patient")).startsWith("TODO");
        assertThat(scale.items().get(0).responses().options().get(1).score().orElseThrow())
                .hasToString("10");
        assertThat(scale.context().stream().map(q -> q.id())).containsExactly("kind", "age");
        assertThat(Questionnaires.all(scale)).hasSize(2);
        assertThat(InstrumentImport.read(
                                new ImportRequest(folder.resolve("simple.csv"), "x", List.of("patient"), "en-GB"))
                        .notes())
                .anyMatch(n -> n.contains("where"))
                .anyMatch(n -> n.contains("to_1"));
        assertThat(read("patient.xlsx", "patient").items()).isNotEmpty();
    }

    @Test
    void whatIsNoFormIsRefusedInWords() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 70; i++) {
                zip.write(nothing);
            }
        }
        Files.write(folder.resolve("torn.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.writeString(folder.resolve("table.csv"), "a,b\n1,2\n");
        Files.writeString(folder.resolve("none.csv"), "survey\n,type,name,label\n,text,a,A\n");
        Files.write(folder.resolve("latin.csv"), new byte[] {(byte) 0xE9, ',', 'a'});
        refused("bomb.xlsx", "64 MB");
        refused("torn.xlsx", "no spreadsheet");
        refused("table.csv", "neither a REDCap data dictionary nor an XLSForm");
        refused("none.csv", "nothing to score");
        refused("latin.csv", "not in UTF-8");
        refused("missing.csv", "cannot be read");
    }

    private void refused(String file, String why) {
        assertThatThrownBy(() -> InstrumentImport.read(
                        new ImportRequest(folder.resolve(file), "x", List.of("patient"), "en-GB")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(why);
    }

    private Scale read(String file, String... roles) throws IOException {
        InstrumentImport.Result result =
                InstrumentImport.read(new ImportRequest(folder.resolve(file), "again", List.of(roles), "en-GB"));
        Path out = Files.createDirectories(folder.resolve("scales-" + file)).resolve("scale.yaml");
        Files.writeString(out, result.yaml());
        return TestScales.one(out.getParent());
    }
}
