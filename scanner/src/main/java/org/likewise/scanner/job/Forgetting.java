package org.likewise.scanner.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likewise.model.code.PackCode;
import org.likewise.model.code.PageCode;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.ForgottenPacks;
import org.likewise.model.table.TableReader;
import org.likewise.model.table.TableWriter;
import org.likewise.model.table.WholeFile;
import org.likewise.scanner.page.PageReading;

/**
 * Takes a consultation out of a folder of results: tables, journal and pictures. The line that says so is written first, so that
 * a run that is cut short can be finished by the same command, and no scan brings the pack back in between.
 */
public final class Forgetting {
    private static final int MAX_LINE = 16 << 20;

    private final Path results;
    private final PackCode pack;
    private int rows;
    private int pages;
    private int pictures;

    private Forgetting(Path results, PackCode pack) {
        this.results = results;
        this.pack = pack;
    }

    /**
     * What was taken out.
     *
     * @param rows of tables
     * @param pages of the journal
     * @param pictures files
     */
    public record Result(int rows, int pages, int pictures) {}

    /**
     * Forgets a pack.
     *
     * @throws ProblemsException where nothing of it is there, another run uses the folder, or a table cannot be read
     */
    public static Result forget(Path results, PackCode pack, LocalDate when) throws IOException {
        if (!Files.isDirectory(results)) {
            throw problem(results, "no-folder", "There is no folder of this name.", "Name the folder of the results.");
        }
        Forgetting work = new Forgetting(results, pack);
        if (!ForgottenPacks.of(results).has(pack.symbols()) && !work.there()) {
            throw problem(
                    results,
                    "not-there",
                    "There is nothing of the pack " + pack.symbols() + " in this folder.",
                    "Check the code; it is the column pack of responses.csv.");
        }
        if (Journal.isIn(results)) {
            FileChannel lock = Journal.locked(results);
            try (lock) {
                work.all(when);
            }
        } else {
            work.all(when);
        }
        return new Result(work.rows, work.pages, work.pictures);
    }

    /**
     * Opens the journal of a folder of results. Where it still has pages of a forgotten pack, because a run of {@code forget}
     * was cut short or {@code forgotten.csv} came from another folder, that pack is taken out first.
     *
     * @throws ProblemsException as {@link Journal#open}
     */
    static Journal journalWithout(Path results) throws IOException {
        Journal journal = Journal.open(results);
        ForgottenPacks forgotten = ForgottenPacks.of(results);
        Set<String> left = journal.files().stream()
                .flatMap(JournalFile::codes)
                .map(PageCode::pack)
                .filter(forgotten::has)
                .collect(Collectors.toCollection(TreeSet::new));
        if (left.isEmpty()) {
            return journal;
        }
        journal.close();
        for (String pack : left) {
            forget(results, new PackCode(pack), LocalDate.EPOCH);
        }
        return Journal.open(results);
    }

    private void all(LocalDate when) throws IOException {
        ForgottenPacks before = ForgottenPacks.of(results);
        if (!before.has(pack.symbols())) {
            before.and(Map.of(pack.symbols(), when.toString())).write(results);
        }
        if (Journal.isIn(results)) {
            journal();
        }
        pictures();
        for (Path table : tables()) {
            clean(table);
        }
    }

    private boolean there() throws IOException {
        for (Path table : tables()) {
            if (mentioned(table)) {
                return true;
            }
        }
        return Journal.isIn(results) && mentioned(Journal.file(results));
    }

