package org.likewise.scanner.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PageImages;

/**
 * The scans that results were read from, where they are still at hand. They are found by name among the files that the user
 * named, and known by their digest: nothing that was read ever says which file is opened.
 */
public final class Originals {
    /** Pages that are looked at one after the other are often the same: decoded pictures that are kept. */
    private static final int KEPT = 3;

    private final Map<String, List<Path>> files = new HashMap<>();
    private final PageSeam seam;
    private final Map<PageId, GreyImage> decoded = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PageId, GreyImage> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * A part of a page as it was scanned, in pixels of the image as it came.
     *
     * @param quarter quarter turns, clockwise, that the page has in the image
     */
    public record Part(int left, int top, int right, int bottom, int quarter) {}

    Originals(List<Path> scans, Path out, Journal journal, PageSeam seam) {
        this.seam = seam;
        if (scans.isEmpty()) {
            return;
        }
        Map<String, List<Path>> byName = new HashMap<>();
        Inputs.of(scans, out)
                .files()
                .forEach(f -> byName.computeIfAbsent(last(f.name()), n -> new ArrayList<>())
                        .add(f.path()));
        for (JournalFile file : journal.files()) {
            List<Path> candidates = file.received().keySet().stream()
                    .flatMap(name -> byName.getOrDefault(last(name), List.of()).stream())
                    .toList();
            if (!candidates.isEmpty()) {
                files.put(file.digest(), candidates);
            }
        }
    }

    /** Without the folders, which may have been given otherwise than to the scan. */
    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whether there is a file of the page's name; only when it is opened it shows whether it is still the same. */
    public boolean has(PageId page) {
        return files.containsKey(page.file());
    }

    /** The page as it was scanned; empty where it is gone or has been changed. */
    public synchronized Optional<GreyImage> image(PageId page) {
        @Nullable GreyImage kept = decoded.get(page);
        return kept != null ? Optional.of(kept) : opened(page, content -> decode(content, page));
    }

    /** What is done with the bytes of a file. */
    @FunctionalInterface
    interface Work<T> {
        T with(FileContent content) throws IOException, ImageProblem;
    }

    /** Does something with the file that a page is in; empty where it is gone or has been changed. */
    synchronized <T> Optional<T> opened(PageId page, Work<T> work) {
        for (Path file : files.getOrDefault(page.file(), List.of())) {
            try {
                FileContent content = FileContent.of(file, seam);
                if (content.digest().equals(page.file())) {
                    files.put(page.file(), List.of(file));
                    return Optional.of(work.with(content));
                }
            } catch (IOException | ImageProblem | RuntimeException e) {
                // as good as gone; another file of this name may do
                files.remove(page.file(), List.of(file));
            }
        }
        files.remove(page.file());
        return Optional.empty();
    }

    private GreyImage decode(FileContent content, PageId page) throws ImageProblem {
        try (PageImages pages = content.opener().open()) {
            GreyImage image = pages.page(page.index());
            decoded.put(page, image);
            return image;
        }
    }

    /** A part of the page, turned upright and made no wider than asked, as PNG; empty where the scan is gone. */
    public Optional<byte[]> picture(PageId page, Part part, int mostWidth) {
        return image(page)
                .map(i -> i.crop(part.left, part.top, part.right, part.bottom))
                .map(i -> smaller(i, part.quarter % 2 == 0 ? i.width() : i.height(), mostWidth))
                .map(i -> upright(i, part.quarter))
                .map(PngBytes::of);
    }

    /** Means of squares of pixels. */
    private static GreyImage smaller(GreyImage image, int across, int most) {
        int by = (across + most - 1) / most;
        if (by <= 1) {
            return image;
        }
        int w = Math.max(1, image.width() / by);
        int h = Math.max(1, image.height() / by);
        byte[] out = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int sum = 0;
                int n = 0;
                for (int j = y * by; j < Math.min((y + 1) * by, image.height()); j++) {
                    for (int i = x * by; i < Math.min((x + 1) * by, image.width()); i++) {
                        sum += image.at(i, j);
                        n++;
                    }
                }
                out[y * w + x] = (byte) (sum / n);
            }
        }
        return new GreyImage(w, h, out, 0, 0);
    }

    private static GreyImage upright(GreyImage image, int quarter) {
        GreyImage out = image;
        for (int i = 0; i < Math.floorMod(4 - quarter, 4); i++) {
            out = turned(out);
        }
        return out;
    }

    /** A quarter turn clockwise. */
    private static GreyImage turned(GreyImage image) {
        int w = image.height();
        int h = image.width();
        byte[] out = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                out[y * w + x] = (byte) image.at(y, image.height() - 1 - x);
            }
        }
        return new GreyImage(w, h, out, 0, 0);
    }
}
