package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.likewise.generator.pdf.CopySlot;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.FormDrawing;
import org.likewise.generator.pdf.FormPdf;
import org.likewise.generator.pdf.Metadata;
import org.likewise.generator.pdf.PageDrawing;
import org.likewise.generator.pdf.Structure;
import org.likewise.generator.text.FontPage;
import org.likewise.generator.text.Paragraph;
import org.likewise.generator.text.SampleSentences;
import org.likewise.generator.text.SampleSentences.Sample;
import org.likewise.generator.text.TextStyle;
import org.likewise.generator.text.Typesetter;
import org.likewise.generator.web.Browser;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutPage;

/**
 * Not a test: draws each script for a person to look at, by {@code benchmarks/script-pictures}. Of each language
 * {@code <tag>.pdf} has its sentences in both styles, {@code <tag>.png} the same beside a browser's drawing of them with the
 * same fonts and sizes, and {@code <tag>.form.pdf} and {@code .png} a form.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class ScriptPictures {
    private static final int DPI = 150;
    private static final double LEFT_MM = 15;
    private static final double WIDTH_MM = 180;

    /** One paragraph of the picture. */
    private record Line(String text, TextStyle style, Paragraph paragraph, double y) {}

    @Test
    void draw() throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("pictures")));
        Path work = Files.createTempDirectory("likewise-pictures");
        try (Browser browser = Browser.start(work)) {
            String head = FontPage.head(work);
            for (Sample sample : SampleSentences.all()) {
                List<Line> lines = lines(sample);
                byte[] pdf = pdf(sample, lines);
                Files.write(folder.resolve(sample.language() + ".pdf"), pdf);
                Path page = Files.writeString(work.resolve(sample.language() + ".html"), head + html(sample, lines));
                BufferedImage theirs = screenshot(browser, page);
                write(beside(pages(pdf).get(0), theirs), folder.resolve(sample.language() + ".png"));
                Form form = FormMaker.shipped().make(ScriptForms.of(sample), Paper.A4, Style.STANDARD);
                byte[] formPdf = form.pdf(Instant.EPOCH, "Likewise");
                Files.write(folder.resolve(sample.language() + ".form.pdf"), formPdf);
                List<BufferedImage> formPages = pages(formPdf);
                write(
                        beside(formPages.get(0), formPages.get(Math.min(1, formPages.size() - 1))),
                        folder.resolve(sample.language() + ".form.png"));
            }
        }
        assertThat(folder).isNotEmptyDirectory();
    }

    private static List<Line> lines(Sample sample) {
        Typesetter typesetter = Typesetter.forLanguage(sample.language());
        List<Line> out = new ArrayList<>();
        double y = 60;
        for (Style style : Style.values()) {
            TextStyle body = Theme.shipped().of(style).body();
            for (String text : sample.both()) {
                for (TextStyle each : List.of(body, body.inBold())) {
                    Paragraph paragraph = typesetter.set(text, each, WIDTH_MM);
                    out.add(new Line(text, each, paragraph, y));
                    y += paragraph.heightMm() + 2;
                }
            }
        }
        return out;
    }

    private static byte[] pdf(Sample sample, List<Line> lines) {
        Canvas canvas =
                new Canvas(210, Typesetter.forLanguage(sample.language()).rtl());
        lines.forEach(line -> canvas.add(
                Element.of(Structure.PARAGRAPH, line.text(), canvas.paragraph(line.paragraph(), LEFT_MM, line.y()))));
        CopySlot slot = new CopySlot(170, 22, 18, 150, 44, 40, 7, CopySlot.Align.RIGHT);
        FormDrawing drawing = new FormDrawing(
                "7Q2M9KXT4D", sample.language(), List.of(new PageDrawing(210, 297, canvas.elements(), slot)));
        Metadata metadata = new Metadata(sample.language(), sample.language(), Instant.EPOCH, "Likewise");
        PageFrame frame = new PageFrame(Paper.A4);
        LayoutPage page = new LayoutPage(
                1, 210, 297, frame.squares(), frame.ticks(), frame.code(), PageFrame.CODE_MODULES, List.of());
        Layout layout = new Layout(
                drawing.formCode(),
                "scripts",
                "0.0.0",
                "00000000",
                "",
                "patient",
                sample.language(),
                null,
                "A4",
                "standard",
                List.of(page));
        return FormPdf.single(drawing, layout, metadata);
    }

    /** Each line about where ours is, a little lower, in the size in which its first run is set. */
    private static String html(Sample sample, List<Line> lines) {
        StringBuilder out = new StringBuilder("<style>body { margin: 0; }</style>");
        boolean rtl = Typesetter.forLanguage(sample.language()).rtl();
        for (Line line : lines) {
            for (int i = 0; i < line.paragraph().lines().size(); i++) {
                var shaped = line.paragraph().lines().get(i);
                double px = line.style().sizePt() * shaped.runs().get(0).scale() * 96 / 72;
                double baseline = line.y()
                        + line.paragraph().ascentMm()
                        + i * line.paragraph().lineHeightMm();
                out.append(String.format(
                        Locale.ROOT,
                        "<div style=\"position: absolute; %s: %.3fmm; top: %.3fmm; line-height: 0\">%s</div>",
                        rtl ? "right" : "left",
                        LEFT_MM,
                        baseline,
                        FontPage.line(
                                        sample.language(),
                                        shaped.text(),
                                        line.style().bold(),
                                        px)
                                .replace("px ", "px/0 ")));
            }
        }
        return out.toString();
    }

    private static BufferedImage screenshot(Browser browser, Path page) throws Exception {
        browser.open(page, "", 794, "light");
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", 794, "height", 1123, "deviceScaleFactor", DPI / 96.0, "mobile", false));
        FontPage.awaitFonts(browser);
        Map<String, Object> shot =
                browser.driver().executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"));
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode((String) shot.get("data"))));
    }

    private static List<BufferedImage> pages(byte[] pdf) throws Exception {
        List<BufferedImage> out = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                out.add(renderer.renderImageWithDPI(i, DPI, ImageType.RGB));
            }
        }
        return out;
    }

    private static BufferedImage beside(BufferedImage left, BufferedImage right) {
        int height = Math.max(left.getHeight(), right.getHeight());
        BufferedImage out = new BufferedImage(left.getWidth() + right.getWidth(), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = out.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, out.getWidth(), height);
        graphics.drawImage(left, 0, 0, null);
        graphics.drawImage(right, left.getWidth(), 0, null);
        graphics.setColor(Color.GRAY);
        graphics.drawLine(left.getWidth(), 0, left.getWidth(), height);
        graphics.dispose();
        return out;
    }

    private static void write(BufferedImage picture, Path file) throws Exception {
        ImageIO.write(picture, "png", file.toFile());
    }
}
