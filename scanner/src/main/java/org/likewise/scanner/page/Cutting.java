package org.likewise.scanner.page;

import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registration;

/** Cuts parts of a page out of its image, upright and at one scale. */
final class Cutting {
    /** About 200 dpi: enough for a person to read handwriting, and what the digit reader asks for. */
    static final int PIXELS_PER_MM = 8;

    /** The page's map is followed at points this far apart, in millimetres, and taken as straight between them. */
    private static final double MESH_MM = 4;

    private final GreyImage image;
    private final int factor;
    private final Registration page;

    Cutting(Pyramid pyramid, Registration page) {
        this.image = pyramid.image();
        this.factor = pyramid.factor();
        this.page = page;
    }

    /** The part of the page inside the box, which may reach beyond the page. */
    GreyImage cut(Box box) {
        return cut(box, (int) Math.ceil(box.w() * PIXELS_PER_MM), (int) Math.ceil(box.h() * PIXELS_PER_MM));
    }

    GreyImage cut(Box box, int width, int height) {
        byte[] out = new byte[width * height];
        int mesh = (int) (MESH_MM * PIXELS_PER_MM);
        for (int y = 0; y < height; y += mesh) {
            for (int x = 0; x < width; x += mesh) {
                fill(out, width, height, box, x, y, mesh);
            }
        }
        return new GreyImage(width, height, out, PIXELS_PER_MM * 25.4, PIXELS_PER_MM * 25.4);
    }

    private void fill(byte[] out, int width, int height, Box box, int x0, int y0, int mesh) {
        double left = box.x() + (x0 + 0.5) / PIXELS_PER_MM;
        double top = box.y() + (y0 + 0.5) / PIXELS_PER_MM;
        Point origin = page.at(left, top);
        Point right = page.at(left + MESH_MM, top);
        Point down = page.at(left, top + MESH_MM);
        double ax = (right.x() - origin.x()) / mesh * factor;
        double ay = (right.y() - origin.y()) / mesh * factor;
        double bx = (down.x() - origin.x()) / mesh * factor;
        double by = (down.y() - origin.y()) / mesh * factor;
        for (int j = 0; j < mesh && y0 + j < height; j++) {
            for (int i = 0; i < mesh && x0 + i < width; i++) {
                float v = image.at(origin.x() * factor + i * ax + j * bx, origin.y() * factor + i * ay + j * by);
                out[(y0 + j) * width + x0 + i] = (byte) Math.round(v);
            }
        }
    }

    /** The smallest box around all of them with a margin, kept on the page. */
    static Box around(List<Box> boxes, double marginMm, LayoutPage onto) {
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0) - marginMm;
        double top = boxes.stream().mapToDouble(Box::y).min().orElse(0) - marginMm;
        double right = boxes.stream().mapToDouble(Box::right).max().orElse(1) + marginMm;
        double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(1) + marginMm;
        double x = Math.max(0, left);
        double y = Math.max(0, top);
        return new Box(x, y, Math.min(onto.width(), right) - x, Math.min(onto.height(), bottom) - y);
    }
}
