package org.likewise.generator.form;

import java.util.Arrays;
import java.util.Optional;

/** A size of paper, upright. */
public enum Paper {
    A4("A4", 210, 297),
    LETTER("Letter", 215.9, 279.4);

    private final String id;
    private final double widthMm;
    private final double heightMm;

    Paper(String id, double widthMm, double heightMm) {
        this.id = id;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
    }

    /** Its name on the command line and in layout files. */
    public String id() {
        return id;
    }

    public double widthMm() {
        return widthMm;
    }

    public double heightMm() {
        return heightMm;
    }

    /** The paper of that name, in any case. */
    public static Optional<Paper> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equalsIgnoreCase(id)).findFirst();
    }
}
