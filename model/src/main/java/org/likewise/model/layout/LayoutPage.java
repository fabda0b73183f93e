package org.likewise.model.layout;

import java.util.List;
import java.util.Objects;

/**
 * One side of paper.
 *
 * @param number from 1
 * @param width millimetres
 * @param height millimetres
 * @param fiducials the four corner squares, in the order top left, top right, bottom right, bottom left
 * @param ticks the marks along the edges, with another pitch on each side
 * @param code where the QR code is printed, quiet zone not included
 * @param codeModules modules along one side of the code
 * @param fields in the order in which they are asked
 * @param printed what else is printed: bounds of each line of words, rule and picture; empty where it is not known
 */
public record LayoutPage(
        int number,
        double width,
        double height,
        List<Fiducial> fiducials,
        List<Tick> ticks,
        Box code,
        int codeModules,
        List<LayoutField> fields,
        List<Box> printed) {
    public LayoutPage {
        fiducials = List.copyOf(fiducials);
        ticks = List.copyOf(ticks);
        fields = List.copyOf(fields);
        printed = List.copyOf(printed);
        Objects.requireNonNull(code);
        if (number < 1 || !(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("not a page: " + number + " " + width + " " + height);
        }
    }

    /** A page of which nothing is known but what the scanner looks for. */
    public LayoutPage(
            int number,
            double width,
            double height,
            List<Fiducial> fiducials,
            List<Tick> ticks,
            Box code,
            int codeModules,
            List<LayoutField> fields) {
        this(number, width, height, fiducials, ticks, code, codeModules, fields, List.of());
    }

    /** A corner of a page. */
    public enum Corner {
        TOP_LEFT("top-left"),
        TOP_RIGHT("top-right"),
        BOTTOM_RIGHT("bottom-right"),
        BOTTOM_LEFT("bottom-left");

        private final String id;

        Corner(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** An edge of a page. */
    public enum Side {
        TOP("top"),
        RIGHT("right"),
        BOTTOM("bottom"),
        LEFT("left");

        private final String id;

        Side(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** A solid black square near a corner. */
    public record Fiducial(Corner corner, Box box) {}

    /** A solid black bar along an edge. */
    public record Tick(Side side, Box box) {}
}
