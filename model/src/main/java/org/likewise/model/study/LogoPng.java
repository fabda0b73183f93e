package org.likewise.model.study;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a logo from a PNG file (ISO/IEC 15948) in grey. What would print otherwise than it looks on the screen, colour and
 * transparency, is refused rather than converted: then what a person sees in the file is what comes out of the printer.
 */
final class LogoPng {
    /** Largest file accepted, in bytes; a line drawing of the greatest size has a twentieth of it. */
    static final int MAX_BYTES = 500_000;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String GREY =
            "In a picture program, turn it into greyscale, without transparency, and save it as PNG.";
    private static final String SAVE = "Save it as PNG again, with 8 bits or fewer and without interlacing.";

    private final ByteBuffer bytes;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** Why a file cannot be a logo; the message is a sentence that says what is wrong. */
    static final class Unfit extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String remedy;

        Unfit(String message, String remedy) {
            super(message);
            this.remedy = remedy;
        }

        String remedy() {
            return remedy;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private LogoPng(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    static Logo read(byte[] bytes) throws Unfit {
        if (bytes.length > MAX_BYTES) {
            throw new Unfit(
                    "The logo has more than the " + MAX_BYTES + " bytes that a logo may have.",
                    "Make the picture smaller.");
        }
        if (bytes.length < SIGNATURE.length || !Arrays.equals(Arrays.copyOf(bytes, SIGNATURE.length), SIGNATURE)) {
            throw new Unfit("The logo is not a PNG picture.", GREY);
        }
        return new LogoPng(bytes).logo();
    }

    private Logo logo() throws Unfit {
        bytes.position(SIGNATURE.length);
        @Nullable Head head = null;
        Optional<Chunk> chunk = chunk();
        while (chunk.isPresent() && !chunk.get().type().equals("IEND")) {
            byte[] content = chunk.get().content();
            String type = chunk.get().type();
            if (head == null) {
                if (!type.equals("IHDR")) {
                    throw damaged();
                }
                head = head(content);
            } else if (type.equals("IDAT")) {
                data.writeBytes(content);
            } else if (type.equals("tRNS")) {
                throw new Unfit("The logo has transparent parts.", GREY);
            } else if (!type.equals("PLTE") && Character.isUpperCase(type.charAt(0))) {
                // a small first letter says that a reader may pass over what it does not know
                throw damaged();
            }
            chunk = chunk();
        }
        if (head == null || chunk.isEmpty()) {
            throw damaged();
        }
        return new Logo(head.width, head.height, head.bits, rows(head));
    }

    private record Head(int width, int height, int bits) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Chunk(String type, byte[] content) {}

    /** The next chunk; empty at the end of a file that stops too early. */
    private Optional<Chunk> chunk() throws Unfit {
        if (bytes.remaining() < 12) {
            return Optional.empty();
        }
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining() - 8) {
            throw damaged();
        }
        byte[] whole = new byte[4 + length];
        bytes.get(whole);
        CRC32 crc = new CRC32();
        crc.update(whole);
        if ((int) crc.getValue() != bytes.getInt()) {
            throw damaged();
        }
        String type = new String(whole, 0, 4, StandardCharsets.ISO_8859_1);
        return Optional.of(new Chunk(type, Arrays.copyOfRange(whole, 4, whole.length)));
    }

    private static Head head(byte[] content) throws Unfit {
        if (content.length != 13) {
            throw damaged();
        }
        ByteBuffer in = ByteBuffer.wrap(content);
        int width = in.getInt();
        int height = in.getInt();
        int bits = in.get();
        int colour = in.get();
        int methods = in.getShort(); // of compression and of filtering; there is one of each, 0
        int interlaced = in.get();
        if (width < 1 || height < 1 || methods != 0) {
            throw damaged();
        }
        if (width > Logo.MAX_WIDTH || height > Logo.MAX_HEIGHT) {
            throw new Unfit(
                    "The logo has " + width + " x " + height + " pixels; at most " + Logo.MAX_WIDTH + " x "
                            + Logo.MAX_HEIGHT + " are possible.",
                    "Make the picture smaller.");
        }
        if (colour != 0) {
            throw new Unfit("The logo is not in black and grey alone: it has colours or transparent parts.", GREY);
        }
        if (!List.of(1, 2, 4, 8).contains(bits)) {
            throw new Unfit("The logo has " + bits + " bits for each pixel.", SAVE);
        }
        if (interlaced != 0) {
            throw new Unfit("The logo is interlaced.", SAVE);
        }
        return new Head(width, height, bits);
    }

    /** Inflates the pixels, at most as many as there can be, and undoes the filter of each row. */
    private byte[] rows(Head head) throws Unfit {
        int length = Logo.rowBytes(head.width, head.bits);
        byte[] filtered;
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(data.toByteArray()))) {
            filtered = in.readNBytes((1 + length) * head.height + 1);
        } catch (IOException e) {
            throw damaged();
        }
        if (filtered.length != (1 + length) * head.height) {
            throw damaged();
        }
        byte[] rows = new byte[length * head.height];
        byte[] above = new byte[length];
        for (int y = 0; y < head.height; y++) {
            byte[] row = Arrays.copyOfRange(filtered, y * (1 + length) + 1, (y + 1) * (1 + length));
            unfilter(filtered[y * (1 + length)], row, above);
            System.arraycopy(row, 0, rows, y * length, length);
            rows[(y + 1) * length - 1] &= (byte) (0xFF << (length * 8 - head.width * head.bits));
            above = row;
        }
        return rows;
    }

    private static void unfilter(int filter, byte[] row, byte[] above) throws Unfit {
        if (filter < 0 || filter > 4) {
            throw damaged();
        }
        for (int x = 0; x < row.length; x++) {
            int left = x == 0 ? 0 : row[x - 1] & 0xFF;
            int up = above[x] & 0xFF;
            int corner = x == 0 ? 0 : above[x - 1] & 0xFF;
            row[x] += (byte)
                    switch (filter) {
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> paeth(left, up, corner);
                        default -> 0;
                    };
        }
    }

    /** The neighbour that is nearest to left + up - corner. */
    private static int paeth(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }

    private static Unfit damaged() {
        return new Unfit("The logo is a damaged PNG picture.", "Save it as PNG again.");
    }
}
