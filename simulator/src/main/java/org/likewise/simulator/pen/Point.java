package org.likewise.simulator.pen;

/** A place on the page, millimetres from its top left corner. */
record Point(double x, double y) {
    Point towards(double centreX, double centreY, double factor) {
        return new Point(centreX + (x - centreX) * factor, centreY + (y - centreY) * factor);
    }
}
