package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ImageDecoder;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PageImages;
import org.likewise.scanner.rig.PdfScan;
import org.likewise.scanner.rig.Saved;
import org.likewise.scanner.rig.Scan;
import org.likewise.scanner.rig.TestForms;
import org.likewise.scanner.rig.TestHand.Style;
import org.likewise.scanner.rig.TiffBytes;
import org.likewise.scanner.rig.Trial;

/** One page, saved in every form that scanners, phones and programs have: each gives the answers that were marked. */
class InputFormsTest {
    private static final Layout FORM = TestForms.a4();
    private static final PageReader READER = new PageReader(List.of(FORM));
    private static final Trial TRIAL = Trial.filled(FORM, 1, 77001, false, List.of(Style.CROSS, Style.TICK), false);
    private static final GreyImage GREY = scanned(Scan.at(200).skewed(0.4));
    private static final GreyImage BILEVEL =
            scanned(Scan.at(240).skewed(0.4).rough(0.7, 6).bilevel(150));
    private static final int A4_WIDTH = 595;

    private static GreyImage scanned(Scan scan) {
        return scan.of(TRIAL.sheet().image(), 5);
    }

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicTest> everyFormGivesTheSameAnswers() throws IOException {
        pngs();
        jpegs();
        tiffs();
        pdfs();
        return files.entrySet().stream().map(f -> dynamicTest(f.getKey(), () -> sameAnswers(f.getValue())));
    }

    private static void sameAnswers(byte[] file) throws ImageProblem {
        try (PageImages pages = ImageDecoder.open(file)) {
            for (int i = 0; i < pages.count(); i++) {
                Trial.Count count = new Trial.Count();
                TRIAL.score(READER.read(pages.page(i)), count);
                assertThat(count.read)
                        .as(count.toString())
                        .isEqualTo(TRIAL.truth().size());
            }
        }
    }

    private void pngs() {
        files.put("PNG, 8-bit grey", Scan.png(GREY));
        files.put("PNG, 16-bit grey", Saved.written("png", Saved.deep(GREY), false, ""));
        files.put("PNG, 1 bit", Saved.written("png", Saved.as(BILEVEL, BufferedImage.TYPE_BYTE_BINARY), false, ""));
        files.put("PNG, palette", Saved.written("png", Saved.palette(GREY), false, ""));
        files.put("PNG, colour", Saved.written("png", Saved.as(GREY, BufferedImage.TYPE_3BYTE_BGR), false, ""));
        files.put("PNG, opacity", Saved.written("png", Saved.inkOnly(GREY), false, ""));
        files.put("PNG, interlaced", Saved.written("png", Scan.buffered(GREY), true, ""));
        for (int dpi : new int[] {100, 150, 600}) {
            files.put("PNG, " + dpi + " dpi", Scan.png(scanned(Scan.at(dpi).skewed(0.4))));
        }
    }

