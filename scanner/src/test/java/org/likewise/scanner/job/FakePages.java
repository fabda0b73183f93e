package org.likewise.scanner.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.likewise.model.code.PageCode;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ImageProblem;
import org.likewise.scanner.image.PageImages;
import org.likewise.scanner.page.Answer;
import org.likewise.scanner.page.FieldReading;
import org.likewise.scanner.page.MarkReading;
import org.likewise.scanner.page.MarkState;
import org.likewise.scanner.page.PageReading;
import org.likewise.scanner.page.Quality;

/**
 * Pages that are text: a file is {@code FAKE} and its pages, separated by form feeds. A page is {@code blank}, {@code broken},
 * {@code crash}, {@code refused}, or a code and its answers: {@code LW1-… interest=4 age=? comment=~}, where {@code ?} and {@code ?reason} are
 * unsure, {@code ~} is handwriting ({@code comment} has no boxes) and {@code a+b} two choices; {@code @2} is a page of the file's second copy on screen; {@code code LW1-…} is a page of which only the code is read;
 * {@code uncoded} instead of a code is a page whose code cannot be read, with {@code !otherwise} one that no typed code fits, and {@code !streak} notes a streak.
 */
final class FakePages implements PageSeam {
    @Override
    public PageImages open(byte[] bytes) throws ImageProblem {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith("FAKE\n")) {
            throw new ImageProblem("unknown-format", "The file is not a picture.", "Save it as one.");
        }
        List<String> pages = Arrays.asList(text.substring(5).split("\f"));
        return new PageImages() {
            @Override
            public int count() {
                return pages.size();
            }

            @Override
            public GreyImage page(int index) throws ImageProblem {
                if (pages.get(index).startsWith("broken")) {
                    throw new ImageProblem("broken-image", "This page is broken.", "Scan it again.");
                }
                byte[] pixels = pages.get(index).strip().getBytes(StandardCharsets.UTF_8);
                return new GreyImage(pixels.length, 1, pixels, 0, 0);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public PageImages openPdf(Path file) {
        throw new UnsupportedOperationException("no test has so large a file");
    }

    @Override
    public Reader reader(Collection<Layout> forms, String typed) {
        List<String> codes = forms.stream().map(Layout::form).toList();
        return (image, screen, printed) -> {
            PageReading reading = reading(new String(image.pixels(), StandardCharsets.UTF_8), typed, printed);
            PageCode code = reading instanceof PageReading.Read r ? r.code() : null;
            return code == null || codes.contains(code.form())
                    ? reading
                    : new PageReading.Refused("unknown-form", "No such form.", "Give its layout.");
        };
    }

    private static PageReading reading(String text, String typed, Optional<PageCode> printed) {
        if (text.equals("blank")) {
            return new PageReading.Blank();
        }
        if (text.equals("crash")) {
            throw new IllegalStateException("as a bug would");
        }
        if (text.equals("refused")) {
            return new PageReading.Refused("no-code", "There is no code.", "Scan it again.");
        }
        if (text.startsWith("uncoded ") && printed.isPresent()) {
            return text.contains("!otherwise")
                    ? new PageReading.Refused("code-does-not-fit", "The boxes are elsewhere.", "Compare the code.")
                    : reading(text.replace("uncoded", printed.get().text() + " !code-typed"), "", Optional.empty());
        }
        if (text.startsWith("uncoded ") && typed.isEmpty()) {
            return new PageReading.Refused("no-code", "Its code cannot be read.", "Name its form.");
        }
        String[] words = text.replace("uncoded", "LW1-" + typed + "-1-" + PageCode.MASTER + " !code-typed")
                .split(" ");
        if (words[0].equals("code")) {
            return new PageReading.CodeOnly(
                    PageCode.parse(words[1]).orElseThrow(), "too-bent", "The page is bent.", "Flatten it.");
        }
        List<FieldReading> fields = new ArrayList<>();
        String copy = "";
        List<String> notes = new ArrayList<>();
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            if (word.startsWith("@")) {
                copy = word.substring(1);
                continue;
            }
            if (word.startsWith("!")) {
                notes.add(word.substring(1));
                continue;
            }
            String id = word.substring(0, word.indexOf('='));
            String value = word.substring(id.length() + 1);
            boolean picture = value.startsWith("?") || value.startsWith("~");
            fields.add(new FieldReading(
                    id,
                    answer(value),
                    id.equals("comment")
                            ? List.of()
                            : List.of(new MarkReading("1", MarkState.MARKED, 0.98765, 10.04, 20, 12, 12)),
                    picture
                            ? Optional.of(new GreyImage(2, 2, new byte[] {1, 2, 3, (byte) text.hashCode()}, 0, 0))
                            : Optional.empty()));
        }
        return new PageReading.Read(
                PageCode.parse(words[0]).orElseThrow(), fields, new Quality(0.05, 99.8, 0, 0.3, 200), copy, notes);
    }

    private static Answer answer(String value) {
        if (value.startsWith("?")) {
            return new Answer.Unsure(value.equals("?") ? "several-marks" : value.substring(1));
        }
        if (value.startsWith("~")) {
            return new Answer.Picture();
        }
        return value.isEmpty() ? new Answer.NoAnswer() : new Answer.Given(List.of(value.split("\\+")));
    }
}
