package org.likewise.generator.pdf;

/**
 * A layout file that travels inside a PDF as {@code <form code>.json}.
 *
 * @param formCode the form's code
 * @param layoutJson the bytes of the file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the array is not changed after it was made
public record Attachment(String formCode, byte[] layoutJson) {
    /** The name of the file in the PDF. */
    public String fileName() {
        return formCode + ".json";
    }
}
