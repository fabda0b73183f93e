package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.likewise.model.table.WholeFile;

/** Puts pictures from the journal where the tables say that they are. */
final class Pictures {
    private static final Pattern RESPONSE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{10}-[0-9A-HJKMNP-TV-Z]{11,20}");

    private Pictures() {}

    /** A second name for the same file where the disk can do so, otherwise a copy; nothing where it is there already. */
    static void place(Path from, Path to) throws IOException {
        if (!Files.exists(from) || Files.exists(to) && Files.mismatch(from, to) < 0) {
            return;
        }
        Files.createDirectories(to.getParent());
        Files.deleteIfExists(to);
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException e) {
            // a USB stick, as they are formatted, has no links
            WholeFile.write(to, Files.readAllBytes(from));
        }
    }

    /**
     * Takes away pictures of answers that are in no table any more, such as those of a page whose code was taken back. Only what
     * is named as we name it.
     *
     * @param placed the paths of all others, from the results folder
     */
    static void removeOthers(Path out, Set<String> placed) throws IOException {
        Path images = out.resolve("images");
        if (!Files.isDirectory(images, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(images)) {
            for (Path folder : folders) {
                boolean ours =
                        RESPONSE.matcher(String.valueOf(folder.getFileName())).matches();
                if (ours && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    removeOthers(out, folder, placed);
                }
            }
        }
    }

    private static void removeOthers(Path out, Path folder, Set<String> placed) throws IOException {
        int left = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String path = out.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".png") && !placed.contains(path)) {
                    Files.delete(file);
                } else {
                    left++;
                }
            }
        }
        if (left == 0) {
            Files.delete(folder);
        }
    }
}
