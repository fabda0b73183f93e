package org.likewise.scanner.page;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.register.Frame;
import org.likewise.scanner.register.Point;
import org.likewise.scanner.register.Pyramid;
import org.likewise.scanner.register.Registrar;
import org.likewise.scanner.register.Registration;

/**
 * Where a page's code and the line under it must be in its picture, as far as its corners and ticks tell.
 *
 * @param quarter quarter turns, clockwise, that the page has in the picture
 * @param left of the place in pixels of the picture as it is
 * @param top likewise
 * @param right likewise
 * @param bottom likewise
 */
public record CodePlace(int quarter, int left, int top, int right, int bottom) {
    /** Millimetres beside and under the code: two lines of small print, wider than the code itself. */
    private static final double BESIDE = 9;

    private static final double UNDER = 11;

    /** The place in a picture of a page of one of these forms; empty where no page is found in it. */
    public static Optional<CodePlace> find(GreyImage image, Collection<Layout> forms) {
        Set<Frame> frames = new LinkedHashSet<>();
        forms.forEach(
                f -> f.pages().stream().map(Frame::of).filter(Frame::usable).forEach(frames::add));
        Pyramid pyramid = Pyramid.of(image);
        Registrar registrar = new Registrar(pyramid);
        return Stream.concat(
                        frames.stream().map(registrar::find), frames.stream().map(registrar::findByTicks))
                .flatMap(Optional::stream)
                .filter(p -> p.fault().isEmpty())
                .findFirst()
                .map(p -> on(p, pyramid.factor()));
    }

    private static CodePlace on(Registration page, int factor) {
        Box code = page.frame().code();
        double[] xs = {code.x() - BESIDE, code.x() + code.w() + BESIDE};
        double[] ys = {code.y() - 2, code.y() + code.h() + UNDER};
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (double x : xs) {
            for (double y : ys) {
                Point at = page.at(x, y);
                left = Math.min(left, at.x() * factor);
                top = Math.min(top, at.y() * factor);
                right = Math.max(right, at.x() * factor);
                bottom = Math.max(bottom, at.y() * factor);
            }
        }
        int quarter = Math.floorMod((int) Math.round(page.turn() / 90), 4);
        return new CodePlace(quarter, (int) left, (int) top, (int) Math.ceil(right), (int) Math.ceil(bottom));
    }
}
