package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.TableReader;

/** Takes away the tables of responses that an earlier run wrote and that no longer hold: two truths are worse than one. */
final class StaleTables {
    private StaleTables() {}

    /** Removes tables of responses other than those named, where they are ours beyond doubt. */
    static void remove(Path out, List<String> current) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(out, "responses*.csv")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!current.contains(name) && isOurs(file, name)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** {@code responses.csv}, or {@code responses-x.csv} whose rows are of the scale x: not somebody's copy. */
    private static boolean isOurs(Path file, String name) {
        if (name.equals("responses.csv")) {
            return true;
        }
        boolean[] others = {false};
        try {
            TableReader.read(
                    file,
                    ResponsesTable.LEADING,
                    row -> others[0] |= !name.equals(
                            "responses-" + row.get(ResponsesTable.LEADING.indexOf(ResponsesTable.SCALE)) + ".csv"));
        } catch (ProblemsException e) {
            return false;
        }
        return !others[0];
    }
}
