package org.likewise.scanner.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What to scan, against which forms, and where to.
 *
 * @param inputs pictures, PDFs and folders of them; folders are searched with all that is in them
 * @param ready which of the files that are found in the inputs are read now
 * @param forms folders of layout files, layout files, or PDFs that carry them; at least one
 * @param typedForm the form code that a person named for pages whose code cannot be read; empty where none was named
 * @param out the folder of the results and of the journal; made where it does not exist
 * @param received the day on which the pages came in; empty for the date of each file
 * @param zone where the clinic is, to tell the day from a file's date
 * @param threads how many pages are read at once, at least 1; the results do not depend on it
 * @param progress is told of each page
 */
public record ScanRequest(
        List<Path> inputs,
        Predicate<Path> ready,
        List<Path> forms,
        String typedForm,
        Path out,
        Optional<LocalDate> received,
        ZoneId zone,
        int threads,
        ScanProgress progress) {
    public ScanRequest {
        inputs = List.copyOf(inputs);
        forms = List.copyOf(forms);
        Objects.requireNonNull(ready);
        Objects.requireNonNull(typedForm);
        Objects.requireNonNull(out);
        Objects.requireNonNull(received);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(progress);
        if (threads < 1 || inputs.isEmpty() || forms.isEmpty()) {
            throw new IllegalArgumentException("a scan has inputs, forms and at least one thread");
        }
    }

    /** A scan of everything, in which nobody named a form. */
    public ScanRequest(
            List<Path> inputs,
            List<Path> forms,
            Path out,
            Optional<LocalDate> received,
            ZoneId zone,
            int threads,
            ScanProgress progress) {
        this(inputs, file -> true, forms, "", out, received, zone, threads, progress);
    }

    /** The same scan of some of the files. */
    public ScanRequest withReady(Predicate<Path> some) {
        return new ScanRequest(inputs, some, forms, typedForm, out, received, zone, threads, progress);
    }
}
