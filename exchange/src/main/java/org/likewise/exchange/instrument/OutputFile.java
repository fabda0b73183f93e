package org.likewise.exchange.instrument;

import java.nio.charset.StandardCharsets;

/**
 * A file that an export consists of.
 *
 * @param name of letters, digits, points, hyphens and underscores: it is made of ids alone
 * @param bytes all of it
 */
record OutputFile(String name, byte[] bytes) {
    OutputFile {
        if (!name.matches("[A-Za-z0-9._-]+") || name.startsWith(".")) {
            throw new IllegalArgumentException("not a name for a file: " + name);
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    static OutputFile text(String name, String text) {
        return new OutputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