    private List<Path> tables() throws IOException {
        List<Path> out = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(results, "*.{csv,torn}")) {
            for (Path file : found) {
                if (Files.isRegularFile(file)
                        && !String.valueOf(file.getFileName()).equals(ForgottenPacks.FILE)) {
                    out.add(file);
                }
            }
        }
        out.sort(null);
        return out;
    }

    private boolean mentioned(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] wanted = pack.symbols().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            int matched = 0;
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c != wanted[matched]) {
                    // a code has no period that matters here: where it breaks off, it can only begin anew
                    matched = restart(wanted, matched, c);
                } else {
                    matched++;
                }
                if (matched == wanted.length) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How much of the code the last bytes still match when the next one does not fit (Knuth, Morris and Pratt). */
    private static int restart(byte[] wanted, int matched, int c) {
        for (int length = matched; length > 0; length--) {
            boolean fits = wanted[length - 1] == c;
            for (int i = 0; fits && i < length - 1; i++) {
                fits = wanted[i] == wanted[matched - length + 1 + i];
            }
            if (fits) {
                return length;
            }
        }
        return 0;
    }

    /** Writes a table again without the rows in which the code stands anywhere: no other cell has those ten characters by chance. */
    private void clean(Path file) throws IOException {
        if (!mentioned(file)) {
            return;
        }
        if (file.toString().endsWith(".torn")) {
            Files.delete(file);
            rows++;
            return;
        }
        List<List<String>> kept = new ArrayList<>();
        List<String> columns = TableReader.read(file, List.of(), row -> {
            if (row.stream().anyMatch(cell -> cell.contains(pack.symbols()))) {
                rows++;
            } else {
                kept.add(row);
            }
        });
        TableWriter.write(file, columns, kept);
    }

    /** Pictures beside the tables: their folders are named by responses. */
    private void pictures() throws IOException {
        Path images = results.resolve("images");
        if (!Files.isDirectory(images)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(images)) {
            for (Path folder : found) {
                if (String.valueOf(folder.getFileName()).contains(pack.symbols())) {
                    delete(folder);
                }
            }
        }
    }

    /** Writes the journal again: of a page of the pack it keeps that there was one, so that the file counts as read. */
    private void journal() throws IOException {
        Path file = Journal.file(results);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        List<Path> folders = new ArrayList<>();
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                java.io.OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(part))) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (line.size() <= MAX_LINE) {
                    line.write(c);
                }
                if (c == '\n') {
                    out.write(without(line.toByteArray(), folders));
                    line.reset();
                }
            }
        }
        WholeFile.publish(part, file);
        for (Path folder : folders) {
            delete(folder);
        }
    }

    private byte[] without(byte[] line, List<Path> folders) throws IOException {
        String text = new String(line, java.nio.charset.StandardCharsets.UTF_8);
        if (!text.contains(pack.symbols())) {
            return line;
        }
        JsonNode node;
        JournalPage page;
        try {
            node = JournalJson.parse(line, 0, line.length);
            if (!node.has("page")) {
                // the name of a file may have the code in it
                return line;
            }
            page = JournalJson.page(node);
        } catch (IOException e) {
            // a damaged line that speaks of the pack goes: its page is read again, and refused then
            return new byte[0];
        }
        PageReading reading = page.reading();
        if (reading instanceof PageReading.Refused
                && page.typed()
                        .map(PageCode::pack)
                        .filter(pack.symbols()::equals)
                        .isPresent()) {
            // the page was none of the code that was typed for it, and what it says by itself has a line of its own
            return new byte[0];
        }
        boolean gone =
                reading instanceof PageReading.Read read && read.code().pack().equals(pack.symbols())
                        || reading instanceof PageReading.CodeOnly only
                                && only.code().pack().equals(pack.symbols());
        if (!gone) {
            return line;
        }
        pages++;
        folders.add(Journal.pictures(results).resolve(page.pictureFolder()));
        return JournalJson.page(new JournalPage(
                page.file(), page.index(), page.forms(), Optional.empty(), Forgotten.refused(), Map.of()));
    }

    private void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isRegularFile(path)) {
                    pictures++;
                }
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ProblemsException problem(Path place, String code, String message, String remedy) {
        return new ProblemsException(Problem.error("forget." + code, Place.of(place.toString()), message, remedy));
    }
}
