package org.likewise.scanner.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.scanner.page.PageReading;

/**
 * What was read so far, in a file that only grows: a line for each page. A run that was killed leaves at most a torn last
 * line, which is cut off; that page is read again. Safe to use from several threads.
 */
final class Journal implements Closeable {
    private static final String FILE = "pages.jsonl";
    /** No page has so many marks: beyond it, a line is damage. */
    private static final int MAX_LINE = 16 << 20;
    /** Lines between two syncs: after a power cut, at most so many pages are read again. */
    private static final int SYNC_LINES = 64;

    private final Path folder;
    private final FileChannel lockFile;
    private final FileChannel channel;
    private final Map<String, JournalFile> files = new LinkedHashMap<>();
    private long end;
    private int unsynced;
    private int damaged;

    private Journal(Path folder, FileChannel lockFile, FileChannel channel) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /** Whether this is a results folder, whose pictures are nobody's pages. */
    static boolean isIn(Path folder) {
        return Files.exists(file(folder));
    }

    /** Where a results folder has its journal. */
    static Path file(Path out) {
        return out.resolve("journal").resolve(FILE);
    }

    /** Where a results folder has what was cut out of pages. */
    static Path pictures(Path out) {
        return out.resolve("journal").resolve("pictures");
    }

    /** Keeps other runs out of a results folder until it is closed. @throws ProblemsException where another run uses it */
    static FileChannel locked(Path out) throws IOException {
        FileChannel lockFile = FileChannel.open(
                out.resolve("journal").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            lock(lockFile, out);
            locked = true;
            return lockFile;
        } finally {
            if (!locked) {
                lockFile.close();
            }
        }
    }

    /**
     * Opens the journal of a results folder, or starts one.
     *
     * @throws ProblemsException where another run uses it, or where it is no journal
     */
    static Journal open(Path out) throws IOException {
        Path folder = Files.createDirectories(out.resolve("journal"));
        FileChannel lockFile =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            lock(lockFile, out);
            FileChannel channel = FileChannel.open(
                    folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Journal journal = new Journal(folder, lockFile, channel);
            try {
                journal.replay();
                opened = true;
                return journal;
            } finally {
                if (!opened) {
                    channel.close();
                }
            }
        } finally {
            if (!opened) {
                lockFile.close();
            }
        }
    }

