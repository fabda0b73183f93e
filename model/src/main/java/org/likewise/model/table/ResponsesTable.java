package org.likewise.model.table;

import java.util.List;

/** The columns of {@code responses.csv} that come before the fields, and the words in them. */
public final class ResponsesTable {
    public static final String RESPONSE_ID = "response_id";
    public static final String SCALE = "scale";
    public static final String VERSION = "version";
    public static final String WORDING = "wording";
    public static final String FORM = "form";
    public static final String ROLE = "role";
    public static final String LANGUAGE = "language";
    public static final String VARIANT = "variant";
    public static final String PACK = "pack";
    public static final String COPY = "copy";
    public static final String MODE = "mode";
    public static final String RECEIVED = "received";
    public static final String STATUS = "status";
    public static final String REVIEW = "review";
    public static final String FLAGS = "flags";

    /** In their order; the fields' columns follow. */
    public static final List<String> LEADING = List.of(
            RESPONSE_ID,
            SCALE,
            VERSION,
            WORDING,
            FORM,
            ROLE,
            LANGUAGE,
            VARIANT,
            PACK,
            COPY,
            MODE,
            RECEIVED,
            STATUS,
            REVIEW,
            FLAGS);

    /** In {@link #MODE}: filled in on paper. */
    public static final String PAPER = "paper";
    /** In {@link #MODE}: filled in on the web page. */
    public static final String WEB = "web";
    /** In {@link #MODE}: filled in on a shared device. */
    public static final String KIOSK = "kiosk";

    /** In {@link #STATUS}: every item has an answer, <em>not applicable</em> included, and nothing is left to a person. */
    public static final String COMPLETE = "complete";
    /** In {@link #STATUS}: nothing is left to a person, but an item was left empty. */
    public static final String PARTIAL = "partial";
    /** In {@link #STATUS}: a person must still settle the fields in {@link #REVIEW}. */
    public static final String TO_REVIEW = "review";

    private ResponsesTable() {}
}
