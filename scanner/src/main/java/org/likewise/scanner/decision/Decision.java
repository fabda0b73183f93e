package org.likewise.scanner.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One line of {@code decisions.csv}: what a person said of a field, or that the last thing they said of it does not count.
 *
 * @param when on the clock of the machine on which it was made
 * @param who name or initials, on one line
 * @param target which field
 * @param from what the table said before; {@link #UNSURE} where it said nothing because nobody could tell
 * @param to the field's value as the table has it; the options of a multiple choice separated by spaces; empty for <em>left
 *     blank</em>
 * @param why words separated by spaces: those below mean something, others are a note
 * @param line of the file, from 1; 0 where it is not in one yet
 */
public record Decision(Instant when, String who, Target target, String from, String to, String why, int line) {
    /** In {@code why}: takes back the last decision of the same person on the same field. */
    public static final String UNDO = "undo";
    /** In {@code why}: settles what others decided differently. */
    public static final String ADJUDICATED = "adjudicated";
    /** In {@code why}: there is something, but nobody can tell what. */
    public static final String CANNOT_TELL = "cannot-tell";
    /** In {@code why}: more than one option of a single choice is marked, and none is taken back. */
    public static final String SEVERAL = "several";
    /** In {@code from}: the machine left it to a person. */
    public static final String UNSURE = "?";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    public Decision {
        Objects.requireNonNull(when);
        Objects.requireNonNull(who);
        Objects.requireNonNull(target);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(why);
    }

    boolean says(String word) {
        return List.of(SPACES.split(why.strip())).contains(word);
    }

    /** Whether it takes one back. */
    public boolean undo() {
        return says(UNDO);
    }

    /** The person, however the name was typed this time. */
    public String person() {
        return SPACES.matcher(who.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Whether another line, of another file perhaps, is this very decision. */
    boolean isThat(Decision other) {
        return when.equals(other.when)
                && who.equals(other.who)
                && target.equals(other.target)
                && to.equals(other.to)
                && why.equals(other.why);
    }

    List<String> row() {
        return List.of(when.toString(), who, target.copy(), target.field(), from, to, why);
    }
}
