package org.likewise.simulator;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.layout.LayoutPage.Corner;
import org.likewise.model.layout.LayoutPage.Fiducial;
import org.likewise.model.layout.LayoutPage.Side;
import org.likewise.model.layout.LayoutPage.Tick;

/** A form with every type of field, without words, drawn with nothing but rectangles: independent of the generator. */
final class PaperForm {
    static final String PACK = "0123456789";
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double OUTLINE_MM = 0.25;
    private static final Box CODE = new Box(172, 20, 18, 18);

    private PaperForm() {}

    static Layout layout() {
        return LayoutJson.withFormCode(new Layout(
                "",
                "trial",
                "0.1.0",
                "k3x9q2f7",
                "00",
                "patient",
                "en-GB",
                null,
                "A4",
                "standard",
                List.of(first(), second())));
    }

    private static LayoutPage first() {
        List<LayoutField> fields = new ArrayList<>();
        for (int item = 0; item < 8; item++) {
            fields.add(choice("item_" + (char) ('a' + item), FieldType.SINGLE_CHOICE, 95, 70 + 13 * item, 17, 6, true));
        }
        fields.add(choice("pain", FieldType.RATING, 40, 185, 11, 11, false));
        fields.add(choice("kinds", FieldType.MULTIPLE_CHOICE, 40, 200, 25, 5, false));
        fields.add(new LayoutField.Cells("age", FieldType.DIGITS, "", false, cells(40, 215, 3), 18, 99));
        fields.add(new LayoutField.Choice(
                "age_pns",
                FieldType.SINGLE_CHOICE,
                "",
                false,
                List.of(new LayoutOption("not_said", "", new Box(70, 217, 4.5, 4.5)))));
        fields.add(new LayoutField.Cells("visit", FieldType.DATE, "", false, cells(95, 215, 8), 0, 99999999));
        fields.add(new LayoutField.Words("comment", "", false, new Box(25, 232, 160, 34)));
        return page(1, fields);
    }

    private static LayoutPage second() {
        List<LayoutField> fields = new ArrayList<>();
        for (int item = 0; item < 12; item++) {
            fields.add(
                    choice("more_" + (char) ('a' + item), FieldType.SINGLE_CHOICE, 95, 70 + 13 * item, 14, 7, false));
        }
        return page(2, fields);
    }

    private static LayoutField choice(
            String id, FieldType type, double x, double y, double pitch, int options, boolean notApplicable) {
        List<LayoutOption> all = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            String value = notApplicable && i == options - 1
                    ? LayoutOption.NOT_APPLICABLE
                    : type == FieldType.MULTIPLE_CHOICE ? "option_" + (char) ('a' + i) : Integer.toString(i + 1);
            all.add(new LayoutOption(value, "", new Box(x + pitch * i, y, 4.5, 4.5)));
        }
        return new LayoutField.Choice(id, type, "", type == FieldType.SINGLE_CHOICE, all);
    }

    private static List<Box> cells(double x, double y, int count) {
        List<Box> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(new Box(x + 7 * i, y, 7, 9));
        }
        return cells;
    }

    private static LayoutPage page(int number, List<LayoutField> fields) {
        List<Fiducial> fiducials = List.of(
                new Fiducial(Corner.TOP_LEFT, new Box(12, 12, 5, 5)),
                new Fiducial(Corner.TOP_RIGHT, new Box(193, 12, 5, 5)),
                new Fiducial(Corner.BOTTOM_RIGHT, new Box(193, 280, 5, 5)),
                new Fiducial(Corner.BOTTOM_LEFT, new Box(12, 280, 5, 5)));
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            ticks.add(new Tick(Side.LEFT, new Box(12, 30 + 16 * i, 3, 1.5)));
            ticks.add(new Tick(Side.RIGHT, new Box(195, 30 + 17 * i, 3, 1.5)));
        }
        return new LayoutPage(number, 210, 297, fiducials, ticks, CODE, 25, fields);
    }

    /** Both pages of each copy; the number of the copy within the pack is its last character. */
    static Path print(Path file, Layout layout, int copies) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int copy = 1; copy <= copies; copy++) {
                for (LayoutPage page : layout.pages()) {
                    draw(document, page, new PageCode(layout.form(), page.number(), PACK + copy).text());
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    static void draw(PDDocument document, LayoutPage page, String code) throws IOException {
        PDPage sheet = new PDPage(
                new PDRectangle((float) (page.width() * POINTS_PER_MM), (float) (page.height() * POINTS_PER_MM)));
        document.addPage(sheet);
        try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
            for (Fiducial fiducial : page.fiducials()) {
                fill(out, page, fiducial.box());
            }
            for (Tick tick : page.ticks()) {
                fill(out, page, tick.box());
            }
            for (Box box : boxes(page)) {
                outline(out, page, box);
            }
            if (!code.isEmpty()) {
                code(out, page, code);
            }
        }
    }

    static List<Box> boxes(LayoutPage page) {
        List<Box> boxes = new ArrayList<>();
        for (LayoutField field : page.fields()) {
            if (field instanceof LayoutField.Choice choice) {
                choice.options().forEach(o -> boxes.add(o.box()));
            } else if (field instanceof LayoutField.Cells cells) {
                boxes.addAll(cells.cells());
            } else if (field instanceof LayoutField.Words words) {
                boxes.add(words.box());
            }
        }
        return boxes;
    }

    private static void fill(PDPageContentStream out, LayoutPage page, Box box) throws IOException {
        rectangle(out, page, box.x(), box.y(), box.w(), box.h());
        out.fill();
    }

    private static void outline(PDPageContentStream out, LayoutPage page, Box box) throws IOException {
        out.setLineWidth((float) (OUTLINE_MM * POINTS_PER_MM));
        rectangle(
                out,
                page,
                box.x() + OUTLINE_MM / 2,
                box.y() + OUTLINE_MM / 2,
                box.w() - OUTLINE_MM,
                box.h() - OUTLINE_MM);
        out.stroke();
    }

    private static void rectangle(PDPageContentStream out, LayoutPage page, double x, double y, double w, double h)
            throws IOException {
        out.addRect(
                (float) (x * POINTS_PER_MM),
                (float) ((page.height() - y - h) * POINTS_PER_MM),
                (float) (w * POINTS_PER_MM),
                (float) (h * POINTS_PER_MM));
    }

    private static void code(PDPageContentStream out, LayoutPage page, String text) throws IOException {
        BitMatrix modules;
        try {
            modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
        double side = page.code().w() / modules.getWidth();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    rectangle(out, page, page.code().x() + x * side, page.code().y() + y * side, side, side);
                }
            }
        }
        out.fill();
    }
}
