package org.likewise.scanner.rig;

import java.awt.geom.Point2D;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.layout.LayoutPage.Side;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.page.PageReader;
import org.likewise.scanner.page.PageReading;
import org.likewise.scanner.register.Frame;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registrar;
import org.likewise.scanner.register.Registration;

/** Prints how well damaged and askew pages are found, with the seeds for developing; the tests have others. */
public final class RegistrationTable {
    private static final java.lang.management.ThreadMXBean BEAN =
            java.lang.management.ManagementFactory.getThreadMXBean();

    private RegistrationTable() {}

    /** What is done to the paper of one trial. */
    public interface Damaging extends BiConsumer<Damage, Random> {}

    public static Map<String, Damaging> damages() {
        Map<String, Damaging> out = new LinkedHashMap<>();
        out.put("whole", (d, r) -> {});
        out.put("2 holes", (d, r) -> d.punched(side(r), 2, slip(r)));
        out.put("3 holes", (d, r) -> d.punched(side(r), 3, slip(r)));
        out.put("4 holes", (d, r) -> d.punched(r.nextBoolean() ? Side.LEFT : Side.RIGHT, 4, slip(r)));
        out.put("torn", (d, r) -> d.torn(r.nextInt(4), 30));
        out.put("folded over", (d, r) -> d.foldedOver(r.nextInt(4), 30));
        out.put("2 folded", (d, r) -> {
            int c = r.nextInt(4);
            d.foldedOver(c, 30);
            d.torn((c + 1 + r.nextInt(3)) % 4, 30);
        });
        out.put("no squares", (d, r) -> d.withoutSquares(0, 1, 2, 3));
        out.put("1 square", (d, r) -> d.withoutSquares(others(r, 1)));
        out.put("2 squares", (d, r) -> d.withoutSquares(others(r, 2)));
        out.put("no squares, holes, torn", (d, r) -> {
            d.withoutSquares(0, 1, 2, 3);
            d.punched(side(r), 2, slip(r));
            d.torn(r.nextInt(4), 30);
        });
        out.put("no squares, no side", (d, r) -> {
            d.withoutSquares(0, 1, 2, 3);
            d.withoutTicks(side(r));
        });
        out.put(
                "false square",
                (d, r) -> d.falseSquare(r.nextInt(4), 3 + 5 * r.nextDouble(), 2 * Math.PI * r.nextDouble(), false));
        out.put(
                "false beside true",
                (d, r) -> d.falseSquare(r.nextInt(4), 3 + 5 * r.nextDouble(), 2 * Math.PI * r.nextDouble(), true));
        out.put("2 false, 1 torn", (d, r) -> {
            int c = r.nextInt(4);
            d.falseSquare(c, 3 + 5 * r.nextDouble(), 2 * Math.PI * r.nextDouble(), false);
            d.falseSquare((c + 1) % 4, 3 + 5 * r.nextDouble(), 2 * Math.PI * r.nextDouble(), false);
            d.torn((c + 2) % 4, 30);
        });
        out.put("stained", (d, r) -> d.stained(r, 8));
        return out;
    }

    private static Side side(Random r) {
        return Side.values()[r.nextInt(4)];
    }

    private static double slip(Random r) {
        return 4 * r.nextDouble() - 2;
    }

    private static Integer[] others(Random r, int kept) {
        List<Integer> all = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(all, r);
        return all.subList(kept, 4).toArray(Integer[]::new);
    }

    public static Map<String, Scan> scans() {
        Map<String, Scan> out = new LinkedHashMap<>();
        out.put("straight 200", Scan.at(200).skewed(0.5));
        out.put("8 deg 200", Scan.at(200).skewed(8));
        out.put("-8 deg 300 black lid", Scan.at(300).skewed(-8).under(0));
        out.put("8 deg 150 turned", Scan.at(150).skewed(8).turned(1).under(120));
        out.put("10 deg 200", Scan.at(200).skewed(10).turned(2));
        out.put("-7 deg 100", Scan.at(100).skewed(-7).turned(3));
        out.put("-4 deg bilevel 200", Scan.at(200).skewed(-4).rough(0.7, 6).bilevel(150));
        out.put(
                "8 deg bilevel 300",
                Scan.at(300).skewed(8).rough(0.8, 8).bilevel(140).under(0));
        out.put("88 % 200", Scan.at(200).scaled(0.88).skewed(2).under(0));
        out.put("103 % 6 deg", Scan.at(200).scaled(1.03).skewed(6));
        out.put("bent 200", Scan.at(200).bent(1.2).skewed(-5));
        out.put(
                "rough copied",
                Scan.at(200).copied(80, 225).rough(1.2, 10).skewed(7).scaled(0.97));
        return out;
    }

