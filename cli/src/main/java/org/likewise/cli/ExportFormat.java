package org.likewise.cli;

import java.util.Locale;
import java.util.Optional;
import org.likewise.exchange.instrument.InstrumentFormat;

/** What {@code export} writes: six formats of a scale, four of results. */
enum ExportFormat {
    REDCAP(InstrumentFormat.REDCAP),
    XLSFORM(InstrumentFormat.XLSFORM),
    FHIR(InstrumentFormat.FHIR),
    LIMESURVEY(InstrumentFormat.LIMESURVEY),
    SURVEYJS(InstrumentFormat.SURVEYJS),
    LOINC(InstrumentFormat.LOINC);

    private final Optional<InstrumentFormat> instrument;

    ExportFormat(InstrumentFormat format) {
        instrument = Optional.of(format);
    }

    /** The format of a scale; empty where it is one of results. */
    Optional<InstrumentFormat> instrument() {
        return instrument;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
