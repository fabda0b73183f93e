package org.likewise.scanner.printcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.likewise.scanner.code.GridReader;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.page.PageReading;
import org.likewise.scanner.printcheck.Finding.Weight;
import org.likewise.scanner.register.Registration;

/** From what was seen on a sheet that was found to what it means. The limits and where they come from are all here. */
final class Judge {
    /** Percent: what is asked of printers. A printer's own margins make 94; a copier makes up to 102. */
    private static final double LEAST_SCALE = 94;

    private static final double MOST_SCALE = 103;

    /** Percent: below it boxes are so small that people miss them and strokes run together; the reader is tried from 88. */
    private static final double LEAST_WORKABLE_SCALE = 87;

    private static final double MOST_WORKABLE_SCALE = 106;

    /** Percent more in one direction than in the other: no printer does that, a driver that stretches to fit does. */
    private static final double UNEVEN = 1.5;

    /** Millimetres: feeders take sheets in as far askew as this, and then a square leaves the picture. */
    private static final double LEAST_MARGIN = 3;

    /** Of the paper's level: toner of a copier's third copy; and what cannot be told from a pencil. */
    static final double PALE_BLACK = 0.45;

    private static final double PALEST_BLACK = 0.65;

    /** Share of solid print: copies of copies in the trials lose up to a tenth, and then outlines break. */
    private static final double SOME_DROPOUT = 0.03;

    private static final double MUCH_DROPOUT = 0.12;

    /** Degrees: within 2 nothing is lost; the reader is tried up to 10. */
    private static final double SOME_SKEW = 2;

    private static final double MOST_SKEW = 8;

    /** Millimetres: a feed that shakes, and what the reader was tried with. */
    private static final double SOME_BEND = 0.3;

    private static final double MUCH_BEND = 1.5;

    /** Pixels an inch. At 100, one field in twenty goes to a person; at 150 in grey, as few as at 300. */
    static final double LEAST_DPI = 90;

    private static final double GOOD_DPI = 140;
    private static final double MORE_THAN_NEEDED_DPI = 420;

    /** JPEG qualities that the trials go down to, and below which strokes of pencil break. */
    private static final int POOR_QUALITY = 40;

    private static final int WORST_QUALITY = 18;

    static final String TONER =
            "Change the toner or turn off saving of toner and ink; do not print from a photocopy of a photocopy.";
    static final String RESOLUTION = "Scan at 200 dpi; with a phone, fill the picture with the page.";

    private final Sheet sheet;
    private final Registration page;
    private final GreyImage fine;
    private final Placing placing;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Double> measures = new TreeMap<>();

    private Judge(Sheet sheet, Registration page) {
        this.sheet = sheet;
        this.page = page;
        this.fine = sheet.pyramid().fine();
        this.placing = Placing.of(sheet.pyramid(), page, sheet.layout());
    }

    /**
     * Everything about a sheet that was found.
     *
     * @param reading what it would be read as
     * @param quality of the JPEG picture, if it is one
     */
    static SheetCheck judge(int image, Sheet sheet, Registration page, PageReading reading, OptionalInt quality) {
        Judge judge = new Judge(sheet, page);
        judge.read(reading);
        judge.scale();
        judge.margins();
        judge.toner();
        judge.straightness();
        judge.resolution();
        judge.codeAndTicks();
        Emptiness emptiness = Emptiness.of(sheet.boxes(), sheet.writtenCells(), sheet.writtenWords());
        judge.findings.addAll(emptiness.findings());
        judge.measures.putAll(emptiness.measures());
        judge.mode(quality);
        return new SheetCheck(
                image, sheet.formCode(), sheet.number(), sheet.formPages(), judge.findings, judge.measures);
    }

    static String say(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }

    private void found(String topic, Weight weight, String seen, String advice) {
        findings.add(Finding.of(topic, weight, seen, advice));
    }

    private void read(PageReading reading) {
        if (reading instanceof PageReading.CodeOnly only) {
            found("reading", Weight.STOP, "the page would be refused: " + only.detail(), only.remedy());
        } else if (reading instanceof PageReading.Refused refused) {
            found("reading", Weight.STOP, "the page would be refused: " + refused.detail(), refused.remedy());
        }
    }

    private void scale() {
        if (placing.printScale().isEmpty()) {
            found(
                    "print-scale",
                    Weight.NOTE,
                    "cannot be told: the file does not say how large its pixels are, as with a photograph",
                    "To have the print scale checked too, use a scanner instead of a camera.");
        } else {
            double percent = placing.printScale().getAsDouble();
            measures.put("print-scale-percent", percent);
            boolean workable = percent >= LEAST_WORKABLE_SCALE && percent <= MOST_WORKABLE_SCALE;
            boolean fine = percent >= LEAST_SCALE && percent <= MOST_SCALE;
            found(
                    "print-scale",
                    fine ? Weight.FINE : workable ? Weight.CHANGE : Weight.STOP,
                    say(
                            "%.1f %% of actual size%s",
                            percent, placing.scaleBySheet() ? ", if the picture shows the sheet" : ""),
                    "Print at actual size: in the print dialogue choose \"Actual size\" or \"100 %\", not \"Fit to"
                            + " page\", and paper of the size that the form was made for.");
        }
        measures.put("uneven-percent", placing.uneven());
        if (placing.uneven() > UNEVEN) {
            found(
                    "proportions",
                    Weight.CHANGE,
                    say("stretched by %.1f %% more in one direction than in the other", placing.uneven()),
                    "Turn off any setting that stretches pages to fill the paper, or picture enhancement of the"
                            + " scanner.");
        }
    }

