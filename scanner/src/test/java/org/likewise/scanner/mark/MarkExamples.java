package org.likewise.scanner.mark;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.likewise.model.code.Base32;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.mark.MarkModel.Sort;
import org.likewise.scanner.register.Frame;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registrar;
import org.likewise.scanner.register.Registration;
import org.likewise.scanner.rig.Scan;
import org.likewise.scanner.rig.Sheet;
import org.likewise.scanner.rig.TestForms;
import org.likewise.scanner.rig.TestHand;
import org.likewise.scanner.rig.TestHand.Style;

/** Boxes of drawn and scanned pages with what was measured at them and what they hold in truth. */
final class MarkExamples {
    /** One box. */
    record Example(Features features, Sort truth) {}

    private static final List<Layout> FORMS = List.of(TestForms.a4(), TestForms.letter(), TestForms.largePrint());

    /** What is measured does not depend on the model, which may not be there yet. */
    private static final MarkModel UNLEARNT = new MarkModel(
            new double[MarkModel.UNITS][MarkModel.INPUTS.length],
            new double[MarkModel.Sort.values().length][MarkModel.UNITS + 1]);

    private MarkExamples() {}

    /**
     * The boxes of so many pages, each with a hand, a pen and a scanner of its own.
     *
     * @param angular the family of hands: curved ones are learnt from, angular ones are only for the figures
     */
    static List<Example> draw(int pages, long seed, boolean angular) {
        List<Example> out = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            page(FORMS.get(i % FORMS.size()), random, angular, out);
        }
        return out;
    }

    private static void page(Layout form, Random random, boolean angular, List<Example> out) {
        Scan scan = scan(random);
        LayoutPage layout = form.pages().get(0);
        Sheet sheet = Sheet.print(form, 1, Base32.digest("copy" + random.nextLong(), 11));
        // pencil that black and white wipes out would teach that a mark is nothing
        TestHand hand = TestHand.any(sheet, random, angular, scan.threshold() == 0);
        Style[] styles = Style.values();
        Style habit = styles[random.nextInt(5)];
        List<Box> boxes = new ArrayList<>();
        List<Sort> truth = new ArrayList<>();
        for (LayoutField field : layout.fields()) {
            if (field instanceof LayoutField.Choice choice) {
                for (LayoutOption option : choice.options()) {
                    boxes.add(option.box());
                    truth.add(mark(option.box(), sheet, hand, habit, random, scan.threshold() > 0));
                }
            }
        }
        GreyImage image = scan.of(sheet.image(), random.nextLong());
        Pyramid pyramid = Pyramid.of(image);
        Optional<Registration> page = new Registrar(pyramid).find(Frame.of(layout));
        if (page.isEmpty() || page.get().fault().isPresent()) {
            return;
        }
        List<Features> features = new ArrayList<>();
        BoxReader.read(pyramid.fine(), page.get(), boxes, sight -> features.add(sight.features()), UNLEARNT);
        for (int i = 0; i < boxes.size(); i++) {
            if (features.get(i).readable()) {
                out.add(new Example(features.get(i), truth.get(i)));
            }
        }
    }

    private static Sort mark(Box box, Sheet sheet, TestHand hand, Style habit, Random random, boolean bilevel) {
        double kind = random.nextDouble();
        if (kind < 0.5) {
            if (random.nextInt(8) == 0) {
                specks(box, sheet, random);
            }
            return Sort.EMPTY;
        }
        if (kind < 0.86) {
            open(box, hand, habit, random);
            return Sort.OPEN;
        }
        if (kind < 0.92) {
            hand.mark(Style.FILL, box);
            return Sort.FILLED;
        }
        switch (random.nextInt(4)) {
            case 0 -> hand.mark(Style.CIRCLE, box);
            case 1 -> struckOut(box, hand, habit, random);
            case 2 -> intruding(box, hand, random);
            default -> {
                if (bilevel) {
                    hand.mark(Style.CIRCLE, box);
                } else {
                    rubbedOut(box, sheet, random);
                }
            }
        }
        return Sort.DOUBTFUL;
    }

    /** The habit, another figure now and then, and some that are larger than the box. */
    private static void open(Box box, TestHand hand, Style habit, Random random) {
        double x = box.centreX() + 0.8 * (random.nextDouble() - 0.5);
        double y = box.centreY() + 0.8 * (random.nextDouble() - 0.5);
        double reach = box.w() / 2 * (1.1 + 0.9 * random.nextDouble());
        switch (random.nextInt(12)) {
            case 0, 1 -> hand.tick(x, y, reach);
            case 2 -> hand.cross(x, y, 0.8 * reach);
            case 3 -> hand.line(x - reach, y + 0.9 * reach, x + reach, y - 0.9 * reach);
            case 4 -> hand.mark(Style.values()[random.nextInt(5)], box);
            default -> hand.mark(habit, box);
        }
    }

    private static void specks(Box box, Sheet sheet, Random random) {
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            double d = 0.1 + 0.3 * random.nextDouble();
            sheet.blot(
                    new Ellipse2D.Double(
                            box.x() + random.nextDouble() * box.w(), box.y() + random.nextDouble() * box.h(), d, d),
                    random.nextInt(120));
        }
    }

    private static void struckOut(Box box, TestHand hand, Style habit, Random random) {
        hand.mark(habit, box);
        double slope = 0.8 * (random.nextDouble() - 0.5);
        double over = 1.4 + random.nextDouble();
        int lines = 1 + random.nextInt(2);
        for (int i = 0; i < lines; i++) {
            double y = box.centreY() + 0.5 * (i - (lines - 1) / 2.0) + 0.4 * (random.nextDouble() - 0.5);
            hand.line(box.x() - over, y + slope, box.right() + over, y - slope);
        }
    }

    /** The tail of somebody else's stroke. */
    private static void intruding(Box box, TestHand hand, Random random) {
        double deep = 0.9 + 1.4 * random.nextDouble();
        double y = box.y() + box.h() * (0.2 + 0.6 * random.nextDouble());
        if (random.nextBoolean()) {
            hand.line(box.x() - 2, y + 1, box.x() + deep, y);
        } else {
            hand.line(box.right() + 2, y + 1, box.right() - deep, y);
        }
    }

    private static void rubbedOut(Box box, Sheet sheet, Random random) {
        int ghost = 195 + random.nextInt(35);
        TestHand pale = new TestHand(sheet, random, 0.5, ghost, false, false);
        sheet.blot(
                new Ellipse2D.Double(box.x() - 0.5, box.y() - 0.5, box.w() + 1, box.h() + 1), 232 + random.nextInt(15));
        pale.mark(Style.CROSS, box);
    }

    private static Scan scan(Random random) {
        double[] dpi = {150, 200, 200, 240, 300};
        Scan scan = Scan.at(dpi[random.nextInt(dpi.length)])
                .skewed(3 * (random.nextDouble() - 0.5))
                .scaled(0.95 + 0.06 * random.nextDouble())
                .shifted(4 * (random.nextDouble() - 0.5), 4 * (random.nextDouble() - 0.5))
                .rough(0.5 + random.nextDouble(), 2 + 9 * random.nextDouble())
                .shaded(random.nextInt(3) == 0 ? 0.4 * random.nextDouble() : 0);
        if (random.nextInt(4) == 0) {
            scan = scan.copied(20 + random.nextInt(60), 215 + random.nextInt(30));
        }
        return random.nextInt(3) == 0 ? scan.bilevel(125 + random.nextInt(40)) : scan;
    }
}
