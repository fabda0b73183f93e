package org.likewise.scanner.printcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutJson;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.printcheck.Finding.Weight;
import org.likewise.scanner.rig.Damage;
import org.likewise.scanner.rig.Scan;
import org.likewise.scanner.rig.Sheet;
import org.likewise.scanner.rig.TestForms;
import org.likewise.scanner.rig.TestHand;
import org.likewise.scanner.rig.Trial;

/** One printed and scanned form after the other, each with what a clinic is told of it. */
class PrintCheckTest {
    private static final Layout FORM = LayoutJson.withFormCode(TestForms.a4());

    @TempDir
    Path folder;

    @BeforeEach
    void aForm() throws IOException {
        Files.write(folder.resolve(FORM.form() + ".json"), LayoutJson.write(FORM));
    }

    private static Sheet blank() {
        return Sheet.print(FORM, 1, "0123456789A");
    }

    private SheetCheck check(Scan scan, Sheet sheet) throws IOException {
        return check(Scan.png(scan.of(sheet.image(), 7)));
    }

    private SheetCheck check(byte[] picture) throws IOException {
        Path file = Files.write(folder.resolve("scan"), picture);
        PrintCheck check = PrintCheck.of(file, List.of(folder));
        assertThat(check.sheets()).hasSize(1);
        assertThat(check.verdict()).isEqualTo(check.sheets().get(0).verdict());
        return check.sheets().get(0);
    }

