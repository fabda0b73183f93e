package org.likewise.model.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Crockford's base32: digits and upper-case letters without I, L, O and U (https://www.crockford.com/base32.html). */
public final class Base32 {
    /** Symbol of each value 0 to 31. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Base32() {}

    /** The first {@code length} symbols of the bits of {@code bytes}, most significant first. */
    public static String encode(byte[] bytes, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int value = 0;
            for (int bit = 5 * i; bit < 5 * i + 5; bit++) {
                value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
            }
            out.append(ALPHABET.charAt(value));
        }
        return out.toString();
    }

    /** The first {@code length} symbols of the SHA-256 digest of the text's UTF-8 bytes; at most 51. */
    public static String digest(String text, int length) {
        return encode(sha256(text.getBytes(StandardCharsets.UTF_8)), length);
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What a person typed, as the code has it: upper case, O as 0, I and L as 1, without spaces. */
    public static String normalise(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("\\s", "");
    }

    /** Whether a text is so many of the symbols and nothing else. */
    public static boolean isCode(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
