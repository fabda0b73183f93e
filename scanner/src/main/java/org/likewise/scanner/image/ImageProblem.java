package org.likewise.scanner.image;

import java.io.Serial;

/** Why bytes are no image that can be read; the message is one sentence for the user. */
public final class ImageProblem extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    /**
     * @param problem kebab-case code, such as {@code broken-image}
     * @param detail one sentence: what is wrong
     * @param remedy one sentence: what to do
     */
    public ImageProblem(String problem, String detail, String remedy) {
        super(detail);
        this.problem = problem;
        this.remedy = remedy;
    }

    static ImageProblem broken(String what) {
        return new ImageProblem(
                "broken-image", what, "Scan the page again, or export it again as PNG, JPEG, TIFF or PDF.");
    }

    static ImageProblem tooLarge(String what) {
        return new ImageProblem("image-too-large", what, "Scan the page at 150 to 300 dpi.");
    }

    static ImageProblem tooManyPages(String format, int most) {
        return new ImageProblem(
                "too-many-pages",
                "The " + format + " has more than " + most + " pages.",
                "Save it in parts of fewer pages.");
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
