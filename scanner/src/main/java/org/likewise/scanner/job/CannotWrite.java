package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/** Words what stops a scan from writing its results. */
final class CannotWrite {
    private CannotWrite() {}

    static ProblemsException problem(Path out, IOException cause) {
        Place place = Place.of(out.toString());
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return new ProblemsException(Problem.error(
                    "scan.not-a-folder",
                    place,
                    "The results cannot go here: there is a file of this name where a folder is needed.",
                    "Name another folder with --out."));
        }
        if (cause instanceof AccessDeniedException) {
            return new ProblemsException(Problem.error(
                    "scan.cannot-write",
                    place,
                    "The results cannot be written here: access to " + ((AccessDeniedException) cause).getFile()
                            + " is denied.",
                    "Close the file if another program has it open, or name another folder with --out; then run the same"
                            + " command again: it goes on where it stopped."));
        }
        return new ProblemsException(Problem.error(
                "scan.cannot-write",
                place,
                "The results cannot be written here: " + Names.plain(String.valueOf(cause.getMessage())) + ".",
                "Make room on the disk, or see whether it is still connected; then run the same command again: it goes on"
                        + " where it stopped."));
    }
}
