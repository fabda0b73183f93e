package org.likewise.scanner.rig;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.scanner.image.GreyImage;

/** A printed page in memory, 300 dpi, on which pens can draw in millimetres. */
public final class Sheet {
    public static final double DPI = 300;

    private static final double LABEL_GAP = 2;
    private static final double LABEL_RISE = 0.7;
    private static final double LABEL_SIZE = 4.3;

    private final LayoutPage page;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private final List<Box> words = new ArrayList<>();

    private Sheet(LayoutPage page) {
        this.page = page;
        int w = (int) Math.round(page.width() * DPI / 25.4);
        int h = (int) Math.round(page.height() * DPI / 25.4);
        image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, w, h);
        graphics.scale(DPI / 25.4, DPI / 25.4);
    }

    /** Nothing but paper. */
    public static Sheet blank(LayoutPage page) {
        return new Sheet(page);
    }

    public static Sheet print(Layout form, int page, String copy) {
        LayoutPage p = form.pages().get(page - 1);
        return print(p, "LW1-" + form.form() + "-" + page + "-" + copy);
    }

    public static Sheet print(LayoutPage page, String code) {
        Sheet s = new Sheet(page);
        s.graphics.setColor(Color.BLACK);
        page.fiducials().forEach(f -> s.fill(f.box()));
        page.ticks().forEach(t -> s.fill(t.box()));
        if (!code.isEmpty()) {
            s.qr(page.code(), code);
        }
        s.words();
        page.fields().forEach(s::field);
        return s;
    }

    private void fill(Box b) {
        graphics.fill(new Rectangle2D.Double(b.x(), b.y(), b.w(), b.h()));
    }

    /** A QR code of level Q at the place. */
    public void qr(Box place, String text) {
        ByteMatrix m;
        try {
            m = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
        graphics.setColor(Color.BLACK);
        double module = place.w() / m.getWidth();
        for (int y = 0; y < m.getHeight(); y++) {
            for (int x = 0; x < m.getWidth(); x++) {
                if (m.get(x, y) == 1) {
                    graphics.fill(new Rectangle2D.Double(
                            place.x() + x * module, place.y() + y * module, module + 1e-3, module + 1e-3));
                }
            }
        }
    }

    private void words() {
        text("How was this visit?", 21, 28, 7);
        for (int i = 0; i < 4; i++) {
            text("Please put a cross in the box that fits best, like this. To", 21, 36 + i * 5, 4.1);
        }
        text("Not at all", 98, 58, 3.6);
        text("Completely", 162, 58, 3.6);
    }

    public void text(String text, double x, double y, double sizeMm) {
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) sizeMm));
        graphics.drawString(text, (float) x, (float) y);
        Rectangle2D bounds = graphics.getFont().getStringBounds(text, new FontRenderContext(null, true, true));
        words.add(new Box(x, y - 0.8 * sizeMm, bounds.getWidth(), 1.05 * sizeMm));
    }

    /** Where words are drawn on a page besides what its layout says. */
    static List<Box> wordsOn(LayoutPage page) {
        return List.copyOf(print(page, "").words);
    }

    private void field(LayoutField field) {
        if (field instanceof LayoutField.Choice choice) {
            LayoutOption first = choice.options().get(0);
            for (LayoutOption o : choice.options()) {
                outline(o.box(), 0.35);
                if (!o.label().isEmpty()) {
                    text(o.label(), o.box().right() + LABEL_GAP, o.box().bottom() - LABEL_RISE, LABEL_SIZE);
                }
            }
            if (field.item()) {
                text("They listened to me " + field.id(), 21, first.box().bottom() - 0.7, 4.3);
            } else {
                text(
                        "Question about " + field.id() + ", if you do not mind",
                        21,
                        first.box().y() - 3,
                        4.3);
            }
        } else if (field instanceof LayoutField.Cells cells) {
            cells.cells().forEach(c -> outline(c, 0.3));
            text("years", 52, 220, 4.3);
        } else if (field instanceof LayoutField.Words words) {
            outline(words.box(), 0.3);
        }
    }

    private void outline(Box b, double line) {
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke((float) line));
        graphics.draw(new Rectangle2D.Double(b.x() + line / 2, b.y() + line / 2, b.w() - line, b.h() - line));
    }

    /** Draws a figure in millimetres with a round nib; {@code level} 0 black to 255 white. */
    public void stroke(Shape figure, double widthMm, int level) {
        graphics.setColor(new Color(level, level, level));
        graphics.setStroke(new BasicStroke((float) widthMm, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(figure);
    }

    /** Fills a figure in millimetres. */
    public void blot(Shape figure, int level) {
        graphics.setColor(new Color(level, level, level));
        graphics.fill(figure);
    }

    public LayoutPage page() {
        return page;
    }

    /** The page as it is now. */
    public GreyImage image() {
        int[] colours = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] pixels = new byte[colours.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) colours[i];
        }
        return new GreyImage(image.getWidth(), image.getHeight(), pixels, DPI, DPI);
    }
}
