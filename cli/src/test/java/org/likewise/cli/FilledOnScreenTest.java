package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;

/** Blank forms of the built site, filled in on screen by PDFBox and scanned through the command line. */
class FilledOnScreenTest {
    private static final Map<String, String> ANSWERS = new TreeMap<>(Map.of(
            "interest", "4",
            "listening", "5",
            "understanding", "NA",
            "visit_kind", "long_term",
            "place", "hospital",
            "age", "65",
            "ethnicity.asian", "asian",
            "ethnicity.white", "white",
            "comment", "=All was well,\n\"thank you\""));

    @TempDir
    static Path site;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws IOException {
        Path scales = Files.createDirectory(site.resolve("scales"));
        for (String file : List.of("scale.yaml", "fr-CA.yaml", "ar.yaml")) {
            Files.copy(
                    CommandLineRun.shippedScales()
                            .resolve("therapeutic-empathy")
                            .resolve(file),
                    scales.resolve(file));
        }
        assertThat(CommandLineRun.of("build", "--scales", scales, "--out", site).status())
                .isEqualTo(ExitStatus.DONE);
    }

    static List<Path> blanks() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(f ->
                            f.getFileName().toString().matches("patient\\.[A-Za-z-]+\\.(A4|Letter)(\\.[a-z-]+)?\\.pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static Path blank(String language) throws IOException {
        return blanks().stream()
                .filter(f -> f.toString().contains(language) && f.toString().endsWith(".A4.pdf"))
                .findFirst()
                .orElseThrow();
    }

    private interface Change {
        void to(PDAcroForm form, Map<String, PDField> fields) throws IOException;
    }

    /** Saves a form with all answers given, and then something else done to it. */
    private Path saved(Path blank, String name, Map<String, String> answers, Change change) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument pdf = Loader.loadPDF(blank.toFile())) {
            PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
            Map<String, PDField> fields = new TreeMap<>();
            for (PDField field : form.getFieldTree()) {
                String full = field.getFullyQualifiedName();
                fields.put(full.substring(full.indexOf('.') + 1), field);
            }
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                fields.get(answer.getKey()).setValue(answer.getValue());
            }
            change.to(form, fields);
            pdf.save(file.toFile());
        }
        return file;
    }

    private Path saved(Path blank, String name) throws IOException {
        return saved(blank, name, ANSWERS, (form, fields) -> {});
    }

    private List<Map<String, String>> scan(Path blank, Path... files) throws IOException {
        Path results = folder.resolve("results");
        List<Object> words = new ArrayList<>(List.of("scan"));
        words.addAll(List.of(files));
        words.addAll(List.of("--forms", blank, "--out", results));
        CommandLineRun run = CommandLineRun.of(words.toArray());
        assertThat(run.status()).as(run.err()).isIn(ExitStatus.DONE, ExitStatus.LOOK);
        Table table = TableReader.read(results.resolve("responses.csv"), ResponsesTable.LEADING);
        List<Map<String, String>> rows = new ArrayList<>();
        for (var row : table.rows()) {
            Map<String, String> cells = new TreeMap<>();
            table.columns().forEach(c -> cells.put(c, table.cell(row, c)));
            rows.add(cells);
        }
        return rows;
    }

    private static void assertChoices(Map<String, String> row) {
        assertThat(row)
                .containsEntry("interest", "4")
                .containsEntry("listening", "5")
                .containsEntry("understanding", "NA")
                .containsEntry("feelings", "")
                .containsEntry("visit_kind", "long_term")
                .containsEntry("place", "hospital")
                .containsEntry("ethnicity___asian", "1")
                .containsEntry("ethnicity___black", "0")
                .containsEntry("ethnicity___white", "1")
                .containsEntry("copy", "00000000000");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blanks")
    void aSavedFormComesBackWholeAndExactly(Path blank) throws Exception {
        List<Map<String, String>> rows = scan(blank, saved(blank, "saved.pdf"));

        assertThat(rows).hasSize(1);
        assertChoices(rows.get(0));
        assertThat(rows.get(0))
                .containsEntry("age", "65")
                .containsEntry("comment", "=All was well,\n\"thank you\"")
                .containsEntry("flags", "on-screen")
                .containsEntry("review", "")
                .containsEntry("status", "partial");
        assertThat(Files.readString(folder.resolve("results/responses.csv"))).contains("\"'=All was well");
    }

    @Test
    void theFormThatCameBackIsEnoughToReadIt() throws Exception {
        Path saved = saved(blank("fr-CA"), "saved.pdf");
        assertChoices(scan(saved, saved).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ar"})
    void whatIsTypedInTheLettersOfTheFormIsExact(String language) throws Exception {
        Map<String, String> answers = new TreeMap<>(ANSWERS);
        String words = language.equals("ar") ? "شكرًا على كل شيء" : "Café – naïve, £5";
        answers.put("comment", words);
        if (language.equals("ar")) {
            answers.put("age", "٥٦");
        }
        Map<String, String> row = scan(
                        blank(language), saved(blank(language), "saved.pdf", answers, (form, fields) -> {}))
                .get(0);
        assertThat(row).containsEntry("comment", words).containsEntry("review", "");
        assertThat(row).containsEntry("age", language.equals("ar") ? "56" : "65");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-CA", "ar"})
    void aFlattenedFormIsReadAsPaperIs(String language) throws Exception {
        Path saved = saved(blank(language), "saved.pdf");
        Path flat = folder.resolve("flat.pdf");
        OutsideTool.run(0, "qpdf", "--flatten-annotations=all", "--generate-appearances", saved, flat);
        assertReadAsPaper(scan(blank(language), flat).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-CA", "ar"})
    void aFormPrintedToAFileIsReadAsPaperIs(String language) throws Exception {
        Path saved = saved(blank(language), "saved.pdf");
        Path printed = folder.resolve("printed.pdf");
        OutsideTool.run(0, "pdftocairo", "-pdf", saved, printed);
        assertReadAsPaper(scan(blank(language), printed).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-CA", "ar"})
    void aFormPrintedAndScannedIsReadAsPaperIs(String language) throws Exception {
        Path saved = saved(blank(language), "saved.pdf");
        OutsideTool.run(0, "pdftoppm", "-r", 150, "-gray", "-jpeg", saved, folder.resolve("page"));
        Path scans = Files.createDirectories(folder.resolve("scans"));
        Path pdf = scans.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= 2; page++) {
                byte[] jpeg = Files.readAllBytes(folder.resolve("page-" + page + ".jpg"));
                PDImageXObject image = JPEGFactory.createFromByteArray(document, jpeg);
                PDPage side = new PDPage(PDRectangle.A4);
                document.addPage(side);
                try (PDPageContentStream content = new PDPageContentStream(document, side)) {
                    content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            document.save(pdf.toFile());
        }
        assertReadAsPaper(scan(blank(language), pdf).get(0));
    }

    private void assertReadAsPaper(Map<String, String> row) {
        assertChoices(row);
        assertThat(row).containsEntry("flags", "paired-by-order to-transcribe").containsEntry("comment", "");
        assertThat(row.get("comment_image")).isNotEmpty();
        // typed digits are read like written ones: rightly, or not at all
        assertThat(row.get("age") + row.get("review")).isIn("65", "age");
    }

    @Test
    void whatTheFieldsSayAndThePageDoesNotShowGoesToAPerson() throws Exception {
        Path blank = blank("en-GB");
        Path file = saved(blank, "saved.pdf", ANSWERS, (form, fields) -> {
            fields.get("interest").getCOSObject().setName(COSName.V, "1");
            fields.get("age").getCOSObject().setString(COSName.V, "27");
            fields.get("ethnicity.asian").getCOSObject().setName(COSName.V, "Off");
            fields.get("visit_kind").getCOSObject().setName(COSName.V, "../../etc");
            fields.get("comment").getCOSObject().setString(COSName.V, "x".repeat(2_000_000));
        });
        Map<String, String> row = scan(blank, file).get(0);
        assertThat(row)
                .containsEntry("review", "interest visit_kind age ethnicity comment")
                .containsEntry("interest", "")
                .containsEntry("age", "")
                .containsEntry("comment", "")
                .containsEntry("listening", "5");
    }

    @Test
    void fieldsOfAnotherFormSayNothing() throws Exception {
        Path blank = blank("en-GB");
        Path file = saved(
                blank,
                "saved.pdf",
                ANSWERS,
                (form, fields) -> fields.get("age").getParent().getCOSObject().setString(COSName.T, "0123456789"));
        Map<String, String> row = scan(blank, file).get(0);
        assertChoices(row);
        assertThat(row).containsEntry("comment", "").containsEntry("flags", "paired-by-order to-transcribe");
    }

    @Test
    void aTreeOfFieldsThatGoesInCirclesDoesNoHarm() throws Exception {
        Path blank = blank("en-GB");
        Path file = saved(blank, "saved.pdf", ANSWERS, (form, fields) -> {
            var top = fields.get("age").getParent().getCOSObject();
            top.removeItem(COSName.T);
            top.setItem(COSName.PARENT, fields.get("interest").getCOSObject());
        });
        Map<String, String> row = scan(blank, file).get(0);
        assertChoices(row);
        assertThat(row).containsEntry("comment", "");
    }

    @Test
    void severalSavedFormsInOneFileAreARowEach() throws Exception {
        Path blank = blank("en-GB");
        Path one = saved(blank, "one.pdf");
        Map<String, String> others = new TreeMap<>(ANSWERS);
        others.put("interest", "2");
        others.put("age", "38");
        others.put("place", "home");
        Path two = saved(blank, "two.pdf", others, (form, fields) -> {});
        Path both = folder.resolve("both.pdf");
        OutsideTool.run(0, "qpdf", "--empty", "--pages", one, two, "--", both);

        List<Map<String, String>> rows = scan(blank, both);

        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row).containsEntry("review", "").containsEntry("flags", "on-screen paired-by-order");
            boolean first = row.get("interest").equals("4");
            assertThat(row)
                    .containsEntry("age", first ? "65" : "38")
                    .containsEntry("place", first ? "hospital" : "home");
        });
    }

    @Test
    void whereFormsWereMergedSoThatTheirFieldsAreOneThePagesAreReadAndNothingIsMixed() throws Exception {
        Path blank = blank("en-GB");
        Path one = saved(blank, "one.pdf");
        Map<String, String> others = new TreeMap<>(ANSWERS);
        others.put("interest", "2");
        others.put("age", "38");
        others.put("comment", "Something else");
        Path two = saved(blank, "two.pdf", others, (form, fields) -> {});
        for (var mode : PDFMergerUtility.AcroFormMergeMode.values()) {
            PDFMergerUtility merger = new PDFMergerUtility();
            merger.setAcroFormMergeMode(mode);
            merger.addSource(one.toFile());
            merger.addSource(two.toFile());
            Path both = folder.resolve("merged.pdf");
            merger.setDestinationFileName(both.toString());
            merger.mergeDocuments(null);

            List<Map<String, String>> rows = scan(blank, both);

            assertThat(rows).as(mode.toString()).hasSize(2);
            assertThat(rows).extracting(row -> row.get("interest")).containsExactlyInAnyOrder("4", "2");
            for (Map<String, String> row : rows) {
                boolean first = row.get("interest").equals("4");
                // what only a merged field would say is left to a person
                assertThat(row.get("age")).as(mode.toString()).isIn("", first ? "65" : "38");
                assertThat(row.get("comment"))
                        .as(mode.toString())
                        .isIn("", first ? ANSWERS.get("comment") : others.get("comment"));
            }
            deleteResults();
        }
    }

    private void deleteResults() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("results"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
