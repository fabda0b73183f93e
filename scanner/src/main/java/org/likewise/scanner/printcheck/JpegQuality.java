package org.likewise.scanner.printcheck;

import java.util.OptionalInt;

/**
 * How strongly JPEG pictures were compressed, from their tables for brightness: the quality from 1 to 100 at which the free JPEG
 * library would have written such tables. Finds pictures inside a PDF too, where scanners put them as they are.
 */
final class JpegQuality {
    /** Sum of the standard table for brightness (ITU-T T.81, table K.1), which is that of quality 50. */
    private static final double STANDARD_SUM = 3688;

    private static final int DQT = 0xDB;
    private static final int START_OF_SCAN = 0xDA;

    private JpegQuality() {}

    /** The worst of all pictures in a file; empty where there is none. */
    static OptionalInt worstIn(byte[] file) {
        OptionalInt worst = OptionalInt.empty();
        for (int i = 0; i + 3 < file.length; i++) {
            if (at(file, i) == 0xFF && at(file, i + 1) == 0xD8 && at(file, i + 2) == 0xFF) {
                OptionalInt quality = of(file, i + 2);
                if (quality.isPresent() && (worst.isEmpty() || quality.getAsInt() < worst.getAsInt())) {
                    worst = quality;
                }
            }
        }
        return worst;
    }

    /** Goes from segment to segment up to the pixels. */
    private static OptionalInt of(byte[] file, int start) {
        int p = start;
        while (p + 4 < file.length && at(file, p) == 0xFF && at(file, p + 1) != START_OF_SCAN) {
            int length = at(file, p + 2) << 8 | at(file, p + 3);
            boolean brightness = at(file, p + 1) == DQT && (at(file, p + 4) & 0x0F) == 0;
            if (brightness) {
                return table(file, p + 4);
            }
            p += 2 + Math.max(2, length);
        }
        return OptionalInt.empty();
    }

    private static OptionalInt table(byte[] file, int at) {
        int bytes = at(file, at) >> 4 == 0 ? 1 : 2;
        if (at + 1 + 64 * bytes > file.length) {
            return OptionalInt.empty();
        }
        double sum = 0;
        for (int k = 0; k < 64; k++) {
            int p = at + 1 + k * bytes;
            sum += bytes == 1 ? at(file, p) : at(file, p) << 8 | at(file, p + 1);
        }
        double scale = sum / STANDARD_SUM;
        double quality = scale > 1 ? 50 / scale : 100 - 50 * scale;
        return OptionalInt.of((int) Math.round(Math.max(1, Math.min(100, quality))));
    }

    private static int at(byte[] file, int i) {
        return file[i] & 255;
    }
}
