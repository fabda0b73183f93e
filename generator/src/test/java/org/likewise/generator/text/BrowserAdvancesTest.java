package org.likewise.generator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.generator.text.SampleSentences.Sample;
import org.likewise.generator.web.Browser;

/** A browser is the witness for how long a line of each script is, with the same font files in the same order. */
class BrowserAdvancesTest {
    /** So large that what the browser rounds, a 64th of its pixel in each run, is far below the tolerance at the size of print. */
    private static final double BROWSER_PX = 640;

    private static final double PRINT_PT = 16;
    private static final double TOLERANCE_PT = 0.01;

    @TempDir
    private Path folder;

    /** A line of a language in one weight, as both have it. */
    private record Line(Sample sample, String text, boolean bold) {
        double ourPt() {
            ShapedLine line = Typesetter.forLanguage(sample.language()).line(text, new TextStyle(PRINT_PT, bold, 1));
            return line.runs().stream()
                    .mapToDouble(run ->
                            run.advance() * PRINT_PT / run.face().metrics().unitsPerEm())
                    .sum();
        }
    }

    @Test
    void linesAreAsLongAsInABrowser() throws Exception {
        List<Line> lines = new ArrayList<>();
        for (Sample sample : SampleSentences.all()) {
            for (String text : sample.both()) {
                lines.add(new Line(sample, text, false));
                lines.add(new Line(sample, text, true));
            }
        }
        assertThat(lines.stream().map(line -> line.sample().language()).distinct())
                .hasSizeGreaterThanOrEqualTo(14);
        List<Double> theirs = browserWidths(lines);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double browserPt = theirs.get(i) * PRINT_PT / BROWSER_PX;
            softly.assertThat(Math.abs(line.ourPt() - browserPt))
                    .as("%s, in a browser %.4f pt, ours %.4f pt", line, browserPt, line.ourPt())
                    .isLessThanOrEqualTo(TOLERANCE_PT);
        }
        softly.assertAll();
    }

    private List<Double> browserWidths(List<Line> lines) throws Exception {
        StringBuilder html = new StringBuilder(FontPage.head(folder));
        for (Line line : lines) {
            html.append(FontPage.line(line.sample().language(), line.text(), line.bold(), BROWSER_PX));
        }
        Path page = Files.writeString(folder.resolve("lines.html"), html);
        try (Browser browser = Browser.start(folder)) {
            browser.open(page, "", 1200, "light");
            FontPage.awaitFonts(browser);
            String widths = (String) browser.script("""
                    return [...document.querySelectorAll('span')]
                        .map(s => s.getBoundingClientRect().width.toFixed(4)).join(' ');
                    """);
            return List.of(widths.split(" ")).stream()
                    .map(w -> Double.parseDouble(w.toLowerCase(Locale.ROOT)))
                    .toList();
        }
    }
}
