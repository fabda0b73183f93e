package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likewise.scanner.digit.CellImage;
import org.likewise.scanner.digit.DigitReader;
import org.likewise.scanner.digit.Script;

/** Which digits other than ours writers may use, by their form's language. */
class OtherDigitsTest {
    private static final double WIDTH_MM = 7;
    private static final double HEIGHT_MM = 8;
    private static final double PIXELS_PER_POINT = CellImage.PIXELS_PER_MM * 25.4 / 72;

    /** Digits that the network never learnt are typed, small and large, thin and bold, sharp and blurred: what it takes them for must be doubted. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bn,NotoSansBengali,\u09E6",
        "hi,NotoSansDevanagari,\u0966",
        "gu,NotoSansGujarati,\u0AE6",
        "pa-Guru,NotoSansGurmukhi,\u0A66"
    })
    void whatTheReaderTakesDigitsOfOtherScriptsForIsDoubtful(String language, String face, String zero)
            throws Exception {
        Set<Integer> taken = new TreeSet<>();
        for (String weight : new String[] {"Regular", "Bold"}) {
            Font font = Font.createFont(
                    Font.TRUETYPE_FONT,
                    Path.of("../templates/fonts/" + face + "-" + weight + ".ttf")
                            .toFile());
            for (int points = 12; points <= 24; points++) {
                for (int digit = 0; digit <= 9; digit++) {
                    for (boolean blurred : new boolean[] {false, true}) {
                        String text = Character.toString(zero.codePointAt(0) + digit);
                        DigitReader.standard()
                                .read(typed(text, font.deriveFont((float) (points * PIXELS_PER_POINT)), blurred))
                                .digit()
                                .filter(read -> read.confidence() >= NumberRules.LEAST_DIGIT)
                                .ifPresent(read -> taken.add(read.digit()));
                    }
                }
            }
        }
        System.out.println(language + ": taken for " + taken);
        assertThat(taken).isNotEmpty().allMatch(digit -> OtherDigits.maybe(language, Integer.toString(digit)));
    }

    private static CellImage typed(String text, Font font, boolean blurred) {
        int width = CellImage.pixels(WIDTH_MM);
        int height = CellImage.pixels(HEIGHT_MM);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2.4f));
        pen.draw(new Rectangle2D.Double(9.2, 9.2, WIDTH_MM * 8 - 2.4, HEIGHT_MM * 8 - 2.4));
        GlyphVector glyphs = font.createGlyphVector(pen.getFontRenderContext(), text);
        Rectangle2D bounds = glyphs.getVisualBounds();
        pen.drawGlyphVector(
                glyphs, (float) (width / 2.0 - bounds.getCenterX()), (float) (height / 2.0 - bounds.getCenterY()));
        pen.dispose();
        float[] blur = new float[9];
        Arrays.fill(blur, 1 / 9f);
        BufferedImage seen = blurred
                ? new ConvolveOp(new Kernel(3, 3, blur), ConvolveOp.EDGE_NO_OP, null).filter(image, null)
                : image;
        return new CellImage(
                WIDTH_MM, HEIGHT_MM, ((DataBufferByte) seen.getRaster().getDataBuffer()).getData());
    }

    @Test
    void arabicIsReadByItselfAndOtherLanguagesOfItsScriptWithPersianDigits() {
        assertThat(OtherDigits.read("ar")).contains(Script.ARABIC);
        assertThat(OtherDigits.read("ar-EG")).contains(Script.ARABIC);
        assertThat(OtherDigits.read("fa")).contains(Script.PERSIAN);
        assertThat(OtherDigits.read("ur-PK")).contains(Script.PERSIAN);
        assertThat(OtherDigits.read("pa-Arab")).contains(Script.PERSIAN);
        assertThat(OtherDigits.read("en-GB")).isEqualTo(Optional.empty());
        assertThat(OtherDigits.read("pa-Guru")).isEqualTo(Optional.empty());
    }
}
