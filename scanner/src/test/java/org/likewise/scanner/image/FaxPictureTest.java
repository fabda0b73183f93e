package org.likewise.scanner.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

/** Against the platform's writer of fax-coded TIFFs. */
class FaxPictureTest {
    private static final String[] CODINGS = {"CCITT RLE", "CCITT T.4", "CCITT T.6"};

    /** Stripes of many lengths, some lines like those above, some empty. */
    private static BufferedImage picture(int width, int height, SplittableRandom random) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            int kind = random.nextInt(6);
            if (kind == 0 || y == 0) {
                int longest = 1 << 1 + random.nextInt(13);
                int x = 0;
                for (int level = random.nextInt(2); x < width; level ^= 1) {
                    int end = Math.min(width, x + 1 + random.nextInt(longest));
                    Arrays.fill(line, x, end, level);
                    x = end;
                }
            } else if (kind == 1) {
                Arrays.fill(line, random.nextInt(2));
            } else if (kind < 5) {
                int at = random.nextInt(width);
                line[at] ^= 1;
            }
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, line[x]);
            }
        }
        return image;
    }

    /** @param mixed of T.4, whether lines may be coded by the one above */
    private static byte[] tiff(BufferedImage image, String coding, int rows, boolean mixed) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(coding);
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
            TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
            directory.addTIFFField(new TIFFField(
                    BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ROWS_PER_STRIP), rows));
            if (coding.equals("CCITT T.4")) {
                directory.addTIFFField(new TIFFField(
                        BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_T4_OPTIONS),
                        TIFFTag.TIFF_LONG,
                        1,
                        new long[] {mixed ? 1 : 0}));
            }
            writer.write(null, new IIOImage(image, null, directory.getAsMetadata()), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static GreyImage decoded(byte[] tiff) throws ImageProblem {
        TiffDirectories.Page page = TiffDirectories.of(tiff).pages().get(0);
        assertThat(page.parts()).isInstanceOf(TiffParts.Fax.class);
        return ((TiffParts.Fax) page.parts()).picture().decode(Resolution.UNKNOWN);
    }

    private static void assertSame(GreyImage image, BufferedImage picture, String what) {
        assertThat(image.width()).isEqualTo(picture.getWidth());
        assertThat(image.height()).isEqualTo(picture.getHeight());
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                if (image.at(x, y) != 255 * picture.getRaster().getSample(x, y, 0)) {
                    throw new AssertionError(what + ": other at " + x + ", " + y);
                }
            }
        }
    }

    @Test
    void everyPictureComesBackAsItWas() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 120; i++) {
            int width = i % 10 == 0 ? 2500 + random.nextInt(4000) : 1 + random.nextInt(900);
            BufferedImage picture = picture(width, 1 + random.nextInt(60), random);
            for (String coding : CODINGS) {
                int rows = 1 + random.nextInt(picture.getHeight());
                byte[] tiff = tiff(picture, coding, rows, i % 2 == 0);
                assertSame(decoded(tiff), picture, coding + " " + i);
            }
        }
    }

    /** A bit may turn a code word into another of its length, which moves an edge; that is not to be seen in the code. */
    @Test
    void mostChangedBitsAndAllButAFewChangedStretchesAreSeen() throws Exception {
        assertThat(seen(0)).isGreaterThan(350);
        assertThat(seen(6)).isGreaterThan(395);
    }

    /** Of 400 pictures, in how many a change is seen: of one bit, or of so many bytes. */
    private static int seen(int stretch) throws Exception {
        SplittableRandom random = new SplittableRandom(6);
        int seen = 0;
        for (int i = 0; i < 400; i++) {
            byte[] tiff = tiff(picture(600, 80, random), "CCITT T.6", 80, false);
            FaxPicture.Part part = ((TiffParts.Fax)
                            TiffDirectories.of(tiff).pages().get(0).parts())
                    .picture()
                    .parts()
                    .get(0);
            int bit = random.nextInt(8 * (part.bytes() - 4 - stretch));
            tiff[part.at() + bit / 8] ^= (byte) (0x80 >> bit % 8);
            for (int k = 1; k < stretch; k++) {
                tiff[part.at() + bit / 8 + k] = (byte) random.nextInt(256);
            }
            try {
                decoded(tiff);
            } catch (ImageProblem e) {
                assertThat(e.problem()).isEqualTo("broken-image");
                seen++;
            }
        }
        return seen;
    }

    @Test
    void aPictureThatEndsEarlyOrGoesOnIsRefused() throws Exception {
        BufferedImage picture = picture(300, 40, new SplittableRandom(7));
        for (String coding : CODINGS) {
            byte[] tiff = tiff(picture, coding, 40, true);
            FaxPicture fax =
                    ((TiffParts.Fax) TiffDirectories.of(tiff).pages().get(0).parts()).picture();
            FaxPicture.Part part = fax.parts().get(0);
            assertThatThrownBy(() -> with(fax, part.bytes() / 2, 40)).isInstanceOf(ImageProblem.class);
            assertThatThrownBy(() -> with(fax, part.bytes(), 41))
                    .as(coding)
                    .isInstanceOf(ImageProblem.class)
                    .hasMessageContaining("line 41");
            assertThatThrownBy(() -> with(fax, part.bytes(), 20))
                    .as(coding)
                    .hasMessageContaining("goes on after its last line");
        }
    }

    private static GreyImage with(FaxPicture fax, int bytes, int lines) throws ImageProblem {
        FaxPicture.Part part = new FaxPicture.Part(fax.parts().get(0).at(), bytes, true, lines);
        return new FaxPicture(fax.coded(), fax.coding(), fax.width(), lines, List.of(part), false)
                .decode(Resolution.UNKNOWN);
    }
}
