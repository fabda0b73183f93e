package org.likewise.scanner.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.likewise.scanner.rig.Scan;

class PdfPagesTest {
    /** Dark in its top left corner, middle grey in its top right one. */
    private static GreyImage scan(int dark, int grey) {
        byte[] pixels = new byte[425 * 550];
        Arrays.fill(pixels, (byte) 255);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                pixels[y * 425 + x] = (byte) dark;
                pixels[y * 425 + 424 - x] = (byte) grey;
            }
        }
        return new GreyImage(425, 550, pixels, 0, 0);
    }

    private interface Making {
        void on(PDDocument document, PDPage page) throws IOException;
    }

    private static byte[] pdf(Making making) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(612, 792));
            document.addPage(page);
            making.on(document, page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void place(PDDocument document, PDPage page, PDImageXObject image, Matrix matrix)
            throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, matrix);
        }
    }

    private static final Matrix UPRIGHT = new Matrix(612, 0, 0, 792, 0, 0);

    private static GreyImage first(byte[] pdf) throws ImageProblem {
        try (PageImages pages = ImageDecoder.open(pdf)) {
            assertThat(pages.count()).isEqualTo(1);
            return pages.page(0);
        }
    }

    private static int corner(GreyImage image, boolean right, boolean bottom) {
        int x = right ? image.width() - 20 : 20;
        int y = bottom ? image.height() - 20 : 20;
        return image.at(x, y);
    }

    @Test
    void aScannedJpegIsTakenOutAsItIs() throws Exception {
        byte[] jpeg = Scan.jpeg(scan(20, 128), 0.8f);
        GreyImage image = first(
                pdf((d, p) -> place(d, p, JPEGFactory.createFromStream(d, new ByteArrayInputStream(jpeg)), UPRIGHT)));
        assertThat(image.pixels()).isEqualTo(ImageDecoder.open(jpeg).page(0).pixels());
        assertThat(image.dpiX()).isEqualTo(50);
    }

    @Test
    void aFaxIsTakenOutWithBlackAsBlack() throws Exception {
        BufferedImage bits = new BufferedImage(425, 550, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < 550; y++) {
            for (int x = 0; x < 425; x++) {
                bits.getRaster().setSample(x, y, 0, x < 100 && y < 100 ? 0 : 1);
            }
        }
        byte[] pdf = pdf((d, p) -> place(d, p, CCITTFactory.createFromImage(d, bits), UPRIGHT));
        GreyImage image = first(pdf);
        assertThat(image.width()).isEqualTo(425);
        assertThat(corner(image, false, false)).isZero();
        assertThat(corner(image, true, true)).isEqualTo(255);
    }

    @Test
    void aPageThatIsTurnedShowsAsItDoesToAReader() throws Exception {
        GreyImage image = first(pdf((d, p) -> {
            p.setRotation(90);
            byte[] jpeg = Scan.jpeg(scan(20, 128), 0.9f);
            place(d, p, JPEGFactory.createFromStream(d, new ByteArrayInputStream(jpeg)), UPRIGHT);
        }));
        assertThat(image.width()).isGreaterThan(image.height());
        assertThat(corner(image, true, false)).isLessThan(40);
        assertThat(corner(image, true, true)).isBetween(110, 150);
    }

    @Test
    void turnsAndFlipsOfAScanAreUndone() throws Exception {
        byte[] jpeg = Scan.jpeg(scan(20, 128), 0.9f);
        Matrix upsideDown = new Matrix(-612, 0, 0, -792, 612, 792);
        GreyImage turned = first(pdf(
                (d, p) -> place(d, p, JPEGFactory.createFromStream(d, new ByteArrayInputStream(jpeg)), upsideDown)));
        assertThat(corner(turned, true, true)).isLessThan(40);
        assertThat(corner(turned, false, true)).isBetween(110, 150);

        Matrix flipped = new Matrix(-612, 0, 0, 792, 612, 0);
        GreyImage mirrored = first(
                pdf((d, p) -> place(d, p, JPEGFactory.createFromStream(d, new ByteArrayInputStream(jpeg)), flipped)));
        assertThat(corner(mirrored, true, false)).isLessThan(40);
        assertThat(corner(mirrored, false, false)).isBetween(110, 150);

        Matrix lying = new Matrix(0, 792, -612, 0, 612, 0);
        GreyImage quarter = first(
                pdf((d, p) -> place(d, p, JPEGFactory.createFromStream(d, new ByteArrayInputStream(jpeg)), lying)));
        assertThat(quarter.width()).isGreaterThan(quarter.height() / 2);
        assertThat(corner(quarter, false, true)).isLessThan(40);
        assertThat(corner(quarter, false, false)).isBetween(110, 150);
    }

    @Test
    void aNegativeIsTurnedRound() throws Exception {
        byte[] jpeg = Scan.jpeg(scan(20, 128), 0.9f);
        GreyImage image = first(pdf((d, p) -> {
            PDImageXObject x = JPEGFactory.createFromStream(d, new ByteArrayInputStream(jpeg));
            COSArray decode = new COSArray();
            decode.add(COSInteger.ONE);
            decode.add(COSInteger.ZERO);
            x.getCOSObject().setItem(COSName.DECODE, decode);
            place(d, p, x, UPRIGHT);
        }));
        assertThat(corner(image, false, false)).isGreaterThan(220);
        assertThat(corner(image, true, true)).isLessThan(20);
    }

    @Test
    void wordsThatAreNotSeenDoNotMatterAndThoseThatAreDrawn() throws Exception {
        byte[] jpeg = Scan.jpeg(scan(20, 128), 0.8f);
        for (RenderingMode mode : new RenderingMode[] {RenderingMode.NEITHER, RenderingMode.FILL}) {
            GreyImage image = first(pdf((d, p) -> {
                try (PDPageContentStream content = new PDPageContentStream(d, p)) {
                    content.drawImage(JPEGFactory.createFromStream(d, new ByteArrayInputStream(jpeg)), UPRIGHT);
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 300);
                    content.setRenderingMode(mode);
                    content.newLineAtOffset(200, 200);
                    content.showText("I");
                    content.endText();
                }
            }));
            boolean drawn = image.width() != 425;
            assertThat(drawn).isEqualTo(mode == RenderingMode.FILL);
            int darkest = 255;
            for (int x = 0; x < image.width(); x++) {
                darkest = Math.min(darkest, image.at(x, image.height() * 6 / 10));
            }
            assertThat(darkest < 60).isEqualTo(mode == RenderingMode.FILL);
        }
    }

    @Test
    void aSmallPictureOnAPageIsDrawnWithItsPage() throws Exception {
        GreyImage image = first(pdf((d, p) -> place(
                d,
                p,
                LosslessFactory.createFromImage(d, Scan.buffered(scan(20, 128))),
                new Matrix(200, 0, 0, 260, 0, 0))));
        assertThat(image.width()).isBetween(1699, 1700);
        assertThat(corner(image, true, false)).isEqualTo(255);
    }

    @Test
    void samplesWithoutLossAreTakenOutAsTheyAre() throws Exception {
        GreyImage scan = scan(20, 128);
        BufferedImage colours = new BufferedImage(425, 550, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 550; y++) {
            for (int x = 0; x < 425; x++) {
                colours.setRGB(x, y, scan.at(x, y) * 0x010101);
            }
        }
        GreyImage image = first(pdf((d, p) -> place(d, p, LosslessFactory.createFromImage(d, colours), UPRIGHT)));
        assertThat(image.width()).isEqualTo(425);
        assertThat(corner(image, false, false)).isEqualTo(20);
        assertThat(corner(image, true, false)).isEqualTo(128);
    }

    @Test
    void anImageThatCannotBeDecodedIsNoEmptyPage() throws Exception {
        byte[] pdf = pdf((d, p) -> {
            PDImageXObject x =
                    JPEGFactory.createFromStream(d, new ByteArrayInputStream(Scan.jpeg(scan(20, 128), 0.9f)));
            x.getCOSObject().setItem(COSName.FILTER, COSName.JPX_DECODE);
            place(d, p, x, UPRIGHT);
        });
        assertThatThrownBy(() -> first(pdf)).isInstanceOf(ImageProblem.class);
    }

    @Test
    void aPasswordIsToldOf() throws Exception {
        byte[] locked;
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            locked = out.toByteArray();
        }
        assertThatThrownBy(() -> ImageDecoder.open(locked))
                .isInstanceOfSatisfying(
                        ImageProblem.class, p -> assertThat(p.problem()).isEqualTo("encrypted-pdf"));
    }

    @Test
    void damagedPdfsAreProblemsAndNothingElse() throws Exception {
        byte[] whole =
                pdf((d, p) -> place(d, p, LosslessFactory.createFromImage(d, Scan.buffered(scan(20, 128))), UPRIGHT));
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, 20 + random.nextInt(whole.length - 20)) : whole.clone();
            for (int k = 0; k < i / 2; k++) {
                damaged[10 + random.nextInt(damaged.length - 10)] = (byte) random.nextInt(256);
            }
            try (PageImages pages = ImageDecoder.open(damaged)) {
                pages.page(0);
            } catch (ImageProblem e) {
                assertThat(e.getMessage()).endsWith(".");
            }
        }
    }

    @Test
    void layoutsAreFoundAmongTheAttachments() throws Exception {
        String layout = "{\"format\": \"likewise-layout/1\", \"form\": \"7Q2M9KXT4D\"}";
        byte[] pdf = pdf((d, p) -> {
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(
                    "7Q2M9KXT4D.json", attached(d, "7Q2M9KXT4D.json", layout),
                    "other.json", attached(d, "other.json", "{}"),
                    "notes.txt", attached(d, "notes.txt", layout)));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(d.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            d.getDocumentCatalog().setNames(names);
        });
        try (PdfPages pages = PdfPages.open(pdf)) {
            assertThat(pages.attachedLayouts())
                    .extracting(b -> new String(b, StandardCharsets.UTF_8))
                    .containsExactly(layout);
        }
    }

    private static PDComplexFileSpecification attached(PDDocument d, String name, String text) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setEmbeddedFile(new PDEmbeddedFile(d, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        return file;
    }
}