    private static void changes(SheetCheck check, Verdict verdict, String... topics) {
        assertThat(check.toChange())
                .extracting(Finding::topic)
                .as(check.toString())
                .containsExactly(topics);
        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.toChange()).allSatisfy(f -> assertThat(f.advice()).endsWith("."));
    }

    @Test
    void aCleanScanIsGood() throws IOException {
        SheetCheck check = check(Scan.at(200).skewed(0.4), blank());
        changes(check, Verdict.GOOD);
        assertThat(check.form()).isEqualTo(FORM.form());
        assertThat(check.page()).isEqualTo(1);
        assertThat(check.findings())
                .extracting(Finding::topic)
                .containsExactly(
                        "print-scale",
                        "margins",
                        "toner",
                        "straightness",
                        "resolution",
                        "code",
                        "marks-of-position",
                        "emptiness",
                        "scan-mode");
        assertThat(check.measures().get("print-scale-percent")).isBetween(99.5, 100.5);
        assertThat(check.measures().get("dpi")).isBetween(199.0, 201.0);
        assertThat(check.measures().get("specks-of-limit")).isLessThan(0.2);
    }

    @Test
    void blackAndWhiteWorksButGreyIsAskedFor() throws IOException {
        SheetCheck check =
                check(Scan.tiff(Scan.at(300).rough(0.7, 6).bilevel(150).of(blank().image(), 3), "CCITT T.6"));
        changes(check, Verdict.WORKS, "scan-mode");
        assertThat(check.toChange().get(0).advice()).contains("Scan in grey");
    }

    @Test
    void fitToPageIsToldWithItsPercentage() throws IOException {
        SheetCheck check = check(Scan.at(200).scaled(0.90), blank());
        changes(check, Verdict.WORKS, "print-scale");
        assertThat(check.toChange().get(0).seen()).startsWith("90.");
        assertThat(check.toChange().get(0).advice()).contains("actual size");
        changes(check(Scan.at(200).scaled(0.8), blank()), Verdict.DO_NOT_PRINT, "print-scale");
    }

    @Test
    void aFileThatLiesAboutItsResolutionIsNotBelieved() throws IOException {
        GreyImage image = Scan.at(200).scaled(0.9).of(blank().image(), 7);
        GreyImage lying = new GreyImage(image.width(), image.height(), image.pixels(), 72, 72);
        assertThat(Placing.of(
                                org.likewise.scanner.register.Pyramid.of(lying),
                                new org.likewise.scanner.register.Registrar(
                                                org.likewise.scanner.register.Pyramid.of(lying))
                                        .find(org.likewise.scanner.register.Frame.of(
                                                FORM.pages().get(0)))
                                        .orElseThrow(),
                                FORM.pages().get(0))
                        .printScale()
                        .orElseThrow())
                .isBetween(89.0, 91.0);
    }

    @Test
    void aStreakIsToldAndIsNoMark() throws IOException {
        GreyImage page = Scan.at(200).of(blank().image(), 7);
        byte[] pixels = page.pixels().clone();
        // down the third column of boxes
        int x = (int) Math.round(137.0 * 200 / 25.4);
        for (int y = 0; y < page.height(); y++) {
            pixels[y * page.width() + x] = 40;
            pixels[y * page.width() + x + 1] = 40;
        }
        SheetCheck check = check(Scan.png(new GreyImage(page.width(), page.height(), pixels, 200, 200)));
        changes(check, Verdict.WORKS, "streaks");
    }

    @Test
    void lowTonerIsTold() throws IOException {
        SheetCheck pale = check(Scan.at(200).copied(115, 243), blank());
        changes(pale, Verdict.WORKS, "toner");
        SheetCheck palest = check(Scan.at(200).copied(175, 243), blank());
        changes(palest, Verdict.DO_NOT_PRINT, "reading", "toner");
    }

    @Test
    void aPageThatIsCroppedAtAnEdgeIsTold() throws IOException {
        SheetCheck check = check(Scan.at(200).shifted(-14, 0), blank());
        assertThat(check.toChange()).extracting(Finding::topic).contains("margins", "marks-of-position");
        assertThat(check.verdict()).isEqualTo(Verdict.DO_NOT_PRINT);
        assertThat(check.toChange().get(0).seen()).contains("top-left").contains("bottom-left");
    }

    @Test
    void tooFewPixelsAreTold() throws IOException {
        SheetCheck check = check(Scan.at(100), blank());
        assertThat(check.toChange()).extracting(Finding::topic).contains("resolution");
        assertThat(check.verdict()).isNotEqualTo(Verdict.GOOD);
    }

    @Test
    void strongJpegIsToldWithItsQuality() throws IOException {
        assertThat(JpegQuality.worstIn(Scan.jpeg(Scan.at(100).of(blank().image(), 2), 0.75f)))
                .hasValue(75);
        SheetCheck check = check(Scan.jpeg(Scan.at(200).of(blank().image(), 7), 0.25f));
        assertThat(check.toChange()).extracting(Finding::topic).contains("scan-mode");
        assertThat(check.findings())
                .filteredOn(f -> f.topic().equals("scan-mode"))
                .allSatisfy(f -> assertThat(f.seen()).contains("quality 25"));
    }

    @Test
    void aFilledInFormIsNotBlank() throws IOException {
        Trial filled = Trial.filled(FORM, 1, 11, true, List.of(TestHand.Style.CROSS), false);
        SheetCheck check = check(Scan.at(200), filled.sheet());
        changes(check, Verdict.DO_NOT_PRINT, "emptiness");
        assertThat(check.toChange().get(0).seen()).contains("not blank");
    }

    @Test
    void aSpeckInOneBoxIsNamed() throws IOException {
        Sheet sheet = blank();
        new TestHand(sheet, new java.util.Random(1), 0.6, 40, false, true)
                .mark(
                        TestHand.Style.DOT,
                        ((org.likewise.model.layout.LayoutField.Choice)
                                        FORM.fields().get(2))
                                .options()
                                .get(3)
                                .box());
        SheetCheck check = check(Scan.at(200), sheet);
        changes(check, Verdict.DO_NOT_PRINT, "emptiness");
        assertThat(check.toChange().get(0).seen()).contains("item3 4");
    }

    @Test
    void worstComesFirst() throws IOException {
        Sheet sheet = blank();
        new Damage(sheet, 255).withoutSquares(0);
        SheetCheck check = check(Scan.at(200).scaled(0.8), sheet);
        assertThat(check.toChange().get(0).weight()).isEqualTo(Weight.STOP);
        assertThat(check.toChange()).extracting(Finding::topic).containsExactly("print-scale", "marks-of-position");
    }

    @Test
    void aForeignPageAndAnEmptyOneAreRefusedWithTheirReasons() throws IOException {
        Sheet letter = Sheet.blank(FORM.pages().get(0));
        for (int line = 0; line < 30; line++) {
            letter.text("Dear Sir or Madam, this is no form at all but a letter.", 20, 40 + 6 * line, 4.2);
        }
        changes(check(Scan.at(150), letter), Verdict.DO_NOT_PRINT, "reading");
        changes(check(Scan.at(150), Sheet.blank(FORM.pages().get(0))), Verdict.DO_NOT_PRINT, "reading");
        SheetCheck other = check(Scan.at(150), Sheet.print(TestForms.largePrint(), 1, "0123456789A"));
        changes(other, Verdict.DO_NOT_PRINT, "reading");
        assertThat(other.toChange().get(0).seen())
                .contains(TestForms.largePrint().form());
    }

    @Test
    void whatIsNoPictureIsAProblem() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "buy milk");
        assertThatThrownBy(() -> PrintCheck.of(text, List.of(folder)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("not a PNG");
        assertThatThrownBy(() -> PrintCheck.of(folder.resolve("none.png"), List.of(folder)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("no such file");
    }
}
