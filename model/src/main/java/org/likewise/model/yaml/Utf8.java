package org.likewise.model.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.likewise.model.problem.Place;

/** The text of files that must be UTF-8. */
public final class Utf8 {
    private Utf8() {}

    /** The text as it is; empty where the bytes are not UTF-8. */
    public static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Where a file that is not UTF-8 first has bytes that are none, or, before them, the sign that a decoder puts for such bytes.
     *
     * @param file its name, for the place
     */
    public static Place badByte(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return placeAfter(file, text.substring(0, Math.max(0, text.indexOf('\uFFFD'))));
    }

    static Place placeAfter(String file, String before) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String last = before.substring(before.lastIndexOf('\n') + 1);
        return new Place(file, line, last.codePointCount(0, last.length()) + 1);
    }
}
