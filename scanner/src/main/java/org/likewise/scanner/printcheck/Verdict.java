package org.likewise.scanner.printcheck;

/** What becomes of a thousand sheets that are printed and scanned like this one; the worst is last. */
public enum Verdict {
    GOOD("good", "Good: print."),
    WORKS("will-work", "Will work, but could be better."),
    DO_NOT_PRINT("do-not-print", "Do not print yet.");

    private final String id;
    private final String words;

    Verdict(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** For scripts. */
    public String id() {
        return id;
    }

    /** For people, a sentence. */
    public String words() {
        return words;
    }

    Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
