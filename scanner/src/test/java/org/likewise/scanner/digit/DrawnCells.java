package org.likewise.scanner.digit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * Cells of 6 x 8 mm drawn for the tests alone: other figures, pens, blur and codecs than those the network was trained with.
 */
final class DrawnCells {
    /** How a cell was scanned. */
    enum Condition {
        CLEAN(300, 0, 2, 0, false),
        OFFICE(200, 1, 6, 60, false),
        BILEVEL(200, 1, 8, 0, true);

        private final int dpi;
        private final int blurs;
        private final double noise;
        private final int jpegQuality;
        private final boolean bilevel;

        Condition(int dpi, int blurs, double noise, int jpegQuality, boolean bilevel) {
            this.dpi = dpi;
            this.blurs = blurs;
            this.noise = noise;
            this.jpegQuality = jpegQuality;
            this.bilevel = bilevel;
        }
    }

    private static final double WIDTH = 6;
    private static final double HEIGHT = 8;
    private static final double AROUND = 2;

    private static final String[][] FIGURES = {
        {"M .55 0 C .1 0 0 .4 .05 .6 C .1 .9 .3 1 .5 1 C .8 1 1 .8 .95 .45 C .9 .1 .7 0 .5 .03"},
        {"M .5 0 L .5 1", "M .12 .35 L .55 .02 L .55 1", "M .05 .5 L .6 .02 L .58 1"},
        {"M .08 .28 C .1 -.05 .95 -.1 .9 .3 C .87 .55 .3 .75 .05 1 L .97 .97"},
        {"M .1 .1 C .4 -.08 .95 0 .88 .25 C .82 .42 .6 .47 .4 .47 C .7 .45 1 .55 .95 .75 C .9 1.05 .3 1.05 .05 .88"},
        {"M .6 0 L .08 .62 L .98 .62 M .72 .35 L .7 1", "M .12 .02 L .1 .5 L .92 .5 M .85 0 L .82 1"},
        {"M .9 .02 L .22 .02 L .17 .44 C .5 .3 1 .4 .93 .72 C .88 1.02 .3 1.05 .05 .88"},
        {"M .8 .03 C .3 .1 .02 .5 .08 .75 C .15 1.08 .85 1.08 .9 .75 C .92 .45 .3 .4 .1 .7"},
        {"M .02 .04 L .95 .04 L .4 1 M .22 .5 L .88 .5", "M .02 .04 L .95 .04 L .4 1"},
        {"M .5 .47 C 0 .35 .1 0 .5 0 C .9 0 1 .35 .5 .47 C -.05 .6 -.05 1 .5 1 C 1.05 1 1.05 .6 .5 .47"},
        {"M .9 .28 C .85 -.08 .1 -.08 .1 .28 C .1 .6 .85 .58 .9 .25 C .92 .6 .8 .85 .6 1"},
    };

    private static final String[][] ARABIC = {
        {"M .45 .5 L .55 .52", "M .38 .52 L .62 .5", "M .47 .46 L .54 .5 L .48 .55 L .46 .48"},
        {"M .5 0 L .54 1", "M .38 .03 C .5 .3 .55 .6 .54 1"},
        {
            "M .1 .04 C .22 .35 .26 .7 .26 1 M .14 .14 C .3 .36 .8 .36 .94 .02",
            "M .95 .02 C .8 .36 .3 .3 .1 .04 C .22 .4 .26 .7 .26 1",
            "M .9 .1 C .6 .2 .3 .16 .12 .08 L .24 1"
        },
        {
            "M .97 .02 C .93 .28 .62 .28 .56 .04 C .5 .3 .2 .28 .08 .02 C .2 .4 .24 .7 .22 1",
            "M .06 .02 C .18 .4 .22 .7 .22 1 M .1 .1 C .2 .32 .46 .3 .5 .04 C .54 .3 .84 .3 .95 .03"
        },
        {
            "M .86 .06 C .3 -.04 .1 .38 .76 .46 C -.06 .56 -.02 1.06 .92 .93",
            "M .78 .02 L .22 .24 L .74 .47 L .14 .78 C .3 .95 .6 .96 .9 .98"
        },
        {
            "M .5 .03 C .02 .2 .02 .98 .5 .98 C .98 .98 .98 .2 .48 .03",
            "M .5 .02 C .1 .5 -.06 1 .26 .98 C .4 .96 .48 .86 .5 .76 C .52 .86 .6 .96 .74 .98 C 1.06 1 .9 .5 .5 .02"
        },
        {"M .05 .04 C .1 .22 .5 .24 .82 .1 C .74 .4 .78 .75 .9 1", "M .08 .1 L .8 .09 L .86 1"},
        {"M .03 .02 C .3 .4 .42 .7 .49 1 C .56 .7 .7 .4 .97 .02", "M .04 .02 L .5 .99 L .96 .0"},
        {"M .03 .98 C .3 .6 .42 .3 .5 .02 C .58 .3 .7 .6 .97 .98", "M .06 1 L .46 .01 L .95 .97"},
        {"M .8 .22 C .78 -.06 .14 -.06 .14 .22 C .14 .46 .7 .46 .8 .2 C .8 .5 .84 .8 .9 1"},
    };

