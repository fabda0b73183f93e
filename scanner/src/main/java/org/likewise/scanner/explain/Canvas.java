package org.likewise.scanner.explain;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Point;

/** A picture that is drawn on, in the pixels of a picture beneath it. */
final class Canvas {
    /** Colours that are told apart by those who see few of them, and on grey: after Okabe and Ito (2008). */
    static final Color GOOD = new Color(0x009E73);

    static final Color BAD = new Color(0xD55E00);
    static final Color PLAIN = new Color(0x0072B2);
    static final Color DOUBT = new Color(0xCC79A7);

    private final BufferedImage image;
    private final Graphics2D graphics;

    private Canvas(int width, int height, int type) {
        image = new BufferedImage(width, height, type);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(11, width / 90)));
    }

    /** Paper to draw on. */
    static Canvas white(int width, int height) {
        Canvas canvas = new Canvas(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        canvas.graphics.setColor(Color.WHITE);
        canvas.graphics.fillRect(0, 0, width, height);
        return canvas;
    }

    /** A picture to draw on, a little faded so that what is drawn stands out. */
    static Canvas over(GreyImage grey, boolean faded) {
        Canvas canvas = new Canvas(grey.width(), grey.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < grey.height(); y++) {
            for (int x = 0; x < grey.width(); x++) {
                int v = faded ? 150 + grey.at(x, y) * 105 / 255 : grey.at(x, y);
                canvas.image.setRGB(x, y, v << 16 | v << 8 | v);
            }
        }
        return canvas;
    }

    void dot(int x, int y, int grey) {
        int v = Math.max(0, Math.min(255, grey));
        image.setRGB(x, y, v << 16 | v << 8 | v);
    }

    /** A square of one grey. */
    void square(int x, int y, int side, int grey) {
        int v = Math.max(0, Math.min(255, grey));
        graphics.setColor(new Color(v, v, v));
        graphics.fillRect(x, y, side, side);
    }

    void outline(List<Point> corners, Color colour, double width) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners.get(0).x(), corners.get(0).y());
        corners.stream().skip(1).forEach(p -> path.lineTo(p.x(), p.y()));
        path.closePath();
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width));
        graphics.draw(path);
    }

    void circle(Point middle, double radius, Color colour, double width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width));
        graphics.draw(new Ellipse2D.Double(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius));
    }

    void line(Point a, Point b, Color colour, double width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(a.x(), a.y(), b.x(), b.y()));
    }

    void words(String words, Point at, Color colour) {
        graphics.setColor(colour);
        graphics.drawString(words, (float) at.x(), (float) at.y());
    }

    Stage.Picture picture(String name, String shows) {
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException("writing into memory", e);
        }
        return new Stage.Picture(name, shows, bytes.toByteArray());
    }
}
