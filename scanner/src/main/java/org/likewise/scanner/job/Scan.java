package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;

/**
 * The scanner's door: reads a pile of pages and writes the result files. A run that was stopped at any moment goes on where
 * it stopped when it is run again, and further piles may be scanned into the same folder.
 */
public final class Scan {
    private final PageSeam seam;

    public Scan() {
        this(PageSeam.real());
    }

    Scan(PageSeam seam) {
        this.seam = seam;
    }

    /**
     * Scans a pile.
     *
     * @throws ProblemsException where an input does not exist, no form can be used, there is nothing to read, another run
     *     uses the folder, or the results cannot be written; what was read by then stays in the journal
     */
    public ScanSummary run(ScanRequest request) {
        Forms forms = Forms.read(request.forms());
        forms.named(request.typedForm());
        Inputs inputs = Inputs.of(request.inputs(), request.out()).only(request.ready());
        try {
            Files.createDirectories(request.out());
            try (Journal journal = Forgetting.journalWithout(request.out())) {
                PileReading reading = new PileReading(request, forms, journal, seam);
                reading.read(inputs.files());
                List<ScanProblem> problems = new ArrayList<>(inputs.problems());
                problems.addAll(reading.problems());
                forms.problems().forEach(p -> problems.add(ofForm(p)));
                return new Fold(request.out(), journal, problems).write(reading.pagesNew());
            }
        } catch (IOException e) {
            throw CannotWrite.problem(request.out(), e);
        }
    }

    private static ScanProblem ofForm(Problem problem) {
        return new ScanProblem(problem.place().toString(), "bad-form", problem.message(), problem.remedy(), false);
    }
}
