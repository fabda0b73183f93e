package org.likewise.scanner.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.likewise.model.layout.LayoutField;

/**
 * What all decisions on one field come to. Of each person the last one that was not taken back stands. Where they all say the
 * same, that is settled; where they differ, the last one that adjudicates settles it; without one, nobody has settled it.
 *
 * @param outcome what is settled; empty where nobody decided, or people differ
 * @param standing the last decision of each person, oldest first
 * @param problems lines that say nothing this field can have, or take back what is not there
 */
public record Ruling(Optional<Outcome> outcome, List<Decision> standing, List<Fault> problems) {
    /** Nobody decided anything. */
    public static final Ruling NONE = new Ruling(Optional.empty(), List.of(), List.of());

    /** A line that does not count, and why: a sentence. */
    public record Fault(Decision decision, String message) {}

    public Ruling {
        standing = List.copyOf(standing);
        problems = List.copyOf(problems);
    }

    /**
     * The ruling on one field.
     *
     * @param decisions about it, in the order of their file
     */
    public static Ruling of(LayoutField field, List<Decision> decisions) {
        Map<String, Deque<Decision>> byPerson = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Decision decision : inTime(decisions)) {
            Deque<Decision> own = byPerson.computeIfAbsent(decision.person(), p -> new ArrayDeque<>());
            if (decision.undo()) {
                if (own.pollLast() == null) {
                    faults.add(new Fault(decision, "There is no decision of " + decision.who() + " to take back."));
                }
            } else if (Outcome.of(field, decision).isPresent()) {
                own.addLast(decision);
            } else {
                faults.add(new Fault(decision, "The field " + field.id() + " cannot be this."));
            }
        }
        List<Decision> standing = inTime(byPerson.values().stream()
                .filter(own -> !own.isEmpty())
                .map(Deque::getLast)
                .toList());
        return new Ruling(outcome(field, standing), standing, faults);
    }

    private static Optional<Outcome> outcome(LayoutField field, List<Decision> standing) {
        Optional<Decision> adjudicated =
                standing.stream().filter(d -> d.says(Decision.ADJUDICATED)).reduce((first, last) -> last);
        if (adjudicated.isPresent()) {
            return Outcome.of(field, adjudicated.get());
        }
        List<Outcome> said = standing.stream()
                .flatMap(d -> Outcome.of(field, d).stream())
                .distinct()
                .toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    private static List<Decision> inTime(List<Decision> decisions) {
        return decisions.stream().sorted(Comparator.comparing(Decision::when)).toList();
    }

    /** Whether people differ and nobody has settled it. */
    public boolean disputed() {
        return outcome.isEmpty() && !standing.isEmpty();
    }

    /** Whether a decision with this outcome would differ from what another person's standing decision says. */
    public boolean contradicted(LayoutField field, Outcome outcome, String person) {
        return standing.stream()
                .filter(d -> !d.person().equals(person))
                .anyMatch(d -> !Outcome.of(field, d).equals(Optional.of(outcome)));
    }
}