    private void jpegs() {
        byte[] grey = Scan.jpeg(GREY, 0.8f);
        files.put("JPEG, grey", grey);
        files.put("JPEG, colour", Saved.written("jpeg", Saved.as(GREY, BufferedImage.TYPE_3BYTE_BGR), false, ""));
        files.put("JPEG, progressive", Saved.written("jpeg", Scan.buffered(GREY), true, ""));
        files.put(
                "JPEG, progressive and colour",
                Saved.written("jpeg", Saved.as(GREY, BufferedImage.TYPE_3BYTE_BGR), true, ""));
        files.put("JPEG, four inks", Saved.cmyk(GREY, false));
        files.put("JPEG, four inks as Adobe has them", Saved.cmyk(GREY, true));
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] held = Scan.jpeg(Saved.held(GREY, orientation), 0.8f);
            ByteOrder order = orientation % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            files.put("JPEG, held like Exif's " + orientation, Saved.exif(held, orientation, order));
        }
        files.put("JPEG that says 300 x 72 dpi", resolution(grey, 300, 72));
        files.put("JPEG that says 1200 dpi", resolution(grey, 1200, 1200));
    }

    /** In the JFIF part, with which the platform's writer begins. */
    private static byte[] resolution(byte[] jpeg, int x, int y) {
        byte[] out = jpeg.clone();
        out[13] = 1;
        out[14] = (byte) (x >> 8);
        out[15] = (byte) x;
        out[16] = (byte) (y >> 8);
        out[17] = (byte) y;
        return out;
    }

    private void tiffs() {
        BufferedImage bits = Saved.as(BILEVEL, BufferedImage.TYPE_BYTE_BINARY);
        for (String packing : List.of("CCITT T.6", "CCITT T.4", "CCITT RLE", "LZW", "PackBits", "ZLib", "Deflate")) {
            files.put("TIFF, 1 bit, " + packing, Saved.written("tiff", bits, false, packing));
        }
        for (String packing : List.of("LZW", "ZLib", "PackBits", "JPEG")) {
            files.put("TIFF, grey, " + packing, Saved.written("tiff", Scan.buffered(GREY), false, packing));
        }
        files.put("TIFF, plain", Saved.written("tiff", Scan.buffered(GREY), false, ""));
        files.put(
                "TIFF, colour, JPEG",
                Saved.written("tiff", Saved.as(GREY, BufferedImage.TYPE_3BYTE_BGR), false, "JPEG"));
        files.put("TIFF, tiles", Saved.written("tiff", Scan.buffered(GREY), true, "LZW"));
        byte[] fax = Saved.group4(BILEVEL);
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            TiffBytes plain = TiffBytes.of(order, BILEVEL.width(), BILEVEL.height(), 1, 4, fax);
            files.put("TIFF, group 4, " + order, plain.bytes());
            files.put(
                    "TIFF, group 4, last bit first, " + order,
                    TiffBytes.of(order, BILEVEL.width(), BILEVEL.height(), 1, 4, Saved.reversed(fax))
                            .with(266, 3, 2)
                            .bytes());
            files.put("TIFF, two pages, " + order, TiffBytes.bytes(List.of(plain, plain), 0));
        }
        byte[] negative = GREY.pixels().clone();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = (byte) ~negative[i];
        }
        files.put(
                "TIFF, 0 is white",
                TiffBytes.of(ByteOrder.BIG_ENDIAN, GREY.width(), GREY.height(), 8, 1, negative)
                        .with(262, 3, 0)
                        .bytes());
        for (int orientation = 2; orientation <= 8; orientation += 2) {
            GreyImage held = Saved.held(GREY, orientation);
            files.put(
                    "TIFF, held like " + orientation,
                    TiffBytes.of(ByteOrder.LITTLE_ENDIAN, held.width(), held.height(), 8, 1, held.pixels())
                            .with(274, 3, orientation)
                            .bytes());
        }
        for (int down : new int[] {98, 196}) {
            GreyImage sent = fax(down);
            files.put(
                    "TIFF, a fax of 204 x " + down,
                    TiffBytes.of(ByteOrder.LITTLE_ENDIAN, sent.width(), sent.height(), 1, 4, Saved.group4(sent))
                            .dpi(204, down)
                            .bytes());
        }
        files.put(
                "TIFF that says 300 x 100 dpi",
                TiffBytes.of(ByteOrder.LITTLE_ENDIAN, GREY.width(), GREY.height(), 8, 1, GREY.pixels())
                        .dpi(300, 100)
                        .bytes());
    }

    /** Black and white, with fewer lines than columns. */
    private static GreyImage fax(int down) {
        GreyImage page = scanned(Scan.at(204).skewed(0.4));
        int height = page.height() * down / 204;
        byte[] out = new byte[page.width() * height];
        for (int i = 0; i < out.length; i++) {
            double y = (i / page.width() + 0.5) * page.height() / height;
            out[i] = (byte) (page.at(i % page.width() + 0.5, y) < 150 ? 0 : 255);
        }
        return new GreyImage(page.width(), height, out, 0, 0);
    }

    private void pdfs() throws IOException {
        int w = GREY.width();
        int h = GREY.height();
        byte[] jpeg = Scan.jpeg(GREY, 0.8f);
        PdfScan.Making dct = PdfScan.full("DCTDecode", jpeg, w, h, 8, PdfScan.parameters());
        PdfScan.Making fax = PdfScan.full(
                "CCITTFaxDecode",
                Saved.group4(BILEVEL),
                BILEVEL.width(),
                BILEVEL.height(),
                1,
                PdfScan.parameters("K", -1, "Columns", BILEVEL.width(), "Rows", BILEVEL.height()));
        PdfScan.Making jbig2 = PdfScan.full(
                "JBIG2Decode", Saved.jbig2(BILEVEL), BILEVEL.width(), BILEVEL.height(), 1, PdfScan.parameters());
        files.put("PDF, JPEG", PdfScan.pdf(dct));
        files.put("PDF, group 4", PdfScan.pdf(fax));
        files.put("PDF, JBIG2", PdfScan.pdf(jbig2));
        files.put("PDF, plain", PdfScan.pdf(PdfScan.full("", GREY.pixels(), w, h, 8, PdfScan.parameters())));
        files.put("PDF, without loss", PdfScan.pdf((d, p) -> {
            PDImageXObject image = LosslessFactory.createFromImage(d, Scan.buffered(GREY));
            try (PDPageContentStream content = new PDPageContentStream(d, p)) {
                content.drawImage(
                        image, 0, 0, p.getMediaBox().getWidth(), p.getMediaBox().getHeight());
            }
        }));
        files.put("PDF, several pages", PdfScan.pdf(dct, fax, jbig2));
        files.put(
                "PDF, a phone's JPEG is not turned twice",
                PdfScan.pdf(PdfScan.full(
                        "DCTDecode", Saved.exif(jpeg, 2, ByteOrder.BIG_ENDIAN), w, h, 8, PdfScan.parameters())));
        for (int turn : new int[] {90, 180, 270}) {
            files.put("PDF, turned by " + turn, PdfScan.pdf((d, p) -> {
                dct.on(d, p);
                p.setRotation(turn);
            }));
        }
        for (boolean adobe : new boolean[] {false, true}) {
            files.put("PDF, four inks" + (adobe ? ", 255 for none" : ""), PdfScan.pdf((d, p) -> {
                PDImageXObject image = PdfScan.image(
                        d, "DCTDecode", Saved.cmyk(GREY, adobe), w, h, 8, PDDeviceCMYK.INSTANCE, PdfScan.parameters());
                if (adobe) {
                    image.getCOSObject().setItem(COSName.DECODE, PdfScan.negative(4));
                }
                try (PDPageContentStream content = new PDPageContentStream(d, p)) {
                    content.drawImage(image, 0, 0, A4_WIDTH, 842);
                }
            }));
        }
        files.put("PDF, strips", PdfScan.pdf(InputFormsTest::strips));
        files.put("PDF with the words that a program recognised", PdfScan.pdf((d, p) -> {
            dct.on(d, p);
            try (PDPageContentStream content =
                    new PDPageContentStream(d, p, PDPageContentStream.AppendMode.APPEND, false)) {
                content.beginText();
                content.setRenderingMode(RenderingMode.NEITHER);
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 700);
                content.showText("How was this visit?");
                content.endText();
            }
        }));
        files.put("PDF, for which only the owner needs a password", locked(PdfScan.pdf(dct, fax)));
    }

    private static void strips(PDDocument document, org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
        int lines = 256;
        double point = page.getMediaBox().getHeight() / GREY.height();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (int top = 0; top < GREY.height(); top += lines) {
                GreyImage strip = GREY.crop(0, top, GREY.width(), top + lines);
                PDImageXObject image = PdfScan.image(
                        document,
                        "DCTDecode",
                        Scan.jpeg(strip, 0.85f),
                        strip.width(),
                        strip.height(),
                        8,
                        PDDeviceGray.INSTANCE,
                        PdfScan.parameters());
                double bottom = page.getMediaBox().getHeight() - (top + strip.height()) * point;
                content.drawImage(
                        image,
                        new Matrix(page.getMediaBox().getWidth(), 0, 0, (float) (strip.height() * point), 0, (float)
                                bottom));
            }
        }
    }

    private static byte[] locked(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** What is torn off gives what is whole, and a reason for the rest; the missing part of a page is never its empty part. */
    @TestFactory
    Stream<DynamicTest> aTornFileGivesItsWholePagesAndAReasonForTheRest() {
        Map<String, byte[]> torn = new LinkedHashMap<>();
        TiffBytes page =
                TiffBytes.of(ByteOrder.BIG_ENDIAN, BILEVEL.width(), BILEVEL.height(), 1, 4, Saved.group4(BILEVEL));
        torn.put("TIFF", TiffBytes.bytes(List.of(page, page, page), 0));
        byte[] jpeg = Scan.jpeg(GREY, 0.8f);
        PdfScan.Making dct = PdfScan.full("DCTDecode", jpeg, GREY.width(), GREY.height(), 8, PdfScan.parameters());
        torn.put("PDF", PdfScan.pdf(dct, dct, dct));
        List<DynamicTest> tests = new ArrayList<>();
        torn.forEach((name, whole) -> {
            for (int percent : new int[] {10, 40, 55, 70, 90}) {
                byte[] rest = Arrays.copyOf(whole, whole.length * percent / 100);
                tests.add(dynamicTest(name + " of " + percent + " %", () -> wholeOrNothing(rest)));
            }
        });
        return tests.stream();
    }

    private static void wholeOrNothing(byte[] file) {
        int problems = 0;
        try (PageImages pages = ImageDecoder.open(file)) {
            for (int i = 0; i < pages.count(); i++) {
                Trial.Count count = new Trial.Count();
                try {
                    TRIAL.score(READER.read(pages.page(i)), count);
                    assertThat(count.read)
                            .as(count.toString())
                            .isEqualTo(TRIAL.truth().size());
                } catch (ImageProblem e) {
                    problems++;
                }
            }
        } catch (ImageProblem e) {
            problems++;
        }
        assertThat(problems).isPositive();
    }
}
