package org.likewise.scanner.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a page of a TIFF is made of, where damage to it would not be seen by the platform's reader. */
sealed interface TiffParts {
    TiffParts PLAIN = new Plain();

    /** Decoded by the platform. */
    record Plain() implements TiffParts {}

    /** Decoded here. */
    record Fax(FaxPicture picture) implements TiffParts {}

    /** Decoded by the platform, once each part was seen to be whole: JPEGs with their tables. */
    record Jpegs(List<byte[]> files) implements TiffParts {
        public Jpegs {
            files = List.copyOf(files);
        }
    }

    /** Of a page whose parts lie within the file. */
    static TiffParts of(ByteBuffer in, TiffTags tags) {
        int compression = (int) tags.value(TiffTags.COMPRESSION, 1);
        if (compression == 7) {
            return new Jpegs(jpegs(in, tags));
        }
        return compression < 2 || compression > 4 || tags.tiled()
                ? PLAIN
                : FaxPicture.of(in, tags, compression).<TiffParts>map(Fax::new).orElse(PLAIN);
    }

    private static List<byte[]> jpegs(ByteBuffer in, TiffTags tags) {
        Optional<byte[]> tables = tags.bytes(TiffTags.JPEG_TABLES).filter(t -> t.length > 4);
        List<byte[]> out = new ArrayList<>();
        for (int i = 0; i < tags.partsWithLength(); i++) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            // the tables are a JPEG of their own: its end and the part's beginning, two bytes each, are left out
            tables.ifPresent(t -> file.write(t, 0, t.length - 2));
            int skipped = tables.isPresent() ? 2 : 0;
            int length = (int) tags.partBytes(i);
            file.write(in.array(), (int) tags.partAt(i) + skipped, Math.max(0, length - skipped));
            out.add(file.toByteArray());
        }
        return out;
    }
}
