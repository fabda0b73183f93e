package org.likewise.generator.pack;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a code that should be opaque may look like instead. Only a person can tell, so it is warned of and not refused. */
enum PersonalData {
    DATE(
            "date",
            "a date, perhaps of birth",
            "[0-9]{1,2}[-./ ][0-9]{1,2}[-./ ][0-9]{2,4}|[0-9]{4}[-./ ][0-9]{1,2}[-./ ][0-9]{1,2}"),
    ADDRESS("address", "an e-mail address", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
    NAME("name", "a person's name", "\\p{L}[\\p{L}\\p{M}.'’-]+,?(?: \\p{L}[\\p{L}\\p{M}.'’-]*)+");

    private final String id;
    private final String words;
    private final Pattern pattern;

    PersonalData(String id, String words, String regex) {
        this.id = id;
        this.words = words;
        this.pattern = Pattern.compile(regex);
    }

    /** For codes of problems. */
    String id() {
        return id;
    }

    /** For messages, with its article. */
    String words() {
        return words;
    }

    /** What a code looks like; empty where it looks like a code. Sites are places, whose names are nobody's. */
    static Optional<PersonalData> in(String column, String code) {
        return Arrays.stream(values())
                .filter(kind -> kind != NAME || !column.equals("site"))
                .filter(kind -> kind.pattern.matcher(code).matches())
                .findFirst();
    }
}
