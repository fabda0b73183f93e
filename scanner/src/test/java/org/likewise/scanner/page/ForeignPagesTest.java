package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.rig.Scan;
import org.likewise.scanner.rig.TestForms;
import org.likewise.scanner.rig.TestHand.Style;
import org.likewise.scanner.rig.Trial;

/** What is not a page of a form that is known gives no answer at all, but a reason; a blank sheet is blank. */
class ForeignPagesTest {
    private static final PageReader READER = new PageReader(List.of(TestForms.a4(), TestForms.letter()));
    private static final int ROUNDS = 7;
    private static final int[] DPI = {72, 100, 150};

    /** Draws a page, its measures in tenths of millimetres. */
    private interface Drawing {
        void draw(Graphics2D g, Random random);
    }

    private static final Map<String, Drawing> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("blank", (g, r) -> {});
        PAGES.put("speckled", ForeignPagesTest::speckles);
        PAGES.put("newspaper", ForeignPagesTest::newspaper);
        PAGES.put("photograph", ForeignPagesTest::photograph);
        PAGES.put("text with squares", ForeignPagesTest::textWithSquares);
        PAGES.put("another answer sheet", (g, r) -> answerSheet(g, r, false));
        PAGES.put("an answer sheet with corners and ticks", (g, r) -> answerSheet(g, r, true));
        PAGES.put("another code", (g, r) -> {
            newspaper(g, r);
            code(g, "https://example.org/menu?table=" + r.nextInt(100), 1500, 200, 300);
        });
        PAGES.put("a path for a code", (g, r) -> code(g, "LW1-../../../../etc/passwd-1-0000", 1720, 215, 180));
        PAGES.put("almost our code", (g, r) -> code(g, "LW1-7Q2M9KXT4D-0-0000000000", 1720, 215, 180));
        PAGES.put("a form that is not known", (g, r) -> {
            answerSheet(g, r, true);
            code(g, "LW1-7Q2M9KXT4D-1-00000000000", 1720, 215, 180);
        });
    }

    @Test
    void nothingForeignGivesAnAnswer() {
        int pages = 0;
        for (Map.Entry<String, Drawing> page : PAGES.entrySet()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (int dpi : DPI) {
                    GreyImage image = drawn(page.getValue(), 9000 + 17L * round, dpi);
                    refused(page.getKey() + " " + round + " at " + dpi + " dpi", READER.read(image));
                    pages++;
                }
            }
        }
        assertThat(pages).isGreaterThan(200);
    }

    @Test
    void noiseOfAnyGrainGivesNoAnswer() {
        Random random = new Random(9001);
        for (int grain = 1; grain <= 32; grain *= 2) {
            for (int levels : new int[] {2, 256}) {
                byte[] pixels = new byte[900 * 1270];
                for (int i = 0; i < pixels.length; i++) {
                    int x = i % 900;
                    int y = i / 900;
                    boolean begins = x % grain == 0 && y % grain == 0;
                    int level = levels == 2 ? 255 * random.nextInt(2) : random.nextInt(256);
                    pixels[i] = begins ? (byte) level : pixels[(y - y % grain) * 900 + x - x % grain];
                }
                refused("noise of " + grain, READER.read(new GreyImage(900, 1270, pixels, 0, 0)));
            }
        }
    }

    /** Ours, but mirrored, or of a form whose layout was not given: no answer either. */
    @Test
    void ourOwnPagesThatCannotBeKnownGiveNoAnswer() {
        for (long seed = 9100; seed < 9104; seed++) {
            Layout other = seed % 2 == 0 ? TestForms.largePrint() : TestForms.twoPages();
            Trial unknown = Trial.filled(other, 1, seed, false, List.of(Style.CROSS), false);
            PageReading reading = READER.read(Scan.at(150).of(unknown.sheet().image(), seed));
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            PageReading.Refused.class,
                            r -> assertThat(r.problem()).isEqualTo("unknown-form"));
            Trial known = Trial.filled(TestForms.a4(), 1, seed, false, List.of(Style.CROSS), false);
            refused(
                    "mirrored",
                    READER.read(Scan.at(150).mirror().of(known.sheet().image(), seed)));
        }
    }

    private static void refused(String page, PageReading reading) {
        assertThat(reading).as(page).isNotInstanceOfAny(PageReading.Read.class, PageReading.CodeOnly.class);
        if (reading instanceof PageReading.Refused refused) {
            assertThat(refused.problem()).as(page).matches("[a-z-]+");
            assertThat(refused.detail()).as(page).isNotBlank().doesNotContain("\n");
        } else {
            assertThat(page).as("blank pages").startsWith("blank");
        }
    }

    private static GreyImage drawn(Drawing drawing, long seed, int dpi) {
        int width = 2100 * dpi / 254;
        int height = 2970 * dpi / 254;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(244, 244, 244));
        g.fillRect(0, 0, width, height);
        g.scale(dpi / 254.0, dpi / 254.0);
        g.setColor(new Color(30, 30, 30));
        Random random = new Random(seed);
        drawing.draw(g, random);
        g.dispose();
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int noisy = (pixels[i] & 255) + random.nextInt(9) - 4;
            pixels[i] = (byte) Math.max(0, Math.min(255, noisy));
        }
        return new GreyImage(width, height, pixels, dpi, dpi);
    }

    private static void speckles(Graphics2D g, Random random) {
        for (int i = 0; i < 400; i++) {
            int side = 1 + random.nextInt(12);
            g.fillRect(random.nextInt(2100), random.nextInt(2970), side, side);
        }
    }

    private static void newspaper(Graphics2D g, Random random) {
        g.setFont(new Font(Font.SERIF, Font.BOLD, 120));
        g.drawString("The Daily Paper", 120, 200);
        g.setFont(new Font(Font.SERIF, Font.PLAIN, 28));
        for (int column = 0; column < 4; column++) {
            for (int line = 0; line < 75; line++) {
                g.drawString(words(random, 26), 100 + column * 480, 300 + line * 34);
            }
        }
        int x = 100 + 480 * random.nextInt(3);
        g.setPaint(new GradientPaint(x, 900, Color.DARK_GRAY, x + 900f, 1500, Color.LIGHT_GRAY));
        g.fillRect(x, 900, 920, 600);
        g.setPaint(new Color(30, 30, 30));
    }

    private static String words(Random random, int letters) {
        StringBuilder out = new StringBuilder();
        while (out.length() < letters) {
            int length = 2 + random.nextInt(8);
            for (int i = 0; i < length; i++) {
                out.append((char) ('a' + random.nextInt(26)));
            }
            out.append(' ');
        }
        return out.toString();
    }

    private static void photograph(Graphics2D g, Random random) {
        g.setPaint(new GradientPaint(0, 0, new Color(200, 200, 200), 900, 2970, new Color(40, 40, 40)));
        g.fillRect(0, 0, 2100, 2970);
        for (int i = 0; i < 60; i++) {
            int level = random.nextInt(256);
            g.setColor(new Color(level, level, level, 140));
            double size = 60 + random.nextInt(900);
            g.fill(new Ellipse2D.Double(random.nextInt(2100) - 200.0, random.nextInt(2970) - 200.0, size, size * 0.7));
        }
    }

    private static void textWithSquares(Graphics2D g, Random random) {
        newspaper(g, random);
        for (int i = 0; i < 30; i++) {
            int side = 40 + random.nextInt(30);
            g.fillRect(random.nextInt(2000), random.nextInt(2900), side, side);
        }
    }

    private static void answerSheet(Graphics2D g, Random random, boolean framed) {
        int side = framed ? 60 : 40;
        int in = framed ? 125 : 80 + random.nextInt(60);
        for (int x : new int[] {in, 2100 - in - side}) {
            for (int y : new int[] {in, 2970 - in - side}) {
                g.fillRect(x, y, side, side);
            }
        }
        int pitch = framed ? 150 + random.nextInt(40) : 100;
        for (int y = 300; y < 2700; y += pitch) {
            g.fillRect(140, y, 30, 15);
            if (framed) {
                g.fillRect(1930, y + 30, 30, 15);
            }
        }
        for (int x = 300; framed && x < 1850; x += pitch) {
            g.fillRect(x, 140, 15, 30);
            g.fillRect(x + 20, 2800, 15, 30);
        }
        g.setStroke(new BasicStroke(4));
        for (int row = 0; row < 30; row++) {
            int chosen = random.nextInt(5);
            for (int k = 0; k < 5; k++) {
                Ellipse2D box = new Ellipse2D.Double(700 + k * 180, 500 + row * 70, 45, 45);
                g.draw(box);
                if (k == chosen) {
                    g.fill(box);
                }
            }
        }
    }

    private static void code(Graphics2D g, String text, int left, int top, int side) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            int quiet = modules.getEnclosingRectangle()[0];
            int n = modules.getWidth() - 2 * quiet;
            g.setColor(Color.WHITE);
            g.fillRect(left - 40, top - 40, side + 80, side + 80);
            g.setColor(Color.BLACK);
            for (int i = 0; i < n * n; i++) {
                if (modules.get(quiet + i % n, quiet + i / n)) {
                    int x = left + i % n * side / n;
                    int y = top + i / n * side / n;
                    g.fillRect(x, y, left + (i % n + 1) * side / n - x, top + (i / n + 1) * side / n - y);
                }
            }
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
