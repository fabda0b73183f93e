package org.likewise.scanner.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.likewise.model.layout.LayoutField;
import org.likewise.scanner.decision.Decision;
import org.likewise.scanner.decision.DecisionsFile;
import org.likewise.scanner.decision.Ruling;
import org.likewise.scanner.decision.Target;

/** What people decided about the fields of a results folder, as the fold asks for it; keeps count of what nobody asked for. */
final class Rulings {
    private final List<ScanProblem> problems = new ArrayList<>();
    private final TreeMap<Target, List<Decision>> unused;
    private final TreeMap<Target, List<Decision>> all;
    private final SortedMap<String, Integer> responses = new TreeMap<>();

    /**
     * The decisions of a results folder.
     *
     * @param keys whose answers there are
     * @throws org.likewise.model.problem.ProblemsException where decisions.csv is no such table
     */
    Rulings(Path out, Iterable<ResponseKey> keys) {
        DecisionsFile file = DecisionsFile.read(out.resolve(DecisionsFile.NAME));
        all = file.byTarget();
        unused = new TreeMap<>(all);
        keys.forEach(k -> responses.merge(k.target(), 1, Integer::sum));
        file.problems()
                .forEach(p -> problems.add(
                        new ScanProblem(image(p.place().line()), "bad-decision", p.message(), p.remedy(), false)));
    }

    /** The ruling on a field. Where two forms bear the same copy code, which should not be, a decision is about neither. */
    Ruling on(ResponseKey key, LayoutField field) {
        if (responses.getOrDefault(key.target(), 0) != 1) {
            return Ruling.NONE;
        }
        List<Decision> decisions = unused.remove(new Target(key.target(), field.id()));
        if (decisions == null) {
            return Ruling.NONE;
        }
        Ruling ruling = Ruling.of(field, decisions);
        ruling.problems()
                .forEach(f -> problems.add(new ScanProblem(
                        image(f.decision().line()),
                        "bad-decision",
                        f.message() + " It says '" + Names.plain(f.decision().to()) + "' of the copy "
                                + Names.plain(f.decision().target().copy()) + ".",
                        "Mend this line, or decide the field again in review.",
                        false)));
        return ruling;
    }

    /** What is wrong with the decisions, once all fields were asked for. */
    List<ScanProblem> problems() {
        List<ScanProblem> out = new ArrayList<>(problems);
        unused.forEach((target, decisions) -> decisions.forEach(d -> {
            int copies = responses.getOrDefault(target.copy(), 0);
            String copy = Names.plain(target.copy());
            out.add(new ScanProblem(
                    image(d.line()),
                    "unknown-decision",
                    copies == 0
                            ? "There is no copy " + copy + " among these results."
                            : copies == 1
                                    ? "The copy " + copy + " has no field " + Names.plain(target.field()) + "."
                                    : "More than one form bears the copy code " + copy + ".",
                    "Scan the page that it is about, or mend this line.",
                    false));
        }));
        return out;
    }

    private static String image(int line) {
        return DecisionsFile.NAME + ":" + line;
    }
}
