package org.likewise.scanner.printcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PageImages;
import org.likewise.scanner.image.ScreenFields;
import org.likewise.scanner.job.Forms;
import org.likewise.scanner.job.PageFile;
import org.likewise.scanner.page.PageReader;
import org.likewise.scanner.page.PageReading;
import org.likewise.scanner.printcheck.Finding.Weight;

/**
 * What a blank form that was printed and scanned says of the printer and the scanner.
 *
 * @param sheets one for each side of paper that is not empty
 */
public record PrintCheck(List<SheetCheck> sheets) {
    /** More sides than any form has are a pile, not a check. */
    private static final int MOST_SIDES = 24;

    /** Files larger than this are not searched for how their pictures are compressed. */
    private static final long MOST_BYTES = 64L << 20;

    public PrintCheck {
        sheets = List.copyOf(sheets);
    }

    /**
     * Looks at a file.
     *
     * @param forms folders of layout files, layout files, or PDFs that carry them
     * @throws org.likewise.model.problem.ProblemsException where there is no such file or form, or the file holds no page that can be seen
     */
    public static PrintCheck of(Path file, List<Path> forms) {
        PageReader reader = new PageReader(Forms.read(forms).byCode().values());
        OptionalInt quality = quality(file);
        List<SheetCheck> sheets = new ArrayList<>();
        try (PageImages pages = PageFile.open(file)) {
            int sides = Math.min(MOST_SIDES, pages.count());
            for (int i = 0; i < sides; i++) {
                GreyImage image = pages.page(i);
                Sheet sheet = new Sheet();
                PageReading reading = reader.read(image, ScreenFields.NONE, sheet);
                // the back of a sheet is blank; a file with nothing but blank sides is no form
                if (!(reading instanceof PageReading.Blank) || sides == 1) {
                    sheets.add(check(i + 1, sheet, reading, quality));
                }
            }
        } catch (ImageProblem e) {
            throw new org.likewise.model.problem.ProblemsException(PageFile.of(file, e));
        }
        return new PrintCheck(sheets);
    }

    private static SheetCheck check(int image, Sheet sheet, PageReading reading, OptionalInt quality) {
        if (sheet.page().isPresent()) {
            return Judge.judge(image, sheet, sheet.page().get(), reading, quality);
        }
        Finding why;
        if (reading instanceof PageReading.Refused refused) {
            why = new Finding("reading", Weight.STOP, refused.detail(), refused.remedy());
        } else if (reading instanceof PageReading.CodeOnly only) {
            why = new Finding("reading", Weight.STOP, only.detail(), only.remedy());
        } else {
            why = new Finding(
                    "reading",
                    Weight.STOP,
                    "There is nothing on this page.",
                    "Check which side of the sheet was scanned, and that the form was printed.");
        }
        List<Finding> findings = new ArrayList<>(List.of(why));
        if (!(reading instanceof PageReading.Blank)) {
            findings.addAll(Unfound.in(sheet.pyramid().fine()));
        }
        return new SheetCheck(image, "", 0, 0, findings, Map.of());
    }

    private static OptionalInt quality(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? JpegQuality.worstIn(Files.readAllBytes(file))
                    : OptionalInt.empty();
        } catch (IOException e) {
            // whether the file can be read is told when it is opened
            return OptionalInt.empty();
        }
    }

    /** The worst of all sides. */
    public Verdict verdict() {
        return sheets.stream().map(SheetCheck::verdict).reduce(Verdict::worse).orElse(Verdict.DO_NOT_PRINT);
    }

    /** Pages of the forms that are not in the file, in words such as {@code 2 of 7Q2M9KXT4D}. */
    public List<String> unchecked() {
        Map<String, Integer> forms = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (SheetCheck sheet : sheets) {
            if (sheet.page() > 0) {
                forms.put(sheet.form(), sheet.formPages());
                seen.add(name(sheet.form(), sheet.page()));
            }
        }
        List<String> out = new ArrayList<>();
        forms.forEach((form, pages) -> IntStream.rangeClosed(1, pages)
                .mapToObj(page -> name(form, page))
                .filter(name -> !seen.contains(name))
                .forEach(out::add));
        return out;
    }

    private static String name(String form, int page) {
        return page + " of " + form;
    }
}
