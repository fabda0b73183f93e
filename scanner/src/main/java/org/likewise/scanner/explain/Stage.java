package org.likewise.scanner.explain;

import java.util.List;

/**
 * One stage of reading a page, as it is shown.
 *
 * @param title what was done
 * @param said sentences with figures
 * @param pictures what it looked like, in order
 * @param head of the table; empty where there is none
 * @param rows of the table
 */
record Stage(String title, List<String> said, List<Picture> pictures, List<String> head, List<List<String>> rows) {
    Stage {
        said = List.copyOf(said);
        pictures = List.copyOf(pictures);
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    static Stage of(String title, List<String> said, Picture... pictures) {
        return new Stage(title, said, List.of(pictures), List.of(), List.of());
    }

    /**
     * A picture.
     *
     * @param name of its file, without what all files of a page have in front
     * @param shows what it shows, for one who cannot see it
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, and never changed
    record Picture(String name, String shows, byte[] png) {}
}
