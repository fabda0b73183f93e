package org.likewise.scanner.mark;

import org.likewise.model.layout.Box;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Registration;

/**
 * Reads grey levels around one printed box by millimetres from its centre. Within the few millimetres of a box the page's
 * map is taken as affine, which even on a strongly bent page is right to 0.01 mm.
 */
final class Sampler {
    private final GreyImage image;
    private final double x;
    private final double y;
    private final double rightX;
    private final double rightY;
    private final double downX;
    private final double downY;

    private Sampler(GreyImage image, Point centre, Point right, Point down) {
        this.image = image;
        x = centre.x();
        y = centre.y();
        rightX = right.x();
        rightY = right.y();
        downX = down.x();
        downY = down.y();
    }

    static Sampler at(GreyImage fine, Registration page, Box box) {
        double cx = box.centreX();
        double cy = box.centreY();
        double reachX = box.w() / 2;
        double reachY = box.h() / 2;
        Point l = page.at(cx - reachX, cy);
        Point r = page.at(cx + reachX, cy);
        Point t = page.at(cx, cy - reachY);
        Point b = page.at(cx, cy + reachY);
        return new Sampler(
                fine,
                page.at(cx, cy),
                new Point((r.x() - l.x()) / box.w(), (r.y() - l.y()) / box.w()),
                new Point((b.x() - t.x()) / box.h(), (b.y() - t.y()) / box.h()));
    }

    /** The same, moved by millimetres on the page. */
    Sampler moved(double dx, double dy) {
        return new Sampler(image, pixel(dx, dy), new Point(rightX, rightY), new Point(downX, downY));
    }

    /** Grey level at millimetres from the centre, to the right and down. */
    float level(double mmX, double mmY) {
        return image.at(x + mmX * rightX + mmY * downX, y + mmX * rightY + mmY * downY);
    }

    /** The pixel at millimetres from the centre. */
    Point pixel(double mmX, double mmY) {
        return new Point(x + mmX * rightX + mmY * downX, y + mmX * rightY + mmY * downY);
    }
}
