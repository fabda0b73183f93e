package org.likewise.cli.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.likewise.model.code.Base32;

/** Waits until something in some folders is saved. */
public final class Watch {
    private static final long LOOK_EVERY_MILLIS = 100;
    /** A save of several files, or a file that is written in parts, is one change. */
    private static final long QUIET_MILLIS = 60;

    private final List<Path> places;
    private Watched seen;

    private Watch(List<Path> places) {
        this.places = List.copyOf(places);
        this.seen = Watched.look(places);
    }

    /** Watches files, and folders with all that is in them. */
    public static Watch of(List<Path> places) {
        return new Watch(places);
    }

    /** A word for what the files were when they were last looked at. */
    public String state() {
        return Base32.digest(String.valueOf(seen.state()), 16);
    }

    /** Returns the names of the files that were saved, as soon as there are some and no more come. */
    public SortedSet<String> next() throws InterruptedException {
        while (true) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            Watched now = Watched.look(places);
            SortedSet<String> changed = new TreeSet<>(now.changedSince(seen));
            if (!changed.isEmpty()) {
                Watched before;
                do {
                    before = now;
                    Thread.sleep(QUIET_MILLIS);
                    now = Watched.look(places);
                    changed.addAll(now.changedSince(seen));
                } while (!now.changedSince(before).isEmpty());
                seen = now;
                return changed;
            }
        }
    }
}
