package org.likewise.generator.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likewise.generator.pdf.Figure.FilledBox;
import org.likewise.generator.pdf.Figure.FilledShape;
import org.likewise.generator.pdf.Figure.Invitation;
import org.likewise.generator.pdf.Figure.OutlinedBox;
import org.likewise.generator.pdf.Figure.Picture;
import org.likewise.generator.pdf.Figure.Point;
import org.likewise.generator.pdf.Figure.Polyline;
import org.likewise.generator.pdf.Figure.QrCode;
import org.likewise.generator.pdf.Figure.Stroke;
import org.likewise.generator.pdf.Figure.TextLine;
import org.likewise.generator.text.TextStyle;
import org.likewise.generator.text.Typesetter;

class FigurePainterTest {
    private static final List<Figure> ONE_OF_EACH = List.of(
            new TextLine(Typesetter.forLanguage("en").line("Yes", new TextStyle(12, false, 1)), 10, 20, 0),
            new FilledBox(10, 20, 5, 4, 0),
            new OutlinedBox(10, 20, 5, 4, 0.5, 0, 0),
            new Stroke(10, 20, 15, 20, 0.5, 0, false),
            new Polyline(List.of(new Point(10, 20), new Point(15, 24)), 0.5, 0, false),
            new FilledShape(List.of(new Point(10, 20), new Point(15, 20), new Point(15, 24)), 0),
            new Picture(10, 20, 5, 4, 2, new byte[] {0, 50, 100, (byte) 200}),
            new QrCode("LIKEWISE", 10, 20, 5),
            new Invitation("https://clinic.example/patient.html", 10, 20, 18));

    private static String operators(Figure figure) {
        ContentStream out = new ContentStream(297);
        new FigurePainter(new EmbeddedFonts(), new EmbeddedPictures()).draw(out, figure);
        return new String(out.bytes(), StandardCharsets.US_ASCII);
    }

    @Test
    void eachKindOfFigureIsDrawnAndHasBounds() {
        assertThat(ONE_OF_EACH).extracting(Figure::getClass).containsExactlyInAnyOrder((Class[])
                Figure.class.getPermittedSubclasses());
        for (Figure figure : ONE_OF_EACH) {
            assertThat(operators(figure)).isNotBlank();
            assertThat(FigureBounds.of(List.of(figure)).left()).isCloseTo(10, within(1e-9));
        }
    }

    @Test
    void aBoxIsMeasuredFromTheTopLeftCornerInMillimetres() {
        // 10 mm are 28.346 pt; its lower edge lies 297 - 24 = 273 mm above the bottom of the page
        assertThat(operators(ONE_OF_EACH.get(1))).isEqualTo("28.346 773.858 14.173 11.339 re f\n");
    }

    @Test
    void anOutlineLiesWhollyInsideItsBounds() {
        // half of the line's 0.5 mm inside each edge: 10.25, 4.5 wide, 3.5 high
        assertThat(operators(ONE_OF_EACH.get(2))).isEqualTo("1.417 w\n29.055 774.567 12.756 9.921 re S\n");
    }
}
