package org.likewise.generator.pack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.likewise.generator.form.Form;
import org.likewise.generator.pdf.CoverDrawing;
import org.likewise.model.code.PackCode;

/**
 * What to print.
 *
 * @param forms the forms of each pack in the order in which they lie on each other: 1 to {@value PackCode#MOST_COPIES}
 * @param consultations a pack for each: 1 to {@value #MOST_PACKS}
 * @param seed where codes are to be the same again; empty for codes that nobody can guess
 * @param label of the run, mixed into the codes that come from a seed
 * @param twoSided whether sheets are printed on both sides: then each form starts on a new sheet
 * @param cover what lies on each pack, where something does; its slots take the typed code of the pack and those of its copies
 * @param perFile how many packs a file holds, in at most {@value #MOST_FILES} files; empty for one file
 * @param out the folder for the PDFs, {@code packs.csv} and {@code forms/}; made where it does not exist
 * @param date stands in the PDF as its date; the same date gives the same bytes
 * @param producer the program and its version
 */
public record PackRequest(
        List<Form> forms,
        List<Consultation> consultations,
        OptionalLong seed,
        String label,
        boolean twoSided,
        Optional<CoverDrawing> cover,
        OptionalInt perFile,
        Path out,
        Instant date,
        String producer) {
    /** More would make a file that no printer takes. */
    public static final int MOST_PACKS = 100_000;

    /** Files are told apart by three digits. */
    public static final int MOST_FILES = 999;

    public PackRequest {
        forms = List.copyOf(forms);
        consultations = List.copyOf(consultations);
        Objects.requireNonNull(seed);
        Objects.requireNonNull(label);
        Objects.requireNonNull(cover);
        Objects.requireNonNull(out);
        int packs = consultations.size();
        if (forms.isEmpty() || forms.size() > PackCode.MOST_COPIES || packs < 1 || packs > MOST_PACKS) {
            throw new IllegalArgumentException(forms.size() + " forms in " + packs + " packs");
        }
        if (perFile.isPresent() && (perFile.getAsInt() < 1 || files(packs, perFile.getAsInt()) > MOST_FILES)) {
            throw new IllegalArgumentException(packs + " packs in files of " + perFile.getAsInt());
        }
    }

    /** How many files so many packs make. */
    public static int files(int packs, int perFile) {
        return (int) (((long) packs + perFile - 1) / perFile);
    }
}
