package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ImageDecoder;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PageImages;
import org.likewise.scanner.rig.Scan;
import org.likewise.scanner.rig.TestForms;
import org.likewise.scanner.rig.TestHand.Style;
import org.likewise.scanner.rig.Trial;

/**
 * Pages under one condition each, filled in by hands that were not used for tuning. All counts are printed before anything
 * is asserted: nothing may be read wrongly anywhere, and what is left to a person stays below the condition's bound.
 */
class ReadingTableTest {
    private static final List<Layout> FORMS =
            List.of(TestForms.a4(), TestForms.letter(), TestForms.largePrint(), TestForms.twoPages());
    private static final List<Style> STYLES =
            List.of(Style.CROSS, Style.TICK, Style.SLASH, Style.DOT, Style.SCRIBBLE, Style.FILL);
    private static final int PAGES = 2;

    private interface Store {
        byte[] bytes(GreyImage image);
    }

    private record Condition(Scan scan, Store store, double mostUnsure) {
        static Condition png(Scan scan) {
            return new Condition(scan, Scan::png, 0.02);
        }
    }

    private static Map<String, Condition> conditions() {
        Map<String, Condition> out = new LinkedHashMap<>();
        for (int dpi : new int[] {150, 200, 300}) {
            out.put(dpi + " dpi", Condition.png(Scan.at(dpi).skewed(0.4)));
        }
        for (int quarter = 1; quarter < 4; quarter++) {
            out.put(
                    "turned " + 90 * quarter,
                    Condition.png(Scan.at(200).turned(quarter).skewed(-0.8)));
        }
        out.put("100 dpi", new Condition(Scan.at(100), Scan::png, 0.05));
        out.put("400 dpi", Condition.png(Scan.at(400)));
        out.put("skew 5", Condition.png(Scan.at(150).skewed(5)));
        out.put("skew -5, turned", Condition.png(Scan.at(200).skewed(-5).turned(3)));
        out.put("skew 10", new Condition(Scan.at(200).skewed(10).scaled(0.94), Scan::png, 0.05));
        out.put("print at 94 %", Condition.png(Scan.at(200).scaled(0.94).skewed(1)));
        out.put("print at 102 %", Condition.png(Scan.at(200).scaled(1.02).shifted(-2, 1)));
        out.put("JPEG 40", new Condition(Scan.at(200).skewed(0.3), i -> Scan.jpeg(i, 0.4f), 0.02));
        // what such a file leaves around strokes may be the trace of another mark
        out.put("JPEG 20 of 150 dpi", new Condition(Scan.at(150).skewed(-0.3), i -> Scan.jpeg(i, 0.2f), 0.1));
        out.put("bilevel 300, group 4", fax(Scan.at(300).rough(0.7, 6).bilevel(150), "CCITT T.6"));
        out.put("bilevel 200, group 3", fax(Scan.at(200).rough(0.7, 6).bilevel(160), "CCITT T.4"));
        out.put("bilevel 200, LZW", fax(Scan.at(200).rough(0.7, 12).bilevel(145), "LZW"));
        out.put("blurred", Condition.png(Scan.at(200).rough(1.7, 3).skewed(-1.2)));
        out.put("noisy", Condition.png(Scan.at(200).rough(0.8, 14).skewed(1.2)));
        out.put("half in the dark", Condition.png(Scan.at(200).shaded(0.5)));
        out.put("copied", new Condition(Scan.at(200).copied(85, 220).rough(1, 8).scaled(0.97), Scan::png, 0.03));
        out.put("bent", Condition.png(Scan.at(200).bent(1.3)));
        return out;
    }

    private static Condition fax(Scan scan, String compression) {
        return new Condition(scan, i -> Scan.tiff(i, compression), 0.03);
    }

    @Test
    void nothingIsReadWronglyAndLittleIsLeftToAPerson() throws ImageProblem {
        PageReader reader = new PageReader(FORMS);
        Map<String, Trial.Count> counts = new LinkedHashMap<>();
        for (Map.Entry<String, Condition> entry : conditions().entrySet()) {
            Trial.Count count = counts.computeIfAbsent(entry.getKey(), k -> new Trial.Count());
            Condition condition = entry.getValue();
            for (int i = 0; i < PAGES; i++) {
                long seed = 100_003L + 7 * counts.size() + 1009L * i;
                Layout form = FORMS.get((counts.size() + i) % FORMS.size());
                boolean pencils = condition.scan().threshold() == 0;
                Trial trial = Trial.filled(form, form.pages().size(), seed, true, STYLES, pencils);
                byte[] bytes = condition
                        .store()
                        .bytes(condition.scan().of(trial.sheet().image(), seed));
                try (PageImages pages = ImageDecoder.open(bytes)) {
                    trial.score(reader.read(pages.page(0)), count);
                }
            }
        }
        counts.forEach((name, count) -> System.out.printf("%-24s %s%n", name, count));
        counts.forEach((name, count) -> {
            assertThat(count.misread).as(name + " misread").isZero();
            assertThat(count.refused).as(name + " refused").isZero();
            double share = count.unsure / (double) (count.read + count.unsure);
            assertThat(share)
                    .as(name + " left to a person")
                    .isLessThanOrEqualTo(
                            Math.max(conditions().get(name).mostUnsure(), 1.01 / (count.read + count.unsure)));
        });
    }
}
