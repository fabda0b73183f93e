package org.likewise.generator.pack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.likewise.generator.form.Form;

/**
 * What to print.
 *
 * @param forms the forms of each pack in the order in which they lie on each other: 1 to {@value #MOST_FORMS}
 * @param packs how many packs: 1 to {@value #MOST_PACKS}
 * @param seed where codes are to be the same again; empty for codes that nobody can guess
 * @param label of the run, mixed into the codes that come from a seed
 * @param twoSided whether sheets are printed on both sides: then each form starts on a new sheet
 * @param out the folder for {@code packs.pdf}, {@code packs.csv} and {@code forms/}; made where it does not exist
 * @param date stands in the PDF as its date; the same date gives the same bytes
 * @param producer the program and its version
 */
public record PackRequest(
        List<Form> forms,
        int packs,
        OptionalLong seed,
        String label,
        boolean twoSided,
        Path out,
        Instant date,
        String producer) {
    /** The symbols that tell the copies within a pack apart, without 0. */
    static final int MOST_FORMS = 31;

    /** More would make a file that no printer takes. */
    public static final int MOST_PACKS = 100_000;

    public PackRequest {
        forms = List.copyOf(forms);
        Objects.requireNonNull(seed);
        Objects.requireNonNull(label);
        Objects.requireNonNull(out);
        if (forms.isEmpty() || forms.size() > MOST_FORMS || packs < 1 || packs > MOST_PACKS) {
            throw new IllegalArgumentException(forms.size() + " forms in " + packs + " packs");
        }
    }
}
