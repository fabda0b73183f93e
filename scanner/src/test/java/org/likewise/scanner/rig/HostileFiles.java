package org.likewise.scanner.rig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.likewise.scanner.image.GreyImage;

/** Files made to exhaust or to mislead whoever opens them. */
public final class HostileFiles {
    private static final int BOMB = 300 << 20;

    private HostileFiles() {}

    /** By the name that the file would have, with what a problem must say of it. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> out = new LinkedHashMap<>();
        out.put("huge.png", png());
        jpegs(out);
        tiffs(out);
        pdfs(out);
        out.put("nothing.pdf", new byte[0]);
        out.put("words.jpg", "not a picture".getBytes(StandardCharsets.UTF_8));
        return out;
    }

    private static byte[] png() {
        byte[] png = Scan.png(new GreyImage(8, 8, new byte[64], 0, 0));
        CRC32 crc = new CRC32();
        ByteBuffer header = ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    private static void jpegs(Map<String, byte[]> out) {
        byte[] jpeg = Scan.jpeg(new GreyImage(8, 8, new byte[64], 0, 0), 0.5f);
        int frame = find(jpeg, 0xc0);
        byte[] huge = jpeg.clone();
        Arrays.fill(huge, frame + 5, frame + 9, (byte) 0xfa);
        out.put("huge.jpg", huge);
        int scan = find(jpeg, 0xda);
        byte[] part = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        ByteBuffer passes = ByteBuffer.allocate(scan + 500 * part.length + 2).put(jpeg, 0, scan);
        for (int i = 0; i < 500; i++) {
            passes.put(part);
        }
        out.put("500-passes.jpg", passes.put(jpeg, jpeg.length - 2, 2).array());
    }

    private static int find(byte[] jpeg, int marker) {
        for (int p = 0; p < jpeg.length - 1; p++) {
            if ((jpeg[p] & 255) == 0xff && (jpeg[p + 1] & 255) == marker) {
                return p;
            }
        }
        throw new IllegalArgumentException("no such marker");
    }

    private static void tiffs(Map<String, byte[]> out) {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        byte[] some = new byte[500];
        TiffBytes small = TiffBytes.of(order, 20, 20, 8, 1, some);
        out.put("no-end.tif", TiffBytes.bytes(java.util.List.of(small, small), 8));
        out.put("huge.tif", TiffBytes.of(order, 50_000, 50_000, 1, 4, some).bytes());
        out.put(
                "huge-tiles.tif",
                TiffBytes.of(order, 20, 20, 8, 1, some)
                        .with(322, 4, 60_000)
                        .with(323, 4, 60_000)
                        .with(324, 4, 8)
                        .with(325, 4, 400)
                        .bytes());
        out.put(
                "huge-count.tif",
                TiffBytes.of(order, 20, 20, 8, 1, some)
                        .with(700, 4, 8, 0x7fffffff)
                        .bytes());
        out.put(
                "never-saved.tif",
                TiffBytes.of(order, 20, 20, 8, 1, some).with(279, 4, 0).bytes());
        out.put(
                "elsewhere.tif",
                TiffBytes.of(order, 20, 20, 8, 1, some).with(273, 4, 1 << 30).bytes());
    }

    private static void pdfs(Map<String, byte[]> out) {
        byte[] bomb = deflated((byte) 0, BOMB);
        out.put("image-bomb.pdf", PdfScan.pdf(PdfScan.full("FlateDecode", bomb, 100, 100, 8, PdfScan.parameters())));
        out.put(
                "huge-image.pdf",
                PdfScan.pdf(PdfScan.full("FlateDecode", bomb, 50_000, 50_000, 8, PdfScan.parameters())));
        byte[] jbig2 = Saved.jbig2(new GreyImage(16, 16, new byte[256], 0, 0));
        ByteBuffer.wrap(jbig2).putInt(11, 50_000).putInt(15, 50_000);
        out.put("huge-jbig2.pdf", PdfScan.pdf(PdfScan.full("JBIG2Decode", jbig2, 16, 16, 1, PdfScan.parameters())));
        byte[] spaces = deflated((byte) ' ', BOMB);
        out.put("content-bomb.pdf", pdf(page("/Contents 4 0 R"), stream("/Filter/FlateDecode", spaces)));
        out.put("100000-pages.pdf", pages("3 0 R ".repeat(100_000), 100_000));
        out.put("pages-in-a-circle.pdf", pages("2 0 R 2 0 R", 2));
        out.put("deep.pdf", pdf(page("/Deep " + "[".repeat(100_000) + "]".repeat(100_000))));
        out.put("forms-in-forms.pdf", formsInForms());
    }

    /** Ten levels of ten forms each would be drawn ten thousand million times. */
    private static byte[] formsInForms() {
        byte[][] objects = new byte[12][];
        objects[0] = page("/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>");
        objects[1] = stream("", "/F Do ".repeat(10).getBytes(StandardCharsets.US_ASCII));
        for (int i = 2; i < objects.length; i++) {
            boolean last = i == objects.length - 1;
            String inner = last ? "" : "/Resources<</XObject<</F " + (i + 4) + " 0 R>>>>";
            String draws = last ? "0 0 9 9 re f" : "/F Do ".repeat(10);
            objects[i] = stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 600 800]" + inner, draws.getBytes(StandardCharsets.US_ASCII));
        }
        return pdf(objects);
    }

    private static byte[] page(String more) {
        return ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + more + ">>").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] stream(String dictionary, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                ("<<" + dictionary + "/Length " + data.length + ">>stream\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(data);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] pdf(byte[]... from3) {
        return pdf("<</Type/Pages/Kids[3 0 R]/Count 1>>", from3);
    }

    private static byte[] pages(String kids, int count) {
        return pdf("<</Type/Pages/Kids[" + kids + "]/Count " + count + ">>", page(""));
    }

    private static byte[] pdf(String pages, byte[]... from3) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(("2 0 obj " + pages + " endobj\n").getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < from3.length; i++) {
            out.writeBytes((i + 3 + " 0 obj ").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(from3[i]);
            out.writeBytes(" endobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(("trailer <</Root 1 0 R/Size " + (from3.length + 3) + ">>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] deflated(byte value, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 16];
        Arrays.fill(part, value);
        try (DeflaterOutputStream packed =
                new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16)) {
            for (int i = 0; i < length; i += part.length) {
                packed.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
