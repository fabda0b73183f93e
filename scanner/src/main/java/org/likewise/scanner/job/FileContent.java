package org.likewise.scanner.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PdfPages;

/**
 * A file of the pile, told apart by what is in it.
 *
 * @param digest SHA-256 of its bytes, in lower-case hexadecimal
 * @param opener opens it; of a small file the very bytes that were digested, even if it changes on the disk meanwhile
 */
record FileContent(String digest, OpenFile.Opener opener) {
    /** Up to here a file is read at once: a page, or a hundred of them. */
    private static final long IN_MEMORY = 32L << 20;

    /**
     * Reads or digests a file.
     *
     * @throws ImageProblem where it is too large for the memory that there is
     */
    static FileContent of(Path file, PageSeam seam) throws IOException, ImageProblem {
        long size = Files.size(file);
        MessageDigest sha256 = sha256();
        if (size > IN_MEMORY && isPdf(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    sha256.update(buffer, 0, n);
                }
            }
            return new FileContent(hex(sha256), () -> seam.openPdf(file));
        }
        // half of the memory: its pages need room as well
        if (size > Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 2)) {
            throw new ImageProblem(
                    "too-large",
                    "This file is too large to be read at once: " + (size >> 20) + " MB.",
                    "Save it as PDF, or in parts of fewer pages.");
        }
        byte[] bytes = Files.readAllBytes(file);
        sha256.update(bytes);
        return new FileContent(hex(sha256), () -> seam.open(bytes));
    }

    private static boolean isPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PdfPages.isPdf(in.readNBytes(1100));
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