    private static void lock(FileChannel lockFile, Path out) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new ProblemsException(Problem.error(
                    "scan.in-use",
                    Place.of(out.toString()),
                    "Another scan or a review is using this folder.",
                    "Wait until it is done, or end it."));
        }
    }

    private void replay() throws IOException {
        // the stream is left open: closing it would close the channel
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long start = 0;
        long at = 0;
        int c;
        while ((c = in.read()) >= 0) {
            at++;
            if (c != '\n') {
                if (line.size() <= MAX_LINE) {
                    line.write(c);
                }
                continue;
            }
            replay(line.toByteArray(), start);
            line.reset();
            start = at;
        }
        end = start;
        if (at > end) {
            channel.truncate(end);
        }
        if (end == 0) {
            append(JournalJson.heading());
        }
    }

    private void replay(byte[] line, long offset) throws IOException {
        try {
            JsonNode node = JournalJson.parse(line, 0, line.length);
            if (offset == 0) {
                if (!JournalJson.FORMAT.equals(node.path("format").asText())) {
                    throw notOurs();
                }
            } else if (node.has("file")) {
                replayFile(node);
            } else {
                replayPage(JournalJson.page(node), offset, line.length);
            }
        } catch (IOException e) {
            if (offset == 0) {
                throw notOurs();
            }
            damaged++;
        }
    }

    private ProblemsException notOurs() {
        return new ProblemsException(Problem.error(
                "scan.not-a-journal",
                Place.of(folder.resolve(FILE).toString()),
                "This is not the journal of a scan that this version of the program can go on with.",
                "Name another folder with --out."));
    }

    private void replayFile(JsonNode node) throws IOException {
        String digest = JournalJson.text(node, "file");
        int pages = node.path("pages").asInt(-1);
        if (!digest.matches("[0-9a-f]{64}") || pages < 0) {
            throw new IOException("not a file's line");
        }
        Optional<JournalFile.Broken> broken = node.has("problem")
                ? Optional.of(new JournalFile.Broken(
                        JournalJson.text(node, "problem"),
                        JournalJson.text(node, "detail"),
                        JournalJson.text(node, "remedy")))
                : Optional.empty();
        JournalFile file = known(digest, pages, broken);
        try {
            file.received()
                    .putIfAbsent(JournalJson.text(node, "name"), LocalDate.parse(JournalJson.text(node, "received")));
        } catch (DateTimeParseException e) {
            throw new IOException(e);
        }
    }

    /** The file as it is known; where it was broken and is so no longer, or the other way round, as it is now. */
    private JournalFile known(String digest, int pages, Optional<JournalFile.Broken> broken) {
        JournalFile before = files.get(digest);
        if (before != null && before.pages() == pages && before.broken().equals(broken)) {
            return before;
        }
        JournalFile now = new JournalFile(digest, pages, broken);
        if (before != null) {
            now.received().putAll(before.received());
        }
        files.put(digest, now);
        return now;
    }

    private void replayPage(JournalPage page, long offset, int length) throws IOException {
        JournalFile file = files.get(page.file());
        if (file == null || page.index() < 0 || page.index() >= file.pages()) {
            throw new IOException("a page of no known file");
        }
        file.page(page.index(), page.typed(), ref(page, offset, length, picturesAreWhole(page)));
    }

    private boolean picturesAreWhole(JournalPage page) throws IOException {
        for (Map.Entry<String, Long> picture : page.pictures().entrySet()) {
            Path file = picture(page, picture.getKey());
            if (!Files.isRegularFile(file) || Files.size(file) != picture.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** Where the picture of a field is kept. */
    Path picture(JournalPage page, String field) {
        if (!field.matches("[a-z][a-z0-9_]{0,25}")) {
            throw new IllegalArgumentException("not the id of a field");
        }
        return folder.resolve("pictures").resolve(page.pictureFolder()).resolve(field + ".png");
    }

    /** Where the layouts of the forms that were met are kept, so that the results need nothing else. */
    Path formsFolder() {
        return folder.resolve("forms");
    }

    /** The forms of which it keeps layouts, by form code; a file there that is no layout is passed over. */
    Map<String, Layout> forms() {
        return Files.isDirectory(formsFolder()) ? Forms.in(formsFolder()).byCode() : Map.of();
    }

    /** Lines that could not be understood; their pages are read again where they are given again. */
    int damaged() {
        return damaged;
    }

    Collection<JournalFile> files() {
        return files.values();
    }

    Optional<JournalFile> file(String digest) {
        return Optional.ofNullable(files.get(digest));
    }

    /** Notes that a file came under a name; at most one line for each name. */
    synchronized JournalFile addFile(
            String digest, String name, LocalDate received, int pages, Optional<JournalFile.Broken> broken)
            throws IOException {
        JournalFile before = files.get(digest);
        JournalFile file = known(digest, pages, broken);
        if (file.received().putIfAbsent(name, received) == null || file != before) {
            append(JournalJson.file(file, name));
        }
        return file;
    }

    /** Notes what was read of a page; its pictures must be in place. */
    synchronized void addPage(JournalPage page) throws IOException {
        byte[] line = JournalJson.page(page);
        long offset = end;
        append(line);
        JournalFile file = files.get(page.file());
        if (file == null) {
            throw new IllegalStateException("a page before its file");
        }
        file.page(page.index(), page.typed(), ref(page, offset, line.length - 1, true));
    }

    private static JournalFile.PageRef ref(JournalPage page, long offset, int length, boolean whole) {
        PageReading reading = page.reading();
        JournalFile.Kind kind = JournalFile.Kind.BLANK;
        @Nullable PageCode code = null;
        String screenCopy = "";
        boolean ownCode = false;
        if (reading instanceof PageReading.Read read) {
            kind = JournalFile.Kind.READ;
            code = read.code();
            screenCopy = read.screenCopy();
            ownCode = !read.notes().contains(PageReading.Read.CODE_TYPED);
        } else if (reading instanceof PageReading.CodeOnly only) {
            kind = JournalFile.Kind.CODE_ONLY;
            code = only.code();
            ownCode = page.typed().isEmpty();
        } else if (reading instanceof PageReading.Refused) {
            kind = JournalFile.Kind.REFUSED;
        }
        return new JournalFile.PageRef(offset, length, page.forms(), kind, code, screenCopy, ownCode, whole);
    }

    private void append(byte[] line) throws IOException {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(line);
            long at = end;
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
            end = at;
            if (++unsynced >= SYNC_LINES) {
                sync();
            }
        } catch (IOException e) {
            // half a line on a full disk: the next run would cut it off, but then so can we
            channel.truncate(end);
            throw e;
        }
    }

    /** Has all lines on the disk before it returns. */
    synchronized void sync() throws IOException {
        channel.force(false);
        unsynced = 0;
    }

    /** Reads a page's line again. */
    synchronized JournalPage page(JournalFile.PageRef ref) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(ref.length());
        while (line.hasRemaining() && channel.read(line, ref.offset() + line.position()) >= 0) {
            // goes on until the line is whole
        }
        return JournalJson.page(JournalJson.parse(line.array(), 0, line.position()));
    }

    @Override
    public void close() throws IOException {
        try (lockFile;
                channel) {
            channel.force(false);
        }
    }
}
