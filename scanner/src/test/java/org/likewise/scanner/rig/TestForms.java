package org.likewise.scanner.rig;

import java.util.ArrayList;
import java.util.List;
import org.likewise.model.code.Base32;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.layout.LayoutPage.Corner;
import org.likewise.model.layout.LayoutPage.Fiducial;
import org.likewise.model.layout.LayoutPage.Side;
import org.likewise.model.layout.LayoutPage.Tick;

/** Forms as a generator would lay them out: a table of items, choices with labels, digits and a box for words. */
public final class TestForms {
    private TestForms() {}

    public static Layout a4() {
        return form("A4", "standard", 210, 297, 4.5, 1);
    }

    public static Layout letter() {
        return form("Letter", "standard", 215.9, 279.4, 4.5, 1);
    }

    public static Layout largePrint() {
        return form("A4", "large-print", 210, 297, 5.5, 1);
    }

    public static Layout twoPages() {
        return form("A4", "standard", 210, 297, 4.5, 2);
    }

    /** A form of two pages that ask different things. */
    public static Layout unlike() {
        LayoutPage one = twoPages().pages().get(0);
        LayoutPage two = twoPages().pages().get(1);
        List<LayoutField> moved = two.fields().stream()
                .filter(f -> !f.item())
                .filter(f -> !(f instanceof LayoutField.Words))
                .toList();
        return new Layout(
                "7NKKETW0PG",
                "test-scale",
                "1.0.0",
                "k3x9q2f7",
                "00",
                "patient",
                "en-GB",
                null,
                "A4",
                "standard",
                List.of(
                        new LayoutPage(
                                1,
                                one.width(),
                                one.height(),
                                one.fiducials(),
                                one.ticks(),
                                one.code(),
                                25,
                                one.fields().stream().filter(LayoutField::item).toList()),
                        new LayoutPage(
                                2, two.width(), two.height(), two.fiducials(), two.ticks(), two.code(), 25, moved)));
    }

    private static Layout form(String paper, String style, double w, double h, double side, int pages) {
        List<LayoutPage> out = new ArrayList<>();
        for (int n = 1; n <= pages; n++) {
            out.add(page(n, w, h, side));
        }
        String code = Base32.digest(paper + style + side + pages, 10);
        return new Layout(code, "test-scale", "1.0.0", "k3x9q2f7", "00", "patient", "en-GB", null, paper, style, out);
    }

    private static LayoutPage page(int number, double w, double h, double side) {
        // the frame that the generator prints, so that what is measured here holds for it
        double in = 12.5;
        double s = 6;
        List<Fiducial> corners = List.of(
                new Fiducial(Corner.TOP_LEFT, new Box(in, in, s, s)),
                new Fiducial(Corner.TOP_RIGHT, new Box(w - in - s, in, s, s)),
                new Fiducial(Corner.BOTTOM_RIGHT, new Box(w - in - s, h - in - s, s, s)),
                new Fiducial(Corner.BOTTOM_LEFT, new Box(in, h - in - s, s, s)));
        List<Tick> ticks = new ArrayList<>();
        for (double x = 29.5; x <= w - 23.25; x += 16) {
            ticks.add(new Tick(Side.TOP, new Box(x - 0.75, 14, 1.5, 3)));
        }
        for (double y = 23.5; y <= h - 23.25; y += 19) {
            ticks.add(new Tick(Side.RIGHT, new Box(w - 17, y - 0.75, 3, 1.5)));
        }
        for (double x = 28.5; x <= w - 23.25; x += 18) {
            ticks.add(new Tick(Side.BOTTOM, new Box(x - 0.75, h - 17, 1.5, 3)));
        }
        for (double y = 29.5; y <= h - 23.25; y += 15) {
            ticks.add(new Tick(Side.LEFT, new Box(14, y - 0.75, 3, 1.5)));
        }
        Box code = new Box(w - 38, 21.5, 18, 18);
        List<LayoutField> fields = fields(number, w, h, side);
        LayoutPage bare = new LayoutPage(number, w, h, corners, ticks, code, 25, fields);
        return new LayoutPage(number, w, h, corners, ticks, code, 25, fields, Sheet.wordsOn(bare));
    }

    private static List<LayoutField> fields(int page, double w, double h, double side) {
        List<LayoutField> fields = new ArrayList<>();
        String prefix = page == 1 ? "" : "p" + page + "_";
        double pitch = side < 5 ? 15 : 17;
        double right = w - 30;
        for (int item = 0; item < 7; item++) {
            List<LayoutOption> options = new ArrayList<>();
            for (int k = 0; k < 6; k++) {
                double x = right - (5 - k) * pitch;
                options.add(new LayoutOption(
                        k == 5 ? "NA" : Integer.toString(k + 1), "", new Box(x, 62 + item * 10.5, side, side)));
            }
            fields.add(
                    new LayoutField.Choice(prefix + "item" + (item + 1), FieldType.SINGLE_CHOICE, "", true, options));
        }
        fields.add(grid(prefix + "visit", FieldType.SINGLE_CHOICE, 146, side, 5));
        fields.add(grid(prefix + "who", FieldType.MULTIPLE_CHOICE, 170, side, 6));
        List<LayoutOption> rating = new ArrayList<>();
        for (int k = 0; k <= 10; k++) {
            rating.add(new LayoutOption(Integer.toString(k), "", new Box(24 + k * 13.5, 200, side, side)));
        }
        fields.add(new LayoutField.Choice(prefix + "overall", FieldType.RATING, "", false, rating));
        fields.add(new LayoutField.Cells(
                prefix + "age",
                FieldType.DIGITS,
                "",
                false,
                List.of(new Box(24, 214, 7, 8), new Box(32, 214, 7, 8), new Box(40, 214, 7, 8)),
                0,
                120));
        fields.add(new LayoutField.Words(prefix + "comment", "", false, new Box(21, 228, w - 42, h - 228 - 30)));
        return fields;
    }

    private static LayoutField grid(String id, FieldType type, double y, double side, int n) {
        List<LayoutOption> options = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            Box box = new Box(24 + k % 3 * 57, y + k / 3 * (side < 5 ? 7.5 : 10.5), side, side);
            String label = "Label of it " + k;
            options.add(new LayoutOption(type == FieldType.MULTIPLE_CHOICE ? "who_" + k : "v" + k, label, box));
        }
        return new LayoutField.Choice(id, type, "", false, options);
    }
}
