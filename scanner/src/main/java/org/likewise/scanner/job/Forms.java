package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.likewise.model.code.Base32;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutReader;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PdfPages;

/**
 * The forms that a pile may hold.
 *
 * @param byCode layouts by form code
 * @param problems layout files that cannot be used
 */
public record Forms(Map<String, Layout> byCode, List<Problem> problems) {
    /** A PDF of forms is larger than a layout file, but not by more than its fonts and pages. */
    private static final long MAX_PDF_BYTES = 256L << 20;

    private static final int MOST_NAMED = 12;

    private static final String REMEDY =
            "Give the forms/ folder that was written when the form was printed, or the blank PDF.";

    /**
     * Reads layouts from folders, layout files and PDFs.
     *
     * @throws ProblemsException where there is not a single usable layout
     */
    public static Forms read(List<Path> given) {
        Map<String, Layout> byCode = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : given) {
            int before = byCode.size() + problems.size();
            if (Files.isDirectory(path)) {
                folder(path, byCode, problems);
            } else {
                file(path, byCode, problems);
            }
            if (byCode.size() + problems.size() == before && Files.exists(path)) {
                problems.add(problem(path, "no-forms", "There is no form here."));
            }
        }
        if (byCode.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new Forms(byCode, problems);
    }

    /** The layouts in a folder; none where it has none. */
    static Forms in(Path folder) {
        Map<String, Layout> byCode = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        folder(folder, byCode, problems);
        return new Forms(byCode, problems);
    }

    /**
     * Checks that a form that somebody named is among them; an empty name is nobody's.
     *
     * @throws ProblemsException where it is not
     */
    public void named(String code) {
        if (!code.isEmpty() && !byCode.containsKey(code)) {
            throw new ProblemsException(Problem.error(
                    "scan.no-such-form",
                    Place.of("--form"),
                    "The form " + Names.plain(code) + " is not among the " + byCode.size() + " that are known.",
                    "The form code is the ten characters after LW1- below the QR code. Known are: "
                            + byCode.keySet().stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + "."));
        }
    }

    /** Tells one set of forms from another. */
    String digest() {
        return Base32.digest(String.join(" ", byCode.keySet()), 10);
    }

    private static void folder(Path folder, Map<String, Layout> byCode, List<Problem> problems) {
        List<Path> files = list(folder, problems);
        if (files.isEmpty() && Files.isDirectory(folder.resolve("forms"))) {
            // the folder that `print` or `build` wrote, rather than the one inside it
            files = list(folder.resolve("forms"), problems);
        }
        files.forEach(f -> file(f, byCode, problems));
    }

    private static List<Path> list(Path folder, List<Problem> problems) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Forms::isLayoutFile)) {
            entries.forEach(files::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            problems.add(problem(folder, "cannot-read", "This folder cannot be listed."));
        }
        files.sort(null);
        return files;
    }

    private static boolean isLayoutFile(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && name.toLowerCase(Locale.ROOT).endsWith(".json") && Files.isRegularFile(file);
    }

    private static void file(Path file, Map<String, Layout> byCode, List<Problem> problems) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                problems.add(problem(file, "no-such-forms", "There is no such file or folder of forms."));
                return;
            }
            boolean json = isLayoutFile(file);
            if (Files.size(file) > (json ? LayoutReader.MAX_BYTES : MAX_PDF_BYTES)) {
                problems.add(problem(file, "too-large", "This file is too large to be a form."));
                return;
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            problems.add(problem(file, "cannot-read", "This file cannot be read."));
            return;
        }
        if (PdfPages.isPdf(bytes)) {
            pdf(file, bytes, byCode, problems);
        } else {
            layout(bytes, file.toString(), byCode, problems);
        }
    }

    private static void pdf(Path file, byte[] bytes, Map<String, Layout> byCode, List<Problem> problems) {
        try (PdfPages pdf = PdfPages.open(bytes)) {
            List<byte[]> attached = pdf.attachedLayouts();
            if (attached.isEmpty()) {
                problems.add(problem(file, "no-forms", "This PDF carries no form: it was not printed from here."));
            }
            attached.forEach(a -> layout(a, file.toString(), byCode, problems));
        } catch (ImageProblem e) {
            problems.add(problem(file, e.problem(), String.valueOf(e.getMessage())));
        }
    }

    private static void layout(byte[] bytes, String name, Map<String, Layout> byCode, List<Problem> problems) {
        try {
            Layout layout = LayoutReader.read(bytes, Names.plain(name));
            byCode.putIfAbsent(layout.form(), layout);
        } catch (ProblemsException e) {
            problems.addAll(e.problems());
        }
    }

    private static Problem problem(Path path, String code, String message) {
        return Problem.error("scan." + code, Place.of(Names.plain(path.toString())), message, REMEDY);
    }
}