    private void margins() {
        measures.put("margin-mm", placing.margin());
        boolean cut = !placing.cutOff().isEmpty();
        boolean narrow = placing.margin() < LEAST_MARGIN;
        found(
                "margins",
                placing.cutOff().size() > 1 ? Weight.STOP : cut ? Weight.CHANGE : narrow ? Weight.NOTE : Weight.FINE,
                cut
                        ? "cut off by the picture's edge: the corner square at "
                                + String.join(" and ", placing.cutOff())
                        : say("all corner squares are in the picture, %.0f mm from its edge", placing.margin()),
                "Lay the sheet straight and against the stop; scan the whole page, without cropping and at the size of"
                        + " the paper.");
    }

    private void toner() {
        double paper = sheet.boxes().stream()
                .mapToDouble(b -> b.sight().paper())
                .sorted()
                .skip(sheet.boxes().size() / 2)
                .findFirst()
                .orElse(255);
        Toner toner = Toner.of(fine, page, sheet.layout(), paper);
        measures.put("black", toner.black());
        measures.put("palest-black", toner.palest());
        measures.put("paper", paper);
        measures.put("dropout-percent", 100 * toner.dropout());
        double share = toner.palest() / Math.max(1, paper);
        Weight pale = share > PALEST_BLACK ? Weight.STOP : share > PALE_BLACK ? Weight.CHANGE : Weight.FINE;
        Weight holes = toner.dropout() > MUCH_DROPOUT
                ? Weight.STOP
                : toner.dropout() > SOME_DROPOUT ? Weight.CHANGE : Weight.FINE;
        found(
                "toner",
                pale.compareTo(holes) >= 0 ? pale : holes,
                say(
                        "black is %.0f to %.0f and paper %.0f of 255, with %.1f %% of the black missing",
                        toner.black(), toner.palest(), paper, 100 * toner.dropout()),
                TONER);
    }

    private void straightness() {
        double turn = page.turn();
        double skew = Math.abs(turn - 90 * Math.round(turn / 90));
        double bend = page.figures().flatRms();
        measures.put("skew-degrees", skew);
        measures.put("bend-mm", bend);
        found(
                "straightness",
                skew > MOST_SKEW || bend > MUCH_BEND
                        ? Weight.CHANGE
                        : skew > SOME_SKEW || bend > SOME_BEND ? Weight.NOTE : Weight.FINE,
                say("askew by %.1f degrees, bent by %.2f mm", skew, bend),
                "Push the feeder's guides against the paper, flatten sheets that were folded, and hold a phone"
                        + " straight above.");
    }

    private void resolution() {
        measures.put("dpi", placing.dpi());
        double dpi = placing.dpi();
        Weight weight = dpi < LEAST_DPI
                ? Weight.STOP
                : dpi < GOOD_DPI ? Weight.CHANGE : dpi > MORE_THAN_NEEDED_DPI ? Weight.NOTE : Weight.FINE;
        found(
                "resolution",
                weight,
                say("%.0f pixels an inch", dpi),
                weight == Weight.NOTE ? "200 dpi in grey is enough, and is faster." : RESOLUTION);
    }

    private void codeAndTicks() {
        boolean inPlace =
                GridReader.sampled(fine, page).map(s -> s.text().isPresent()).orElse(false);
        measures.put("squares", (double) placing.squares());
        measures.put("ticks", (double) placing.ticks());
        measures.put("ticks-printed", (double) placing.allTicks());
        found(
                "code",
                inPlace ? Weight.FINE : Weight.CHANGE,
                inPlace
                        ? "the QR code is read where it is printed"
                        : "the QR code was found by searching the whole page only",
                "Check the code at the top right: it must be sharp, whole and free of dirt.");
        boolean enough = placing.squares() == 4 && placing.poorSides().isEmpty();
        found(
                "marks-of-position",
                enough ? Weight.FINE : Weight.CHANGE,
                say(
                        "%d of 4 corner squares and %d of %d edge ticks found%s",
                        placing.squares(),
                        placing.ticks(),
                        placing.allTicks(),
                        placing.poorSides().isEmpty()
                                ? ""
                                : ", few at the " + String.join(" and ", placing.poorSides())),
                "See what is missing along the edges: a printer that cannot print so near the edge, a cropped scan,"
                        + " dark edges of a copier, or holes.");
    }

    private void mode(OptionalInt quality) {
        boolean bilevel = isBilevel(sheet.pyramid().image());
        measures.put("bilevel", bilevel ? 1.0 : 0.0);
        quality.ifPresent(q -> measures.put("jpeg-quality", (double) q));
        if (bilevel) {
            found(
                    "scan-mode",
                    Weight.CHANGE,
                    "black and white, without grey",
                    "Scan in grey: in black and white, pale pencil vanishes and its answers with it.");
        } else if (quality.isPresent() && quality.getAsInt() < POOR_QUALITY) {
            found(
                    "scan-mode",
                    quality.getAsInt() < WORST_QUALITY ? Weight.STOP : Weight.CHANGE,
                    "grey, JPEG of quality " + quality.getAsInt() + " of 100",
                    "Choose a higher picture quality in the scanner, 60 or more, or a larger file size.");
        } else {
            found(
                    "scan-mode",
                    Weight.FINE,
                    quality.isPresent() ? "grey, JPEG of quality " + quality.getAsInt() + " of 100" : "grey",
                    "");
        }
    }

    /** Whether next to no pixel is anything but black or white. */
    private static boolean isBilevel(GreyImage image) {
        int between = 0;
        for (byte pixel : image.pixels()) {
            int level = pixel & 255;
            between += level > 3 && level < 252 ? 1 : 0;
        }
        return between < 0.002 * image.pixels().length;
    }
}
