package org.likewise.scanner.register;

import java.util.List;
import org.likewise.model.layout.LayoutPage.Side;

/**
 * A tick or corner square that was seen.
 *
 * @param page its middle on the page, millimetres
 * @param seen its middle in the image, pixels
 * @param sides the side that a tick stands along, or the two that meet at a corner
 */
public record Sighting(Point page, Point seen, List<Side> sides) {
    public Sighting {
        sides = List.copyOf(sides);
    }

    /** Whether it is a corner square. */
    public boolean corner() {
        return sides.size() == 2;
    }

    double along(Side side) {
        return side == Side.TOP || side == Side.BOTTOM ? page.x() : page.y();
    }

    /** How far it was seen from where the map has it. */
    Bend.Sample departure(Side side, Homography map) {
        Point should = map.apply(page);
        return new Bend.Sample(along(side), seen.x() - should.x(), seen.y() - should.y());
    }
}