    private final Random random;
    private final Condition condition;
    private final BufferedImage image;
    private final Graphics2D pen;

    private DrawnCells(Condition condition, long seed) {
        this.random = new Random(seed);
        this.condition = condition;
        double scale = condition.dpi / 25.4;
        image = new BufferedImage(
                (int) ((WIDTH + 2 * AROUND) * scale),
                (int) ((HEIGHT + 2 * AROUND) * scale),
                BufferedImage.TYPE_BYTE_GRAY);
        pen = image.createGraphics();
        pen.setColor(grey(240));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
        pen.translate(AROUND, AROUND);
        pen.setColor(grey(random.nextBoolean() ? 40 : 140));
        pen.setStroke(new BasicStroke(0.25f));
        for (int neighbour = -1; neighbour <= 1; neighbour++) {
            pen.draw(new Rectangle2D.Double(0.125 + neighbour * (WIDTH - 0.25), 0.125, WIDTH - 0.25, HEIGHT - 0.25));
        }
        pen.setColor(grey(15 + random.nextInt(75)));
        pen.setStroke(new BasicStroke(
                (float) (0.32 + 0.35 * random.nextDouble()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    static CellImage empty(Condition condition, long seed) {
        return new DrawnCells(condition, seed).scan();
    }

    static CellImage digit(int digit, Condition condition, long seed) {
        DrawnCells cell = new DrawnCells(condition, seed);
        cell.write(digit, 0, 1);
        return cell.scan();
    }

    /** In pencil, in a cell with black lines. */
    static CellImage pencilled(int digit, Condition condition, long seed) {
        DrawnCells cell = new DrawnCells(condition, seed);
        cell.pen.setColor(grey(20));
        cell.pen.setStroke(new BasicStroke(0.3f));
        cell.pen.draw(new Rectangle2D.Double(0.15, 0.15, WIDTH - 0.3, HEIGHT - 0.3));
        cell.pen.setColor(grey(125 + cell.random.nextInt(25)));
        cell.pen.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        cell.write(digit, 0, 0.8);
        return cell.scan();
    }

    static CellImage arabic(int digit, Condition condition, long seed) {
        DrawnCells cell = new DrawnCells(condition, seed);
        cell.write(ARABIC[digit], 0, 1);
        return cell.scan();
    }

    /** A digit that was then made illegible with zigzags. */
    static CellImage scribbled(int digit, Condition condition, long seed) {
        DrawnCells cell = new DrawnCells(condition, seed);
        cell.write(digit, 0, 1);
        Path2D line = new Path2D.Double();
        int turns = 7 + cell.random.nextInt(9);
        for (int i = 0; i <= turns; i++) {
            double y = 1.6 + 4.8 * i / turns;
            double x = (i % 2 == 0 ? 1.2 : 4.8) + 0.5 * cell.random.nextGaussian() / 2;
            if (i == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        cell.pen.draw(line);
        return cell.scan();
    }

    /** A digit under a large X. */
    static CellImage crossedOut(int digit, Condition condition, long seed) {
        DrawnCells cell = new DrawnCells(condition, seed);
        cell.write(digit, 0, 1);
        Path2D cross = new Path2D.Double();
        cross.moveTo(0.9 + cell.wobble(0.3), 1.2 + cell.wobble(0.3));
        cross.lineTo(5.1 + cell.wobble(0.3), 6.8 + cell.wobble(0.3));
        cross.moveTo(5.1 + cell.wobble(0.3), 1.2 + cell.wobble(0.3));
        cross.lineTo(0.9 + cell.wobble(0.3), 6.8 + cell.wobble(0.3));
        cell.pen.draw(cross);
        return cell.scan();
    }

    static CellImage twoDigits(int first, int second, Condition condition, long seed) {
        DrawnCells cell = new DrawnCells(condition, seed);
        cell.write(first, -1.35, 0.62);
        cell.write(second, 1.35, 0.62);
        return cell.scan();
    }

    /** A short dash across the middle, as people leave in what they skip. */
    static CellImage dash(Condition condition, long seed) {
        DrawnCells cell = new DrawnCells(condition, seed);
        Path2D line = new Path2D.Double();
        line.moveTo(1.6 + cell.wobble(0.3), 4 + cell.wobble(0.3));
        line.lineTo(4.4 + cell.wobble(0.3), 4 + cell.wobble(0.3));
        cell.pen.draw(line);
        return cell.scan();
    }

    private double wobble(double mm) {
        return mm * (2 * random.nextDouble() - 1);
    }

    private void write(int digit, double offset, double narrow) {
        write(FIGURES[digit], offset, narrow);
    }

    private void write(String[] ways, double offset, double narrow) {
        double tall = 4.2 + 1.6 * random.nextDouble();
        double wide = tall * (0.5 + 0.2 * random.nextDouble()) * narrow;
        AffineTransform place = new AffineTransform();
        place.translate(WIDTH / 2 + offset + wobble(0.35), HEIGHT / 2 + wobble(0.5));
        place.rotate(wobble(0.09));
        place.shear(-0.05 + wobble(0.16), 0);
        place.scale(wide, tall);
        place.translate(-0.5, -0.5);
        pen.draw(path(ways[random.nextInt(ways.length)]).createTransformedShape(place));
    }

    private Path2D path(String text) {
        Path2D path = new Path2D.Double();
        String[] words = text.split(" ", -1);
        int at = 0;
        while (at < words.length) {
            String kind = words[at++];
            int count = kind.equals("C") ? 6 : 2;
            double[] to = new double[6];
            for (int i = 0; i < count; i++) {
                to[i] = Double.parseDouble(words[at++]) + 0.018 * random.nextGaussian();
            }
            switch (kind) {
                case "M" -> path.moveTo(to[0], to[1]);
                case "L" -> path.lineTo(to[0], to[1]);
                default -> path.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
            }
        }
        return path;
    }

    private static Color grey(int level) {
        // a grey image would convert colours by their brightness curve: these levels only need their order and spread
        return new Color(level, level, level);
    }

    private CellImage scan() {
        pen.dispose();
        int width = image.getWidth();
        int height = image.getHeight();
        double[] levels = new double[width * height];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = image.getRaster().getSample(i % width, i / width, 0);
        }
        for (int i = 0; i < condition.blurs; i++) {
            levels = blurred(levels, width);
        }
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.max(0, Math.min(255, levels[i] + condition.noise * random.nextGaussian()));
        }
        if (condition.jpegQuality > 0) {
            levels = throughJpeg(levels, width);
        }
        if (condition.bilevel) {
            double threshold = 150 + 20 * random.nextDouble();
            for (int i = 0; i < levels.length; i++) {
                levels[i] = levels[i] > threshold ? 255 : 0;
            }
        }
        return cut(levels, width);
    }

    private static double[] blurred(double[] levels, int width) {
        double[] out = levels.clone();
        int[] weights = {1, 2, 1};
        for (int i = width + 1; i < levels.length - width - 1; i++) {
            double sum = 0;
            for (int v = -1; v <= 1; v++) {
                for (int u = -1; u <= 1; u++) {
                    sum += weights[v + 1] * weights[u + 1] * levels[i + v * width + u];
                }
            }
            out[i] = sum / 16;
        }
        return out;
    }

    private double[] throughJpeg(double[] levels, int width) {
        BufferedImage whole = new BufferedImage(width, levels.length / width, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < levels.length; i++) {
            whole.getRaster().setSample(i % width, i / width, 0, (int) levels[i]);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.setOutput(ImageIO.createImageOutputStream(bytes));
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(condition.jpegQuality / 100f);
            writer.write(null, new IIOImage(whole, null, null), how);
            ((javax.imageio.stream.ImageOutputStream) writer.getOutput()).flush();
            BufferedImage back = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
            double[] out = new double[levels.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = back.getRaster().getSample(i % width, i / width, 0);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** As a registered page is cut, up to a sixth of a millimetre off. */
    private CellImage cut(double[] levels, int width) {
        double scale = condition.dpi / 25.4;
        double offX = AROUND + wobble(0.15);
        double offY = AROUND + wobble(0.15);
        int across = CellImage.pixels(WIDTH);
        byte[] grey = new byte[across * CellImage.pixels(HEIGHT)];
        for (int i = 0; i < grey.length; i++) {
            double x = ((i % across + 0.5) / CellImage.PIXELS_PER_MM - CellImage.MARGIN_MM + offX) * scale - 0.5;
            double y = ((i / across + 0.5) / CellImage.PIXELS_PER_MM - CellImage.MARGIN_MM + offY) * scale - 0.5;
            int u = (int) x;
            int v = (int) y;
            int at = v * width + u;
            double upper = levels[at] + (x - u) * (levels[at + 1] - levels[at]);
            double lower = levels[at + width] + (x - u) * (levels[at + width + 1] - levels[at + width]);
            grey[i] = (byte) Math.round(upper + (y - v) * (lower - upper));
        }
        return new CellImage(WIDTH, HEIGHT, grey);
    }
}
