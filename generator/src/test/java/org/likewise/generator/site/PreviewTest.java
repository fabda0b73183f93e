package org.likewise.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.FormMaker;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

/** Pictures of forms: what they show, and when they are drawn anew. */
class PreviewTest {
    private static final Path NOWHERE = Path.of("nowhere.png");

    private static Form form;
    private static byte[] pdf;
    private static Preview preview;

    @TempDir
    private Path folder;

    @BeforeAll
    static void draw() {
        form = form("patient");
        pdf = pdf(form);
        preview = Preview.of(pdf, NOWHERE);
    }

    @Test
    void itShowsTheFirstPageWhereTheLayoutSays() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(preview.png()));
        assertThat(picture.getWidth()).isEqualTo(Preview.WIDTH);
        assertThat(picture.getHeight()).isEqualTo(preview.height()).isEqualTo(594);
        double scale = Preview.WIDTH / Paper.A4.widthMm();
        for (LayoutPage.Fiducial square : form.layout().pages().get(0).fiducials()) {
            int x = (int) ((square.box().x() + square.box().w() / 2) * scale);
            int y = (int) ((square.box().y() + square.box().h() / 2) * scale);
            assertThat(grey(picture, x, y))
                    .as("in the square " + square.corner())
                    .isZero();
            assertThat(grey(picture, x, 3)).as("at the edge of the paper").isEqualTo(255);
        }
        assertThat(preview.png().length).as("bytes").isLessThan(30_000);
    }

    @Test
    void thePicturesOfOtherFormsAreOthers() {
        assertThat(Preview.of(pdf(form("observer")), NOWHERE).png()).isNotEqualTo(preview.png());
    }

    @Test
    void aPictureIsKeptForItsOwnPdfAloneAndOnlyWhole() {
        byte[] png = preview.png();
        assertThat(Preview.fits(png, pdf)).isTrue();
        assertThat(Preview.fits(png, pdf(form("observer")))).isFalse();
        for (int at = 0; at < png.length; at += 97) {
            byte[] changed = png.clone();
            changed[at] ^= 1;
            assertThat(Preview.fits(changed, pdf)).as("byte " + at).isFalse();
        }
        for (int length : new int[] {0, 1, 24, 100, png.length - 1}) {
            assertThat(Preview.fits(java.util.Arrays.copyOf(png, length), pdf)).isFalse();
        }
    }

    @Test
    void aPictureThatSomeoneChangedIsMendedByTheNextBuild() throws IOException {
        Scale english = scale().with(List.of());
        SiteOptions options =
                SiteOptions.shipped(Instant.EPOCH, "Likewise test").with(List.of(Paper.A4), List.of(Style.STANDARD));
        Path out = folder.resolve("site");
        SiteBuilder.build(List.of(english), out, options);
        Path file = out.resolve("therapeutic-empathy/patient.en-GB.png");
        assertThat(file).hasBinaryContent(preview.png());
        byte[] changed = preview.png().clone();
        changed[changed.length / 2] ^= 1;
        Files.write(file, changed);
        assertThat(SiteBuilder.build(List.of(english), out, options).changed())
                .containsExactly("therapeutic-empathy/patient.en-GB.png");
        assertThat(file).hasBinaryContent(preview.png());
        assertThat(SiteBuilder.build(List.of(english), out, options.with(List.of(), List.of()))
                        .removed())
                .contains("therapeutic-empathy/patient.en-GB.png");
    }

    private static int grey(BufferedImage picture, int x, int y) {
        return picture.getRaster().getSample(x, y, 0)
                * 255
                / ((1 << picture.getColorModel().getPixelSize()) - 1);
    }

    private static byte[] pdf(Form form) {
        return form.pdf(Instant.EPOCH, "Likewise test");
    }

    private static Form form(String role) {
        return FormMaker.shipped().make(Questionnaires.resolve(scale(), role, "en-GB", null), Paper.A4, Style.STANDARD);
    }

    private static Scale scale() {
        return Scales.read(List.of(Path.of("../scale-definitions/therapeutic-empathy")))
                .orThrow()
                .scales()
                .get(0);
    }
}
