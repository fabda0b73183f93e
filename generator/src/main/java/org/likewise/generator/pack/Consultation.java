package org.likewise.generator.pack;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The clinic's own opaque codes for one consultation, each of which may be empty; they are on no paper. */
public record Consultation(String visit, String site, String practitioner) {
    private static final Consultation UNCODED = new Consultation("", "", "");

    public Consultation {
        Objects.requireNonNull(visit);
        Objects.requireNonNull(site);
        Objects.requireNonNull(practitioner);
    }

    /** So many consultations without codes. */
    public static List<Consultation> uncoded(int number) {
        return Collections.nCopies(number, UNCODED);
    }
}
