package org.likewise.generator.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.table.WholeFile;

/**
 * Moves a site that is whole into its folder, and takes away what an earlier build left there. A list in the folder, the
 * manifest, says which files are the site's; all others are somebody else's.
 */
final class Publication {
    /** The manifest: a line for its format, then a name on each. */
    static final String MANIFEST = ".likewise-manifest";
    /** Where layout files are. They are never taken away: paper that is out there is read by them. */
    static final String FORMS = "forms/";

    private static final String FORMAT = "likewise-manifest/1";
    private static final String INDEX = "index.html";

    private Publication() {}

    static SiteReport publish(Staging staging, Path out, List<Problem> warnings) throws IOException {
        List<String> files = staging.names();
        SortedSet<String> before = read(out);
        List<String> changed = new ArrayList<>();
        List<Problem> foreign = new ArrayList<>();
        for (String name : files) {
            Path there = out.resolve(name);
            if (!Files.exists(there)) {
                changed.add(name);
            } else if (!Files.isRegularFile(there) || Files.mismatch(staging.file(name), there) >= 0) {
                changed.add(name);
                if (!before.contains(name)) {
                    foreign.add(notOurs(there));
                }
            }
        }
        if (!foreign.isEmpty()) {
            throw new ProblemsException(foreign);
        }
        Files.createDirectories(out);
        SortedSet<String> now = new TreeSet<>(files);
        before.stream().filter(name -> name.startsWith(FORMS)).forEach(now::add);
        // should this be killed half-way, the next build still knows all that is the site's
        SortedSet<String> meanwhile = new TreeSet<>(now);
        meanwhile.addAll(before);
        write(out, meanwhile);
        for (String name : indexLast(changed)) {
            move(staging.file(name), out.resolve(name));
        }
        List<String> removed = new ArrayList<>();
        for (String name : before) {
            if (!now.contains(name) && Files.deleteIfExists(out.resolve(name))) {
                removed.add(name);
            }
        }
        write(out, now);
        return new SiteReport(files, changed, removed, warnings);
    }

    private static Problem notOurs(Path there) {
        return Problem.error(
                "site.not-ours",
                Place.of(there.toString()),
                "This file was not made by an earlier build, and the site has one of the same name.",
                "Choose another folder, or move the file away.");
    }

    private static List<String> indexLast(List<String> names) {
        List<String> out = new ArrayList<>(names);
        if (out.remove(INDEX)) {
            out.add(INDEX);
        }
        return out;
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What is the site's, by the manifest; lines that could not be names of the site are passed over. */
    private static SortedSet<String> read(Path out) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        Path manifest = out.resolve(MANIFEST);
        if (Files.isRegularFile(manifest)) {
            List<String> lines = Files.readAllLines(manifest, StandardCharsets.UTF_8);
            if (!lines.isEmpty() && lines.get(0).equals(FORMAT)) {
                lines.stream()
                        .skip(1)
                        .filter(line -> Staging.NAME.matcher(line).matches())
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static void write(Path out, SortedSet<String> names) throws IOException {
        byte[] text = (FORMAT + "\n" + String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
        Path manifest = out.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest) || !java.util.Arrays.equals(Files.readAllBytes(manifest), text)) {
            WholeFile.write(manifest, text);
        }
    }
}
