package org.likewise.generator.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.likewise.model.table.WholeFile;

/**
 * The PDFs of one run, which share its packs among them in order. They grow under other names and come out together, in place
 * of those of an earlier run: two runs never lie in a folder side by side, to be printed by mistake.
 *
 * @param files in the order of the packs
 * @param packs how many there are in all
 * @param perFile how many each file holds; the last may hold fewer
 */
record PackFiles(Path folder, List<Path> files, int packs, int perFile) {
    private static final Pattern OURS = Pattern.compile("packs(-[0-9]{3})?\\.pdf");
    private static final Pattern PART = Pattern.compile("\\.packs(-[0-9]{3})?\\.pdf\\.part");

    PackFiles {
        files = List.copyOf(files);
    }

    /** {@code packs.pdf}, or {@code packs-001.pdf} and so on where each is to hold so many. */
    static PackFiles of(Path folder, int packs, OptionalInt perFile) {
        if (perFile.isEmpty()) {
            return new PackFiles(folder, List.of(folder.resolve("packs.pdf")), packs, packs);
        }
        List<Path> files = new ArrayList<>();
        for (int from = 0; from < packs; from += perFile.getAsInt()) {
            files.add(folder.resolve(String.format(Locale.ROOT, "packs-%03d.pdf", files.size() + 1)));
        }
        return new PackFiles(folder, files, packs, perFile.getAsInt());
    }

    /** The first pack of a file, from 0; of the file after the last, the number of packs. */
    int from(int file) {
        return (int) Math.min((long) file * perFile, packs);
    }

    /** Where a file grows. */
    Path part(int file) {
        return WholeFile.part(files.get(file));
    }

    /**
     * Puts all files under their names. Those of an earlier run go first, so that a run that is stopped here leaves too few files
     * and never a mixture.
     *
     * @return the names of the files that went
     */
    List<String> publish() throws IOException {
        List<Path> earlier = those(OURS);
        for (Path file : earlier) {
            Files.delete(file);
        }
        for (int i = 0; i < files.size(); i++) {
            WholeFile.publish(part(i), files.get(i));
        }
        return earlier.stream().map(file -> file.getFileName().toString()).toList();
    }

    /** Takes away what grew and did not come out, of a run that was killed too. */
    void discard() throws IOException {
        for (Path part : those(PART)) {
            Files.delete(part);
        }
    }

    private List<Path> those(Pattern names) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(
                            file -> names.matcher(file.getFileName().toString()).matches()
                                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
