package org.likewise.simulator.image;

import java.util.List;

/**
 * A picture as a device hands it over: its pixels, how they are stored, and the resolution that its file states.
 *
 * @param planes one plane of grey, or three of red, green and blue, all of one size
 * @param storage how the file holds it
 * @param dpiX dots an inch across
 * @param dpiY dots an inch down
 * @param quality of JPEG, 0 to 1; without meaning for the others
 */
public record Picture(List<Raster> planes, Storage storage, double dpiX, double dpiY, double quality) {
    public Picture {
        planes = List.copyOf(planes);
        if (planes.size() != 1 && planes.size() != 3) {
            throw new IllegalArgumentException("grey or colour: " + planes.size());
        }
    }

    /** Kinds of file. */
    public enum Storage {
        GREY_PNG("png"),
        JPEG("jpg"),
        /** One bit a pixel, CCITT T.6; what is 128 or lighter is white. */
        BILEVEL_TIFF("tif");

        private final String extension;

        Storage(String extension) {
            this.extension = extension;
        }

        public String extension() {
            return extension;
        }
    }
}
