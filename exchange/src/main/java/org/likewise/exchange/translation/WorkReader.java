package org.likewise.exchange.translation;

import java.util.List;
import java.util.Optional;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;

/** Reads what a translator sends back. */
public final class WorkReader {
    /** Largest file accepted; the shipped scale has a fiftieth of it. */
    public static final int MAX_BYTES = 10 << 20;

    private WorkReader() {}

    /**
     * Reads a file.
     *
     * @param bytes its contents, or at least one byte more than {@link #MAX_BYTES}
     * @param name the file as the user knows it
     */
    public static Checked<TranslationWork> read(byte[] bytes, String name, TranslationFormat format) {
        if (bytes.length > MAX_BYTES) {
            return new Checked<>(
                    Optional.empty(),
                    List.of(Problem.error(
                            "translate.too-large",
                            Place.of(name),
                            "This file has more than 10 MiB.",
                            "Check that it is the right file.")));
        }
        return switch (format) {
            case XLIFF -> XliffReader.read(bytes, name);
            case PO -> PoReader.read(bytes, name);
            case CSV -> CsvWork.read(bytes, name);
        };
    }
}
