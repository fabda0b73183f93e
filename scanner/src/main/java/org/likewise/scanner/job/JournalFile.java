package org.likewise.scanner.job;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likewise.model.code.PageCode;

/** What the journal knows of one file of the pile: under which names it came, and where the lines of its pages are. */
final class JournalFile {
    /** Of a file that holds no page that can be seen: why. */
    record Broken(String problem, String detail, String remedy) {}

    /** What became of a page. */
    enum Kind {
        READ,
        CODE_ONLY,
        BLANK,
        REFUSED
    }

    /**
     * Where the line of a page is.
     *
     * @param screenCopy of a page that was filled in on screen, which of the copies in its file it belongs to; else empty
     * @param ownCode whether the code is the one that was read on the page, and not one that a person named or typed
     * @param whole whether its pictures are all there
     */
    record PageRef(
            long offset,
            int length,
            String forms,
            Kind kind,
            @Nullable PageCode code,
            String screenCopy,
            boolean ownCode,
            boolean whole) {}

    private final String digest;
    private final Optional<Broken> broken;
    private final @Nullable PageRef[] pages;
    private final Map<Integer, Map<PageCode, PageRef>> typed = new ConcurrentHashMap<>();
    private final Map<String, LocalDate> received = new TreeMap<>();

    JournalFile(String digest, int pages, Optional<Broken> broken) {
        this.digest = digest;
        this.pages = new @Nullable PageRef[pages];
        this.broken = broken;
    }

    String digest() {
        return digest;
    }

    Optional<Broken> broken() {
        return broken;
    }

    int pages() {
        return pages.length;
    }

    /** The names under which it came, and the day of each, in the order of the names. */
    Map<String, LocalDate> received() {
        return received;
    }

    /** The name that it goes by in the tables: whichever came first, it is the first in the alphabet. */
    String name() {
        return received.keySet().iterator().next();
    }

    /** The day on which it first came. */
    LocalDate firstReceived() {
        return received.values().stream().min(LocalDate::compareTo).orElseThrow();
    }

    /** The page as it was read by itself. */
    Optional<PageRef> page(int index) {
        return Optional.ofNullable(pages[index]);
    }

    /** The codes of its pages, where they have one, and those that were typed for them. */
    Stream<PageCode> codes() {
        Stream<PageCode> own = Arrays.stream(pages)
                .flatMap(Stream::ofNullable)
                .map(PageRef::code)
                .flatMap(Stream::ofNullable);
        return Stream.concat(own, typed.values().stream().flatMap(m -> m.keySet().stream()));
    }

    /** The page as it was read with a code that a person typed for it. */
    Optional<PageRef> page(int index, PageCode code) {
        return Optional.ofNullable(typed.getOrDefault(index, Map.of()).get(code));
    }

    /**
     * Whether a code that a person typed is what counts for the page: its own does wherever it can be read.
     *
     * @param code what was typed
     */
    boolean counts(int index, Optional<PageCode> code) {
        PageRef own = pages[index];
        return code.isPresent() && (own == null || !own.ownCode());
    }

    /** Whether a page gave nothing when it was read by itself. */
    boolean anyRefused() {
        return Arrays.stream(pages).anyMatch(p -> p != null && p.kind() == Kind.REFUSED);
    }

    void page(int index, Optional<PageCode> code, PageRef ref) {
        if (code.isPresent()) {
            typed.computeIfAbsent(index, i -> new ConcurrentHashMap<>()).put(code.get(), ref);
        } else {
            pages[index] = ref;
        }
    }
}
