package org.likewise.scanner.job;

import java.util.List;
import java.util.Objects;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.decision.Decision;
import org.likewise.scanner.decision.Outcome;
import org.likewise.scanner.decision.Ruling;
import org.likewise.scanner.page.Answer;

/**
 * One field of one response: what was read, and what people decided.
 *
 * @param field as the form has it
 * @param page on which it is
 * @param read what the scans of its page agree on
 * @param ruling what people decided
 * @param scans the scans of its page, in the order of their images' names; none where the page is missing
 */
public record FieldResult(LayoutField field, LayoutPage page, Answer read, Ruling ruling, List<PageId> scans) {
    /** Waits for a person who settles a difference between others. */
    private static final Answer DISPUTED = new Answer.Unsure("disagreement");

    public FieldResult {
        Objects.requireNonNull(field);
        Objects.requireNonNull(page);
        Objects.requireNonNull(read);
        Objects.requireNonNull(ruling);
        scans = List.copyOf(scans);
    }

    /** The same field after another decision. */
    public FieldResult ruled(Ruling now) {
        return new FieldResult(field, page, read, now, scans);
    }

    /** What the table says: a person's word comes last and counts. */
    public Answer answer() {
        if (ruling.disputed()) {
            return DISPUTED;
        }
        return ruling.outcome()
                .<Answer>map(
                        o -> o.kind() == Outcome.Kind.ANSWER ? new Answer.Given(o.values()) : new Answer.NoAnswer())
                .orElse(read);
    }

    /** Whether the machine left it to a person: to settle, or to type. */
    public boolean forAPerson() {
        return unsettled(read);
    }

    /** Whether a person must still settle or type it. */
    public boolean open() {
        return unsettled(answer());
    }

    private static boolean unsettled(Answer answer) {
        return answer instanceof Answer.Unsure || answer instanceof Answer.Picture;
    }

    /** An answer as {@code from} and {@code to} of a decision have it. */
    public static String text(Answer answer) {
        if (answer instanceof Answer.Given given) {
            return String.join(" ", given.values());
        }
        return answer instanceof Answer.NoAnswer ? "" : Decision.UNSURE;
    }

    /** Whether a decision counts against a sure reading that the person who decided did not have before them. */
    boolean overrules() {
        return !forAPerson()
                && ruling.outcome().isPresent()
                && !text(read).equals(text(answer()))
                && ruling.standing().stream().noneMatch(d -> d.from().strip().equals(text(read)));
    }
}
