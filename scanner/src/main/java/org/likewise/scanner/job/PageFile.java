package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PageImages;

/** One file of pages, opened as a scan would open it. */
public final class PageFile {
    private PageFile() {}

    /**
     * Its pages.
     *
     * @throws ProblemsException where there is no such file, or it holds no page that can be seen
     */
    public static PageImages open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ProblemsException(
                    problem(file, "no-such-input", "There is no such file.", "Name one picture or PDF."));
        }
        try {
            return FileContent.of(file, PageSeam.real()).opener().open();
        } catch (ImageProblem e) {
            throw new ProblemsException(of(file, e));
        } catch (IOException e) {
            throw new ProblemsException(problem(
                    file,
                    "cannot-read",
                    "This file cannot be read.",
                    "Check that it may be opened, and scan it again."));
        }
    }

    /** What is wrong with a file or a page of it. */
    public static Problem of(Path file, ImageProblem e) {
        return problem(file, e.problem(), Names.plain(String.valueOf(e.getMessage())), e.remedy());
    }

    private static Problem problem(Path file, String code, String message, String remedy) {
        return Problem.error("scan." + code, Place.of(Names.plain(file.toString())), message, remedy);
    }
}