    /** One page and what became of it. */
    public static final class Outcome {
        public int pages;
        public int registered;
        public int read;
        public final List<Double> errors = new ArrayList<>();
        public final Map<String, Integer> why = new TreeMap<>();
        public double ms;

        public double quantile(double q) {
            double[] sorted = errors.stream().mapToDouble(e -> e).sorted().toArray();
            return sorted.length == 0 ? Double.NaN : sorted[(int) (q * (sorted.length - 1))];
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "pages %3d  found %3d  read %3d  p50 %.3f  p95 %.3f  max %.3f mm  ms %.1f  %s",
                    pages,
                    registered,
                    read,
                    quantile(0.5),
                    quantile(0.95),
                    quantile(1),
                    ms / Math.max(1, pages),
                    why);
        }
    }

    public static void trial(
            PageReader reader, Layout form, Damaging damaging, Scan scan, long seed, boolean angular, Outcome out) {
        Trial trial = Trial.filled(
                form, form.pages().size(), seed, angular, List.of(TestHand.Style.CROSS, TestHand.Style.TICK), false);
        LayoutPage page = trial.sheet().page();
        damaging.accept(new Damage(trial.sheet(), scan.lid()), new Random(seed));
        GreyImage image = scan.of(trial.sheet().image(), seed);
        out.pages++;
        long before = BEAN.getCurrentThreadCpuTime();
        PageReading reading = reader.read(image);
        out.ms += (BEAN.getCurrentThreadCpuTime() - before) / 1e6;
        Trial.Count count = new Trial.Count();
        trial.score(reading, count);
        count.reasons.forEach((k, v) -> out.why.merge(k, v, Integer::sum));
        out.read += reading instanceof PageReading.Read ? 1 : 0;
        Pyramid pyramid = Pyramid.of(image);
        Registrar registrar = new Registrar(pyramid);
        Optional<Registration> found = registrar
                .find(Frame.of(page))
                .filter(r -> r.fault().isEmpty())
                .or(() -> registrar.findByTicks(Frame.of(page)))
                .filter(r -> r.fault().isEmpty());
        if (found.isPresent()) {
            out.registered++;
            boxes(page).forEach(b -> {
                Point p = found.get().at(b.centreX(), b.centreY());
                Point2D t = scan.place(page, b.centreX(), b.centreY());
                double px = t.distance(p.x() * pyramid.factor(), p.y() * pyramid.factor());
                out.errors.add(px / (scan.dpi() / 25.4));
            });
        }
    }

    private static List<Box> boxes(LayoutPage page) {
        List<Box> out = new ArrayList<>();
        for (LayoutField field : page.fields()) {
            if (field instanceof LayoutField.Choice c) {
                out.addAll(c.options().stream().map(LayoutOption::box).toList());
            } else if (field instanceof LayoutField.Cells c) {
                out.addAll(c.cells());
            } else if (field instanceof LayoutField.Words w) {
                out.add(w.box());
            }
        }
        return out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int pages = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        String only = args.length > 1 ? args[1] : "";
        List<Layout> forms = List.of(TestForms.a4(), TestForms.letter(), TestForms.twoPages());
        PageReader reader = new PageReader(forms);
        Map<String, Outcome> byScan = new LinkedHashMap<>();
        damages().forEach((name, damaging) -> {
            if (!name.contains(only)) {
                return;
            }
            Outcome outcome = new Outcome();
            scans().forEach((scanName, scan) -> {
                Outcome one = new Outcome();
                for (int i = 0; i < pages; i++) {
                    long seed = Math.floorMod(31L * i + name.hashCode() + scanName.hashCode(), 999) + 1;
                    trial(reader, forms.get(i % forms.size()), damaging, scan, seed, false, one);
                }
                for (Outcome o : Arrays.asList(outcome, byScan.computeIfAbsent(scanName, k -> new Outcome()))) {
                    o.pages += one.pages;
                    o.registered += one.registered;
                    o.read += one.read;
                    o.ms += one.ms;
                    o.errors.addAll(one.errors);
                    one.why.forEach((k, v) -> o.why.merge(k, v, Integer::sum));
                }
                if (args.length > 2) {
                    out.printf("    %-22s %s%n", scanName, one);
                }
            });
            out.printf("%-24s %s%n", name, outcome);
        });
        byScan.forEach((k, v) -> out.printf("  %-22s %s%n", k, v));
    }
}
