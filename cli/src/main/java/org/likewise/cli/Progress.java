package org.likewise.cli;

/** Tells how far long work is: one line that is rewritten on a terminal, a plain line for each tenth elsewhere. */
final class Progress implements AutoCloseable {
    private final Console console;
    private final String what;
    private final boolean quiet;
    private int tenth;
    private boolean open;

    Progress(Console console, String what, boolean quiet) {
        this.console = console;
        this.what = what;
        this.quiet = quiet;
    }

    /** May be called from any thread, in any order. */
    synchronized void at(long done, long total) {
        if (quiet || total <= 0) {
            return;
        }
        int now = (int) (done * 10 / total);
        if (console.terminal()) {
            console.err().print("\r" + what + ": " + done + " of " + total);
            console.err().flush();
            open = true;
        } else if (now > tenth) {
            console.note(what + ": " + done + " of " + total);
            tenth = now;
        }
    }

    @Override
    public synchronized void close() {
        if (open) {
            console.err().print("\r" + " ".repeat(what.length() + 30) + "\r");
            console.err().flush();
            open = false;
        }
    }
}
