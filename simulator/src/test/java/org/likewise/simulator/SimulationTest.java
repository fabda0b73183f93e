package org.likewise.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutJson;
import org.likewise.simulator.answer.Manner;
import org.likewise.simulator.degrade.Level;
import org.w3c.dom.Node;

class SimulationTest {
    @TempDir
    Path folder;

    private final Layout layout = PaperForm.layout();
    private Path pdf = Path.of("packs.pdf");

    @BeforeEach
    void print() throws IOException {
        pdf = PaperForm.print(folder.resolve("packs.pdf"), layout, 2);
    }

    private Simulation.Result simulate(String out, Level level, long seed) {
        return Simulation.run(new Simulation.Request(pdf, List.of(layout), folder.resolve(out), level, seed));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void sameSeedSameBytes(Level level) throws IOException {
        pdf = PaperForm.print(folder.resolve("one.pdf"), layout, 1);

        simulate("once", level, 5);
        simulate("again", level, 5);

        assertThat(bytes("again")).isEqualTo(bytes("once"));
        assertThat(bytes("once")).hasSize(3).containsKey("truth.csv");
    }

    private Simulation.Result hard(String out, Level level, long seed) {
        return Simulation.run(
                new Simulation.Request(pdf, List.of(layout), folder.resolve(out), level, seed, Manner.HARD));
    }

    @Test
    void hardHandsMeanTheSameAndSayHowTheyWroteIt() throws IOException {
        pdf = PaperForm.print(folder.resolve("more.pdf"), layout, 5);

        Simulation.Result plain = simulate("plain", Level.FAX, 6);
        Simulation.Result hard = hard("hard", Level.FAX, 6);

        assertThat(answers(hard)).isEqualTo(answers(plain));
        assertThat(truth(plain)).extracting(r -> r.get(6)).containsOnly("");
        assertThat(truth(hard).stream().map(r -> r.get(6)).distinct())
                .contains("", "erased", "overshoot")
                .hasSizeGreaterThan(8)
                .allMatch(hint -> hint.matches("[a-z-]*"));
        assertThat(bytes("hard")).isNotEqualTo(bytes("plain"));
    }

    @Test
    void sameSeedSameBytesByHardHands() throws IOException {
        pdf = PaperForm.print(folder.resolve("one.pdf"), layout, 1);

        hard("once", Level.ABUSE, 5);
        hard("again", Level.ABUSE, 5);

        assertThat(bytes("again")).isEqualTo(bytes("once"));
    }

    @Test
    void anotherSeedAnotherTruth() throws IOException {
        assertThat(truth(simulate("a", Level.FAX, 1))).isNotEqualTo(truth(simulate("b", Level.FAX, 2)));
    }

    @Test
    void theLevelDoesNotChangeTheAnswers() throws IOException {
        assertThat(answers(simulate("fax", Level.FAX, 7))).isEqualTo(answers(simulate("clean", Level.CLEAN, 7)));
    }

    @Test
    void truthHasEachFieldOfEachPage() throws IOException {
        Simulation.Result result = simulate("out", Level.OFFICE, 3);

        assertThat(result.copies()).isEqualTo(2);
        assertThat(result.images()).hasSize(4).allSatisfy(i -> assertThat(i).exists());
        assertThat(result.fields()).isEqualTo(2 * layout.fields().size());
        Map<String, List<List<String>>> byField =
                truth(result).stream().collect(Collectors.groupingBy(r -> r.get(3) + " " + r.get(4)));
        assertThat(byField).hasSize(2 * layout.fields().size());
        for (String copy : List.of(PaperForm.PACK + "1", PaperForm.PACK + "2")) {
            for (LayoutField field : layout.fields()) {
                List<List<String>> rows = byField.get(copy + " " + field.id());
                assertThat(rows).as(field.id()).isNotEmpty().allSatisfy(r -> {
                    assertThat(r.get(1)).isEqualTo(layout.form());
                    assertThat(folder.resolve("out").resolve(r.get(0))).exists();
                    assertThat(possible(field, r.get(5)))
                            .as(field.id() + "=" + r.get(5))
                            .isTrue();
                });
                assertThat(rows).doesNotHaveDuplicates();
                assertThat(rows.size() == 1 || field.type() == FieldType.MULTIPLE_CHOICE)
                        .isTrue();
            }
        }
    }

    private static boolean possible(LayoutField field, String value) {
        if (value.isEmpty()) {
            return true;
        }
        if (field instanceof LayoutField.Choice choice) {
            return choice.options().stream().anyMatch(o -> o.value().equals(value));
        }
        if (field instanceof LayoutField.Cells cells && field.type() == FieldType.DIGITS) {
            return value.matches("0|[1-9][0-9]*")
                    && Long.parseLong(value) >= cells.min()
                    && Long.parseLong(value) <= cells.max();
        }
        return field.type() == FieldType.DATE ? value.matches("20[0-9]{2}-[01][0-9]-[0-3][0-9]") : value.equals("ink");
    }

    /** Ink is measured where the print alone has none; 1 and 1001 stand for the two sets of hands. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 1001, 1002})
    void inkIsWhereTheTruthSaysAndNowhereElse(long seed) throws IOException {
        Simulation.Result result = simulate("out", Level.CLEAN, seed);
        Map<String, List<List<String>>> byImage =
                truth(result).stream().collect(Collectors.groupingBy(r -> r.get(0), TreeMap::new, Collectors.toList()));

        byImage.forEach((image, rows) -> {
            CleanPage page = CleanPage.read(folder.resolve("out").resolve(image));
            var fields =
                    layout.pages().get(Integer.parseInt(rows.get(0).get(2)) - 1).fields();
            for (LayoutField field : fields) {
                List<String> values = rows.stream()
                        .filter(r -> r.get(4).equals(field.id()))
                        .map(r -> r.get(5))
                        .toList();
                check(image, page, field, values);
            }
        });
    }

    private static void check(String image, CleanPage page, LayoutField field, List<String> values) {
        if (field instanceof LayoutField.Choice choice) {
            choice.options().forEach(o -> {
                double ink = page.ink(o.box());
                String what = image + " " + field.id() + " " + o.value() + " ink " + ink;
                if (values.contains(o.value())) {
                    assertThat(ink).as(what).isGreaterThan(0.02);
                } else {
                    // none, or withdrawn: as good as black
                    assertThat(ink < 0.005 || ink > 0.85).as(what).isTrue();
                }
            });
        } else if (field instanceof LayoutField.Cells cells) {
            long written =
                    cells.cells().stream().filter(c -> page.ink(c) > 0.01).count();
            int digits = values.get(0).replace("-", "").length();
            assertThat(written)
                    .as(image + " " + field.id())
                    .isIn((long) digits, digits == 0 ? 0L : (long) cells.cells().size());
        } else if (field instanceof LayoutField.Words words) {
            assertThat(page.ink(words.box()) > 0.001)
                    .as(image + " " + field.id())
                    .isEqualTo(values.get(0).equals("ink"));
        }
    }

    @Test
    void faxesAreBilevelTiffsOfUnequalResolution() throws IOException {
        Simulation.Result result = simulate("fax", Level.FAX, 4);

        for (Path image : result.images()) {
            assertThat(image.toString()).endsWith(".tif");
            assertThat(ImageIO.read(image.toFile()).getType()).isEqualTo(BufferedImage.TYPE_BYTE_BINARY);
            double[] dpi = tiffDpi(image);
            assertThat(dpi[0]).isEqualTo(204);
            assertThat(dpi[1]).isIn(196.0, 98.0);
        }
    }

    @Test
    void officePilesHaveGreyAndBilevelPagesInAnyOrder() throws IOException {
        pdf = PaperForm.print(folder.resolve("more.pdf"), layout, 8);

        Simulation.Result result = simulate("office", Level.OFFICE, 4);

        assertThat(result.images().stream().map(SimulationTest::extension).distinct())
                .containsExactlyInAnyOrder("jpg", "tif");
        List<String> copies =
                truth(result).stream().map(r -> r.get(3)).distinct().toList();
        assertThat(copies).isNotEqualTo(copies.stream().sorted().toList());
        assertThat(result.images()).isSorted();
    }

    @Test
    void phonesTakeColourPhotographsLargerThanThePage() throws IOException {
        for (Path image : simulate("phone", Level.PHONE, 4).images()) {
            assertThat(extension(image)).isEqualTo("jpg");
            BufferedImage photo = ImageIO.read(image.toFile());
            assertThat(photo.getRaster().getNumBands()).isEqualTo(3);
            int corner = photo.getRGB(2, 2) >> 8 & 255;
            int middle = photo.getRGB(photo.getWidth() / 2, photo.getHeight() / 2) >> 8 & 255;
            assertThat(middle).isGreaterThan(corner);
        }
    }

    @Test
    void cleanPagesAreGreyPngsInTheOrderOfThePdf() throws IOException {
        Simulation.Result result = simulate("clean", Level.CLEAN, 4);

        assertThat(result.images().stream().map(SimulationTest::extension).distinct())
                .containsExactly("png");
        assertThat(truth(result).stream().map(r -> r.get(3) + r.get(2)).distinct())
                .isSorted();
    }

    @Test
    void pagesWithoutCodeComeOutAsPrinted() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4));
            document.save(folder.resolve("backs.pdf").toFile());
        }
        pdf = folder.resolve("backs.pdf");

        Simulation.Result result = simulate("out", Level.CLEAN, 1);

        assertThat(result.images()).hasSize(5);
        assertThat(truth(result).stream().map(r -> r.get(0)).distinct()).hasSize(4);
        CleanPage back = CleanPage.read(result.images().get(4));
        assertThat(back.ink(new org.likewise.model.layout.Box(20, 20, 170, 250)))
                .isZero();
    }

    @Test
    void layoutsMayTravelInThePdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDEmbeddedFile file =
                    new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(LayoutJson.write(layout)));
            file.setSize(LayoutJson.write(layout).length);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(layout.form() + ".json");
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(layout.form() + ".json", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.save(folder.resolve("attached.pdf").toFile());
        }

        Simulation.Result result = Simulation.run(
                new Simulation.Request(folder.resolve("attached.pdf"), List.of(), folder.resolve("out"), Level.FAX, 1));

        assertThat(result.copies()).isEqualTo(2);
    }

    @Test
    void progressCountsEachPage() {
        List<Integer> seen = new ArrayList<>();
        Simulation.run(
                new Simulation.Request(pdf, List.of(layout), folder.resolve("out"), Level.FAX, 1),
                (done, total) -> seen.add(done * 100 + total));
        assertThat(seen).containsExactly(104, 204, 304, 404);
    }

    @Test
    void anEarlierSimulationIsReplaced() throws IOException {
        simulate("out", Level.CLEAN, 1);
        Files.writeString(folder.resolve("out/notes.txt"), "mine");

        simulate("out", Level.FAX, 1);

        assertThat(bytes("out").keySet())
                .containsExactly(
                        "notes.txt",
                        "page-00001.tif",
                        "page-00002.tif",
                        "page-00003.tif",
                        "page-00004.tif",
                        "truth.csv");
    }

    /** A reader of codes that searches for them misses one in twenty even on drawn pages. */
    @Test
    void everyCodeIsRead() throws IOException {
        for (int copy = 0; copy < 60; copy++) {
            try (PDDocument document = new PDDocument()) {
                String code = "LW1-" + layout.form() + "-2-" + String.format(java.util.Locale.ROOT, "%011d", copy);
                PaperForm.draw(document, layout.pages().get(1), code);
                document.save(folder.resolve("one.pdf").toFile());
                try (PrintedPdf printed = PrintedPdf.open(folder.resolve("one.pdf"))) {
                    assertThat(PrintedPdf.code(printed.draw(0).orElseThrow(), List.of(layout)))
                            .hasValueSatisfying(c -> assertThat(c.text()).isEqualTo(code));
                }
            }
        }
    }

    private Map<String, String> bytes(String out) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            for (Path file : files.toList()) {
                bytes.put(
                        file.getFileName().toString(),
                        Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.size(file));
            }
        }
        return bytes;
    }

    private static String extension(Path image) {
        String name = image.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The rows below the heading; no value of ours needs quotes. */
    private static List<List<String>> truth(Simulation.Result result) throws IOException {
        String text = Files.readString(result.truth(), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFFimage,form,page,copy,field,value,hint");
        return lines.stream().skip(1).map(l -> List.of(l.split(",", -1))).toList();
    }

    private static Map<String, List<String>> answers(Simulation.Result result) throws IOException {
        return truth(result).stream()
                .collect(Collectors.groupingBy(
                        r -> r.get(3) + " " + r.get(4),
                        TreeMap::new,
                        Collectors.mapping(r -> r.get(5), Collectors.toList())));
    }

    private static double[] tiffDpi(Path image) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(image.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            IIOMetadata metadata = reader.getImageMetadata(0);
            Map<String, Double> numbers = new LinkedHashMap<>();
            collect(metadata.getAsTree("javax_imageio_1.0"), numbers);
            reader.dispose();
            // the standard metadata has the size of a pixel in millimetres
            return new double[] {
                Math.round(25.4 / numbers.get("HorizontalPixelSize")),
                Math.round(25.4 / numbers.get("VerticalPixelSize"))
            };
        }
    }

    private static void collect(Node node, Map<String, Double> numbers) {
        if (node.getNodeName().endsWith("PixelSize")) {
            numbers.put(
                    node.getNodeName(),
                    Double.valueOf(node.getAttributes().getNamedItem("value").getNodeValue()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, numbers);
        }
    }
}
