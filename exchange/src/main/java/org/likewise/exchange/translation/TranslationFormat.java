package org.likewise.exchange.translation;

import java.util.Locale;

/** A kind of file that translators' tools read and write. */
public enum TranslationFormat {
    XLIFF("xlf"),
    PO("po"),
    CSV("csv");

    private final String suffix;

    TranslationFormat(String suffix) {
        this.suffix = suffix;
    }

    /** The end of a file's name, without its dot. */
    public String suffix() {
        return suffix;
    }

    /** The word on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
