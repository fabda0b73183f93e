package org.likewise.exchange.instrument;

import java.util.List;

/** Writes a definition in one format. */
interface Exporter {
    /** All files of the export; what the format cannot carry is said to {@code left}. */
    List<OutputFile> export(ExportRequest request, LeftOut left);
}
