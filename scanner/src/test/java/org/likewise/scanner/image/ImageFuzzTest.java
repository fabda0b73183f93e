package org.likewise.scanner.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.likewise.scanner.rig.PdfScan;

/** Any bytes are an image, a PDF or a problem with a reason. Found inputs lie beside the seeds and are tried in every build. */
class ImageFuzzTest {
    /** Through the door, where the first bytes tell what they are. */
    @FuzzTest
    void door(byte[] data) {
        open(data);
    }

    @FuzzTest
    void pdf(byte[] data) {
        byte[] all = Arrays.copyOf(new byte[] {'%', 'P', 'D', 'F', '-'}, 5 + data.length);
        System.arraycopy(data, 0, all, 5, data.length);
        open(all);
    }

    /** A fax as a PDF holds one: four bytes say how it is packed and how large it is. */
    @FuzzTest
    void fax(byte[] data) throws Exception {
        if (data.length < 4) {
            return;
        }
        try (COSStream stream = new COSStream()) {
            try (OutputStream out = stream.createRawOutputStream()) {
                out.write(data, 4, data.length - 4);
            }
            COSDictionary parameters = PdfScan.parameters("K", data[0] % 2);
            parameters.setBoolean(COSName.BLACK_IS_1, (data[1] & 1) == 1);
            parameters.setBoolean(COSName.ENCODED_BYTE_ALIGN, (data[1] & 2) == 2);
            stream.setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
            stream.setItem(COSName.DECODE_PARMS, parameters);
            int width = 1 + (data[2] & 255);
            parameters.setInt(COSName.COLUMNS, width);
            try {
                FaxPicture.of(stream, width, 1 + (data[3] & 255)).decode(Resolution.UNKNOWN);
            } catch (ImageProblem e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @FuzzTest
    void jpegHeader(byte[] data) {
        assertThat(JpegColours.of(data)).isNotNull();
        assertThat(Orientation.ofJpeg(data)).isBetween(0, 0xffff);
    }

    @FuzzTest
    void jbig2(byte[] data) {
        try {
            Jbig2Check.check(data, false);
        } catch (ImageProblem e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void open(byte[] data) {
        try (PageImages pages = ImageDecoder.open(data)) {
            for (int i = 0; i < Math.min(3, pages.count()); i++) {
                GreyImage page = pages.page(i);
                assertThat((long) page.width() * page.height()).isEqualTo(page.pixels().length);
                assertThat(pages.screenFields(i)).isNotNull();
            }
        } catch (ImageProblem e) {
            assertThat(e.getMessage()).isNotBlank();
            assertThat(e.remedy()).isNotBlank();
        } catch (OutOfMemoryError e) {
            // let through by contract: the caller tries again when nothing else is held
            assertThat(data).isNotEmpty();
        }
    }
}
