package org.likewise.scanner.rig;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.page.PageReader;
import org.likewise.scanner.rig.TestHand.Style;

/** Prints what is read under many conditions with the seeds and hands for developing; the tests have others. */
public final class DevelopmentTable {
    private static final java.lang.management.ThreadMXBean BEAN =
            java.lang.management.ManagementFactory.getThreadMXBean();

    private DevelopmentTable() {}

    public static Map<String, Scan> conditions() {
        Map<String, Scan> out = new LinkedHashMap<>();
        out.put("300", Scan.at(300));
        out.put("200", Scan.at(200));
        out.put("150", Scan.at(150));
        out.put("100", Scan.at(100));
        out.put("400", Scan.at(400));
        out.put("90", Scan.at(200).turned(1).skewed(0.7));
        out.put("180", Scan.at(200).turned(2).skewed(-0.5));
        out.put("270", Scan.at(200).turned(3).skewed(1.1));
        out.put("skew 5", Scan.at(200).skewed(5));
        out.put("skew -5", Scan.at(200).skewed(-5).scaled(0.97));
        out.put("skew 9", Scan.at(200).skewed(9).scaled(0.95));
        out.put("94 %", Scan.at(200).scaled(0.94));
        out.put("102 %", Scan.at(200).scaled(1.02).shifted(1, -2));
        out.put("bilevel 300", Scan.at(300).rough(0.8, 8).bilevel(140));
        out.put("bilevel 200", Scan.at(200).rough(0.8, 10).bilevel(150));
        out.put("bilevel 200 pale", Scan.at(200).rough(0.8, 10).bilevel(110));
        out.put("blur", Scan.at(200).rough(1.8, 4).skewed(1));
        out.put("noise", Scan.at(200).rough(0.8, 14).skewed(-1));
        out.put("light", Scan.at(200).shaded(0.5).skewed(-1));
        out.put("copied", Scan.at(200).copied(80, 225).rough(1, 8).skewed(0.6).scaled(0.98));
        out.put("bent", Scan.at(200).bent(1.2));
        return out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int pages = args.length > 0 ? Integer.parseInt(args[0]) : 4;
        String only = args.length > 1 ? args[1] : "";
        List<Layout> forms = List.of(TestForms.a4(), TestForms.letter(), TestForms.largePrint());
        PageReader reader = new PageReader(forms);
        double[] ms = new double[1];
        Map<String, Trial.Count> byStyle = new LinkedHashMap<>();
        conditions().forEach((name, scan) -> {
            if (!name.contains(only)) {
                return;
            }
            Trial.Count count = new Trial.Count();
            for (int i = 0; i < pages; i++) {
                for (Style style : Style.values()) {
                    if (style == Style.CIRCLE) {
                        continue;
                    }
                    long seed = 31L * i + style.ordinal() + name.hashCode();
                    Trial t = Trial.filled(
                            forms.get(i % forms.size()), 1, seed, false, List.of(style), scan.threshold() == 0);
                    GreyImage image = scan.of(t.sheet().image(), seed);
                    Trial.Count one = new Trial.Count();
                    long cpu = BEAN.getCurrentThreadCpuTime();
                    var reading = reader.read(image);
                    ms[0] += (BEAN.getCurrentThreadCpuTime() - cpu) / 1e6;
                    t.score(reading, count);
                    t.score(reading, byStyle.computeIfAbsent(style.name(), k -> new Trial.Count()));
                }
            }
            out.printf("%-18s %s  reader ms %.1f%n", name, count, ms[0] / Math.max(1, count.pages));
            ms[0] = 0;
        });
        byStyle.forEach((k, v) -> out.printf("%-18s %s%n", k, v));
    }
}
