package org.likewise.scanner.job;

import java.util.Comparator;
import org.likewise.model.code.Base32;
import org.likewise.model.code.PageCode;

/**
 * Whose answers a page holds. Printed copies come first, those of a pack beside each other; then photocopied masters.
 *
 * @param form the form code
 * @param copy the copy code
 * @param sheet of a photocopied master, the digest of its picture, since nothing printed tells one from another; else empty
 */
record ResponseKey(String form, String copy, String sheet) implements Comparable<ResponseKey> {
    private static final Comparator<ResponseKey> ORDER = Comparator.comparing(ResponseKey::sheet)
            .thenComparing(ResponseKey::copy)
            .thenComparing(ResponseKey::form);

    /** Of 100 bits: that two of a million sheets meet is out of the question. */
    private static final int SHEET_SYMBOLS = 20;

    static ResponseKey of(PageScan scan) {
        String sheet =
                scan.code().master() ? Base32.digest(scan.file().digest() + "/" + scan.index(), SHEET_SYMBOLS) : "";
        return new ResponseKey(scan.code().form(), scan.code().copy(), sheet);
    }

    /** The response's id: also the name of the folder of its pictures. */
    String responseId() {
        return form + "-" + (sheet.isEmpty() ? copy : sheet);
    }

    /** What decisions call it: printed copies by their code, which their users know; masters have none of their own. */
    String target() {
        return sheet.isEmpty() ? copy : responseId();
    }

    String pack() {
        return copy.equals(PageCode.MASTER) ? "" : copy.substring(0, 10);
    }

    @Override
    public int compareTo(ResponseKey other) {
        return ORDER.compare(this, other);
    }
}
