package org.likewise.scanner.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.likewise.model.code.PageCode;

/**
 * One line of {@code codes.csv}: what a person said of a page whose code could not be read.
 *
 * @param when on the clock of the machine on which it was said
 * @param who name or initials, on one line
 * @param page which page
 * @param image what the tables called it
 * @param code the code that was typed; of an {@link Kind#UNDO} the one that is taken back; else empty
 * @param line of the file, from 1; 0 where it is not in one yet
 */
public record TypedCode(
        Instant when, String who, Page page, String image, Optional<PageCode> code, Kind kind, int line) {
    /** What can be said of a page. */
    public enum Kind {
        /** The code that is printed on it. */
        CODE(""),
        /** It is no page of a form. */
        NO_FORM("no-form"),
        /** It is one, but the code cannot be told by a person either. */
        CANNOT_TELL("cannot-tell"),
        /** What was said of it last does not count. */
        UNDO("undo");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What the column {@code why} says. */
        public String word() {
            return word;
        }

        /** The kind of a word; empty where it is none of these. */
        public static Optional<Kind> of(String word) {
            return List.of(values()).stream().filter(k -> k.word.equals(word)).findFirst();
        }
    }

    /**
     * A page of a file.
     *
     * @param file SHA-256 of the file's bytes, in lower-case hexadecimal
     * @param number of the page in the file, from 1
     */
    public record Page(String file, int number) {}

    public TypedCode {
        Objects.requireNonNull(when);
        Objects.requireNonNull(who);
        Objects.requireNonNull(page);
        Objects.requireNonNull(image);
        Objects.requireNonNull(code);
        if (kind == Kind.CODE && code.isEmpty()) {
            throw new IllegalArgumentException("no code");
        }
    }

    /** Whether it was said by this person, however the name was typed this time. */
    public boolean by(String person) {
        return folded(who).equals(folded(person));
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    List<String> row() {
        return List.of(
                when.toString(),
                who,
                page.file(),
                Integer.toString(page.number()),
                image,
                code.map(PageCode::typed).orElse(""),
                kind.word());
    }
}
