package org.likewise.scanner.image;

import java.util.Optional;

/** The raster formats that can be read, by the bytes with which they begin. */
enum RasterFormat {
    PNG("png"),
    JPEG("jpeg"),
    TIFF("tiff");

    private final String reader;

    RasterFormat(String reader) {
        this.reader = reader;
    }

    /** The name of the platform's reader. */
    String reader() {
        return reader;
    }

    static Optional<RasterFormat> of(byte[] b) {
        if (starts(b, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Optional.of(PNG);
        }
        if (starts(b, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (starts(b, 'I', 'I', 42, 0) || starts(b, 'M', 'M', 0, 42)) {
            return Optional.of(TIFF);
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] b, int... magic) {
        if (b.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((b[i] & 255) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
