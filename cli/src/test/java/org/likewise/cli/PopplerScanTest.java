package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.layout.LayoutReader;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableColumns;
import org.likewise.model.table.TableReader;

/** Print by one renderer and marks by another hand than our simulator's: pages by poppler, crosses drawn upon them here. */
class PopplerScanTest {
    private static final int PACKS = 2;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} dpi, {1}")
    @CsvSource({"200, -gray", "300, -gray", "300, -mono"})
    void pagesOfAnotherRendererGiveWhatWasMarkedOnThem(int dpi, String colours) throws Exception {
        Path print = folder.resolve("print");
        CommandLineRun.of(
                "print",
                "therapeutic-empathy",
                "--packs",
                PACKS,
                "--roles",
                "patient",
                "--seed",
                dpi,
                "--scales",
                CommandLineRun.shippedScales(),
                "--out",
                print);
        Path pages = Files.createDirectory(folder.resolve("pages"));
        OutsideTool.run(0, "pdftoppm", "-r", dpi, colours, "-png", print.resolve("packs.pdf"), pages.resolve("page"));
        Layout layout = layout(print.resolve("forms"));
        List<Map<String, String>> marked = mark(pages, layout, dpi, colours.equals("-mono"));
        Path out = folder.resolve("results");
        CommandLineRun run = CommandLineRun.of("scan", pages, "--forms", print.resolve("forms"), "--out", out);
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(ExitStatus.DONE);

        Table responses = TableReader.read(out.resolve("responses.csv"), ResponsesTable.LEADING);
        Table packs = TableReader.read(print.resolve("packs.csv"), TableColumns.PACKS);
        assertThat(responses.rows()).hasSize(PACKS);
        for (int i = 0; i < PACKS; i++) {
            String copy = packs.cell(packs.rows().get(i), "copy");
            List<String> row = responses.rows().stream()
                    .filter(r -> responses.cell(r, "copy").equals(copy))
                    .findFirst()
                    .orElseThrow();
            assertThat(responses.cell(row, "status")).isEqualTo("complete");
            marked.get(i)
                    .forEach((field, value) ->
                            assertThat(responses.cell(row, field)).as(field).isEqualTo(value));
        }
    }

    private static Layout layout(Path forms) throws IOException {
        try (Stream<Path> files = Files.list(forms)) {
            Path file = files.filter(f -> f.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            return LayoutReader.read(Files.readAllBytes(file), file.toString());
        }
    }

    /** Marks one option of every question with one answer, and says which, copy by copy. */
    private static List<Map<String, String>> mark(Path pages, Layout layout, int dpi, boolean fax) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(pages)) {
            files = list.sorted().toList();
        }
        assertThat(files).hasSize(PACKS * layout.pages().size());
        Random random = new Random(dpi);
        List<Map<String, String>> out = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (i % layout.pages().size() == 0) {
                out.add(new LinkedHashMap<>());
            }
            LayoutPage page = layout.pages().get(i % layout.pages().size());
            BufferedImage drawn = ImageIO.read(files.get(i).toFile());
            BufferedImage image = new BufferedImage(
                    drawn.getWidth(),
                    drawn.getHeight(),
                    fax ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D g = image.createGraphics();
            g.drawImage(drawn, 0, 0, null);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.scale(dpi / 25.4, dpi / 25.4);
            g.setColor(fax ? Color.BLACK : new Color(40, 40, 60));
            for (LayoutField field : page.fields()) {
                if (field instanceof LayoutField.Choice choice && !choice.multiple()) {
                    int chosen = random.nextInt(choice.options().size());
                    cross(g, choice.options().get(chosen).box(), random);
                    out.get(out.size() - 1)
                            .put(field.id(), choice.options().get(chosen).value());
                }
            }
            g.dispose();
            Files.delete(files.get(i));
            save(image, files.get(i), fax);
        }
        return out;
    }

    private static void cross(Graphics2D g, Box box, Random random) {
        g.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double reach = box.w() * (0.4 + 0.15 * random.nextDouble());
        double x = box.centreX() + 0.4 * (random.nextDouble() - 0.5);
        double y = box.centreY() + 0.4 * (random.nextDouble() - 0.5);
        double lean = 0.5 * (random.nextDouble() - 0.5);
        g.draw(new Line2D.Double(x - reach, y - reach + lean, x + reach, y + reach));
        g.draw(new Line2D.Double(x + reach, y - reach, x - reach + lean, y + reach));
    }

    /** As a scanner would: a JPEG, or a fax. */
    private static void save(BufferedImage image, Path png, boolean fax) throws IOException {
        Path file = png.resolveSibling(png.getFileName().toString().replace(".png", fax ? ".tif" : ".jpg"));
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(fax ? "tiff" : "jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            if (fax) {
                param.setCompressionType("CCITT T.6");
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
