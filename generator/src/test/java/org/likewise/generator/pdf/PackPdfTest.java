package org.likewise.generator.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.code.Base32;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.LayoutJson;

class PackPdfTest {
    private static final FormDrawing PATIENT = SampleForm.of("7Q2M9KXT4D", "en-GB", SampleForm.ENGLISH);
    private static final FormDrawing PRACTITIONER = SampleForm.of("0123456789", "ar", SampleForm.ARABIC);

    @TempDir
    private Path folder;

    /** Codes for so many copies, each of two pages, of each form in turn. */
    private static List<PageCode> codes(int copies, List<FormDrawing> forms) {
        Random random = new Random(2026);
        List<PageCode> codes = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            StringBuilder copy = new StringBuilder();
            random.ints(11, 0, 32).forEach(value -> copy.append(Base32.ALPHABET.charAt(value)));
            String form = forms.get(i % forms.size()).formCode();
            codes.add(new PageCode(form, 1, copy.toString()));
            codes.add(new PageCode(form, 2, copy.toString()));
        }
        return codes;
    }

    private Path pack(String name, List<PageCode> codes, List<FormDrawing> forms) throws IOException {
        Path file = folder.resolve(name);
        List<Attachment> layouts = forms.stream()
                .map(form -> new Attachment(
                        form.formCode(),
                        LayoutJson.write(SampleForm.layout(form.formCode(), "en-GB", SampleForm.ENGLISH))))
                .toList();
        PackTemplate template = new PackTemplate(SampleForm.metadata("en-GB"), forms, layouts, Optional.empty());
        try (PackPdf pack = PackPdf.create(file, template)) {
            for (PageCode code : codes) {
                pack.add(code);
            }
        }
        return file;
    }

    @Test
    void twoHundredCopiesAreSoundSmallAndAllThere() throws Exception {
        List<PageCode> codes = codes(200, List.of(PATIENT));
        Path file = pack("pack.pdf", codes, List.of(PATIENT));

        assertThat(ExternalTool.run("qpdf", "--check", file.toString())).contains("No syntax");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(400);
        }
        assertThat(Files.size(file)).isLessThan(400 * 1000);
        // where a code goes on in a second line, that begins with its hyphen
        String text = ExternalTool.run("pdftotext", "-enc", "UTF-8", file.toString(), "-")
                .replace("\n-", "-");
        assertThat(text).contains(SampleForm.ENGLISH);
        for (PageCode code : codes) {
            assertThat(text)
                    .contains("-" + code.copy()
                            + code.typed().substring(code.text().length()));
        }
    }

    @Test
    void eachPageShowsItsFormAndItsOwnCode() throws Exception {
        List<FormDrawing> forms = List.of(PATIENT, PRACTITIONER);
        List<PageCode> codes = codes(6, forms);
        Path file = pack("pack.pdf", codes, forms);

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
                    .containsOnlyKeys("7Q2M9KXT4D.json", "0123456789.json");
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page = 0; page < codes.size(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, 150, ImageType.GRAY);
                assertThat(readCode(image)).isEqualTo(codes.get(page).text());
                // the first square of the form is black to its middle
                assertThat(image.getRGB(mm(14.5), mm(14.5)) & 0xFF).isZero();
            }
        }
    }

    private static int mm(double mm) {
        return (int) (mm * 150 / 25.4);
    }

    /** Looks at the slot alone: the sample has another code further down. */
    private static String readCode(BufferedImage page) throws Exception {
        int side = mm(26);
        int[] pixels = page.getRGB(mm(166), mm(18), side, side, null, 0, side);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }

    @Test
    void sameCodesGiveTheSameBytes() throws Exception {
        List<FormDrawing> forms = List.of(PATIENT, PRACTITIONER);
        Path first = pack("first.pdf", codes(5, forms), forms);
        Path second = pack("second.pdf", codes(5, forms), forms);

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void manyPagesAreFoundThroughSeveralNodes() throws Exception {
        List<PageCode> codes = codes(1100, List.of(PATIENT));
        Path file = pack("pack.pdf", codes, List.of(PATIENT));

        assertThat(ExternalTool.run("pdfinfo", file.toString())).containsPattern("Pages: +2200\n");
        String last = ExternalTool.run("pdftotext", "-f", "2200", file.toString(), "-");
        assertThat(last).contains(codes.get(2199).copy());
    }

    @Test
    void aTemplateServesSeveralFilesAndSlipsAndBacksLieBetweenForms() throws Exception {
        CoverDrawing cover = new CoverDrawing(
                210,
                297,
                List.of(new Figure.FilledBox(100, 100, 10, 10, 0)),
                List.of(new CoverDrawing.Slot(20, 40, 30, false), new CoverDrawing.Slot(190, 60, 12, true)));
        PackTemplate template =
                new PackTemplate(SampleForm.metadata("en-GB"), List.of(PATIENT), List.of(), Optional.of(cover));
        PageCode code = codes(1, List.of(PATIENT)).get(0);
        Path first = folder.resolve("1.pdf");
        Path second = folder.resolve("2.pdf");
        for (Path file : List.of(first, second)) {
            try (PackPdf pack = PackPdf.create(file, template)) {
                pack.addCover(List.of("7Q2M9KXT4D-P", "7Q2M9KXT4D1"));
                pack.addBlank();
                pack.add(code);
            }
        }

        assertThat(first).hasSameBinaryContentAs(second);
        ExternalTool.run("qpdf", "--check", first.toString());
        assertThat(ExternalTool.run("pdftotext", "-f", "1", "-l", "1", first.toString(), "-"))
                .contains("7Q2M9KXT4D-P", "7Q2M9KXT4D1");
        assertThat(ExternalTool.run("pdftotext", "-f", "2", "-l", "2", first.toString(), "-"))
                .isBlank();
        assertThat(ExternalTool.run("pdftotext", "-f", "3", "-l", "3", first.toString(), "-"))
                .contains(code.copy());
    }

    @Test
    void refusesPagesThatItDoesNotHave() throws Exception {
        List<PageCode> codes = List.of(new PageCode(PATIENT.formCode(), 3, PageCode.MASTER));

        assertThatThrownBy(() -> pack("pack.pdf", codes, List.of(PATIENT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LW1-7Q2M9KXT4D-3");
    }
}
