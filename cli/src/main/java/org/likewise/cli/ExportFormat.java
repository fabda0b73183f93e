package org.likewise.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.likewise.exchange.data.DataFormat;
import org.likewise.exchange.instrument.InstrumentFormat;
import picocli.CommandLine;

/** What {@code export} writes: six formats of a scale, four of results. */
enum ExportFormat {
    REDCAP(InstrumentFormat.REDCAP),
    XLSFORM(InstrumentFormat.XLSFORM),
    FHIR(InstrumentFormat.FHIR),
    LIMESURVEY(InstrumentFormat.LIMESURVEY),
    SURVEYJS(InstrumentFormat.SURVEYJS),
    LOINC(InstrumentFormat.LOINC),
    FHIR_RESPONSES(DataFormat.FHIR),
    R(DataFormat.R),
    SPSS(DataFormat.SPSS),
    DATAPACKAGE(DataFormat.DATAPACKAGE);

    private final Optional<InstrumentFormat> instrument;
    private final Optional<DataFormat> data;

    ExportFormat(InstrumentFormat format) {
        instrument = Optional.of(format);
        data = Optional.empty();
    }

    ExportFormat(DataFormat format) {
        instrument = Optional.empty();
        data = Optional.of(format);
    }

    /** The format of a scale; empty where it is one of results. */
    Optional<InstrumentFormat> instrument() {
        return instrument;
    }

    /** The format of results; empty where it is one of a scale. */
    Optional<DataFormat> data() {
        return data;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All, as they are typed. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(Arrays.stream(values()).map(ExportFormat::toString).toList());
        }
    }

    /** From what was typed. */
    static final class Reader implements CommandLine.ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String typed) {
            return Arrays.stream(values())
                    .filter(f -> f.toString().equalsIgnoreCase(typed))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "`" + typed + "` is no format. There is: " + String.join(", ", new Names()) + "."));
        }
    }
}
