package org.likewise.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;

/** Words problems as Maven's compiler plugin does, {@code file:[line,column] message}, so that editors link them. */
final class ProblemLog {
    private ProblemLog() {}

    /** Logs all problems and fails the build if any of them is an error. */
    static void report(Log log, List<Problem> problems) throws MojoFailureException {
        long errors = 0;
        for (Problem problem : problems.stream().sorted().toList()) {
            String line = worded(problem);
            switch (problem.severity()) {
                case ERROR -> {
                    errors++;
                    log.error(line);
                }
                case WARNING -> log.warn(line);
                case ADVICE -> log.info(line);
            }
        }
        if (errors > 0) {
            throw new MojoFailureException(
                    errors == 1
                            ? "1 error in the definitions of scales"
                            : errors + " errors in the definitions of scales");
        }
    }

    private static String worded(Problem problem) {
        Place place = problem.place();
        String at = place.line() == 0 ? "" : ":[" + place.line() + "," + Math.max(1, place.column()) + "]";
        return place.file() + at + " " + problem.message() + " " + problem.remedy() + " [" + problem.code() + "]";
    }
}
