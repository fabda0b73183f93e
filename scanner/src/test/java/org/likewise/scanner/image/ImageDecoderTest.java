package org.likewise.scanner.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.scanner.rig.Scan;

class ImageDecoderTest {
    private static final int DARK = 40;

    /** White with a dark left third and, lower right, a middle grey. */
    private static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(90, 60, type);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 90, 60);
        g.dispose();
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 30; x++) {
                image.setRGB(x, y, new Color(DARK, DARK, DARK).getRGB());
            }
        }
        return image;
    }

    private static byte[] written(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(ImageIO.write(image, format, out)).isTrue();
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreyImage decoded(byte[] bytes) throws ImageProblem {
        try (PageImages pages = ImageDecoder.open(bytes)) {
            return pages.page(0);
        }
    }

    @Test
    void pngOfEachKindOfPixelGivesItsGreyLevels() throws ImageProblem {
        for (int type : new int[] {
            BufferedImage.TYPE_INT_RGB,
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_BYTE_BINARY
        }) {
            GreyImage image = decoded(written("png", picture(type)));
            assertThat(image.width()).isEqualTo(90);
            assertThat(image.at(80, 50)).as("paper of type " + type).isGreaterThan(250);
            assertThat(image.at(10, 10)).as("ink of type " + type).isLessThan(60);
        }
    }

    @Test
    void greyLevelsAreThoseOfTheFile() throws ImageProblem {
        byte[] levels = new byte[256 * 4];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (i % 256);
        }
        GreyImage image = new GreyImage(256, 4, levels, 0, 0);
        assertThat(decoded(Scan.png(image)).pixels()).isEqualTo(levels);
        BufferedImage deep = new BufferedImage(256, 4, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < levels.length; i++) {
            deep.getRaster().setSample(i % 256, i / 256, 0, (i % 256) * 257);
        }
        assertThat(decoded(written("png", deep)).pixels()).isEqualTo(levels);
    }

    @Test
    void whatIsTransparentIsPaper() throws ImageProblem {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 3, 0xff000000);
        GreyImage grey = decoded(written("png", image));
        assertThat(grey.at(10, 10)).isEqualTo(255);
        assertThat(grey.at(3, 3)).isZero();
    }

    @Test
    void jpegInGreyAndColour() throws ImageProblem {
        GreyImage coloured = decoded(written("jpeg", picture(BufferedImage.TYPE_INT_RGB)));
        for (GreyImage image : List.of(coloured, decoded(Scan.jpeg(coloured, 0.8f)))) {
            assertThat(image.at(80, 50)).isGreaterThan(245);
            assertThat(image.at(10, 10)).isBetween(30, 50);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT T.6", "CCITT T.4", "CCITT RLE", "PackBits", "LZW", "Deflate"})
    void bilevelTiffOfEachCompression(String compression) throws ImageProblem {
        byte[] pixels = new byte[200 * 100];
        Arrays.fill(pixels, (byte) 255);
        for (int i = 0; i < 100; i++) {
            pixels[i * 200 + 37] = 0;
        }
        byte[] tiff = Scan.tiff(new GreyImage(200, 100, pixels, 0, 0), compression);
        assertThat(decoded(tiff).pixels()).isEqualTo(pixels);
    }

    @Test
    void aTiffHasAsManyPagesAsItSays() throws ImageProblem, IOException {
        byte[] tiff =
                tiff(List.of(picture(BufferedImage.TYPE_BYTE_GRAY), picture(BufferedImage.TYPE_BYTE_BINARY)), 0, 0);
        try (PageImages pages = ImageDecoder.open(tiff)) {
            assertThat(pages.count()).isEqualTo(2);
            assertThat(pages.page(1).at(80, 50)).isEqualTo(255);
            assertThat(pages.page(0).at(80, 50)).isEqualTo(255);
        }
    }

    @Test
    void aFaxWithFewerLinesThanColumnsIsEvenedUp() throws ImageProblem, IOException {
        GreyImage image = decoded(tiff(List.of(picture(BufferedImage.TYPE_BYTE_BINARY)), 204, 98));
        assertThat(image.width()).isEqualTo(90);
        assertThat(image.height()).isEqualTo(125);
        assertThat(image.dpiX()).isEqualTo(204);
        assertThat(image.dpiY()).isEqualTo(204);
    }

    @Test
    void theResolutionIsRead() throws ImageProblem, IOException {
        GreyImage image = decoded(tiff(List.of(picture(BufferedImage.TYPE_BYTE_GRAY)), 300, 300));
        assertThat(image.dpiX()).isEqualTo(300);
    }

    private static byte[] tiff(List<BufferedImage> images, int dpiX, int dpiY) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage image : images) {
                ImageWriteParam param = writer.getDefaultWriteParam();
                IIOMetadata metadata =
                        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
                if (dpiX > 0) {
                    TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
                    directory.addTIFFField(rational(BaselineTIFFTagSet.TAG_X_RESOLUTION, dpiX));
                    directory.addTIFFField(rational(BaselineTIFFTagSet.TAG_Y_RESOLUTION, dpiY));
                    metadata = directory.getAsMetadata();
                }
                writer.writeToSequence(new IIOImage(image, null, metadata), param);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }

    private static TIFFField rational(int tag, int value) {
        return new TIFFField(
                BaselineTIFFTagSet.getInstance().getTag(tag),
                javax.imageio.plugins.tiff.TIFFTag.TIFF_RATIONAL,
                1,
                new long[][] {{value, 1}});
    }

    @Test
    void otherFilesAreToldFromImages() {
        assertThatThrownBy(() -> ImageDecoder.open("image,form\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ImageProblem.class, p -> assertThat(p.problem()).isEqualTo("unknown-format"));
        assertThatThrownBy(() -> ImageDecoder.open(new byte[0])).isInstanceOf(ImageProblem.class);
    }

    @Test
    void whatIsCutShortIsAProblemAndNeverHalfAPage() {
        byte[] noise = new byte[300 * 400];
        new Random(1).nextBytes(noise);
        GreyImage image = new GreyImage(300, 400, noise, 0, 0);
        for (byte[] whole : List.of(Scan.png(image), Scan.jpeg(image, 0.7f), Scan.tiff(image, "CCITT T.6"))) {
            for (int percent = 3; percent < 95; percent += 7) {
                byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
                assertThatThrownBy(() -> decoded(cut)).isInstanceOf(ImageProblem.class);
            }
        }
    }

    @Test
    void damagedBytesGiveAnImageOrAProblemAndNothingElse() {
        GreyImage image = new GreyImage(64, 64, new byte[64 * 64], 0, 0);
        Random random = new Random(8);
        for (byte[] whole : List.of(
                Scan.png(image), Scan.jpeg(image, 0.7f), Scan.tiff(image, "CCITT T.6"), Scan.tiff(image, "LZW"))) {
            for (int i = 0; i < 250; i++) {
                byte[] damaged = whole.clone();
                for (int k = 0; k < 1 + random.nextInt(6); k++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    GreyImage read = decoded(damaged);
                    assertThat(read.pixels()).hasSizeLessThan(1 << 22);
                } catch (ImageProblem e) {
                    assertThat(e.getMessage()).endsWith(".");
                    assertThat(e.remedy()).isNotEmpty();
                } catch (RuntimeException e) {
                    fail("damage must be a problem", e);
                }
            }
        }
    }

    @Test
    void anImageThatClaimsToBeHugeIsRefusedBeforeItIsDecoded() {
        byte[] png = Scan.png(new GreyImage(8, 8, new byte[64], 0, 0));
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        assertThatThrownBy(() -> decoded(png)).isInstanceOfSatisfying(ImageProblem.class, p -> {
            assertThat(p.problem()).isEqualTo("image-too-large");
            assertThat(p.getMessage()).contains("60000 x 60000");
        });
    }
}
