package org.likewise.cli;

/** What the program tells the shell. */
final class ExitStatus {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    /** Done, but a person must look. */
    static final int LOOK = 3;

    private ExitStatus() {}
}
