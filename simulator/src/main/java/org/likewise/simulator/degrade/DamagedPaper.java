package org.likewise.simulator.degrade;

import java.util.List;
import java.util.Set;
import org.likewise.simulator.chance.Dice;
import org.likewise.simulator.image.Raster;

/** What befalls a sheet after it was filled in. Works in place; where paper is gone, what lies behind the sheet is seen. */
final class DamagedPaper {
    private final Raster seen;
    private final double dotsPerMm;
    private final int behind;
    private final Dice dice;

    private DamagedPaper(Raster seen, double dotsPerMm, int behind, Dice dice) {
        this.seen = seen;
        this.dotsPerMm = dotsPerMm;
        this.behind = behind;
        this.dice = dice;
    }

    /** @param behind level of what lies behind the sheet */
    static void apply(Raster seen, Set<Damage> damage, double dotsPerMm, int behind, Dice dice) {
        DamagedPaper paper = new DamagedPaper(seen, dotsPerMm, behind, dice);
        // in the order in which it befalls a sheet, whatever the set's
        if (damage.contains(Damage.SHOWN_THROUGH)) {
            paper.showThrough();
        }
        if (damage.contains(Damage.STAINED)) {
            paper.stain();
        }
        if (damage.contains(Damage.FOLDED)) {
            int folds = 1 + dice.below(2);
            for (int i = 0; i < folds; i++) {
                paper.fold();
            }
        }
        if (damage.contains(Damage.PUNCHED)) {
            paper.punch();
        }
        if (damage.contains(Damage.STAPLED)) {
            paper.staple();
        }
        if (damage.contains(Damage.CORNER_LOST)) {
            paper.loseCorner();
        }
    }

    private double widthMm() {
        return seen.width() / dotsPerMm;
    }

    private double heightMm() {
        return seen.height() / dotsPerMm;
    }

    /** Multiplies the level at a pixel. */
    private void shade(int x, int y, double by) {
        int i = y * seen.width() + x;
        seen.pixels()[i] = Raster.clamp((float) ((seen.pixels()[i] & 255) * by));
    }

    /** A second side much like the first, mirrored, blurred by the paper. */
    private void showThrough() {
        double strength = dice.between(0.04, 0.14);
        Raster back = seen.copy();
        Blur.apply(back, 0.15 * dotsPerMm, 0.15 * dotsPerMm);
        int shiftX = (int) (dice.within(3) * dotsPerMm);
        int shiftY = (int) (dice.within(3) * dotsPerMm);
        for (int y = 0; y < seen.height(); y++) {
            int from = Math.max(0, Math.min(seen.height() - 1, y + shiftY));
            for (int x = 0; x < seen.width(); x++) {
                int mirrored = Math.max(0, Math.min(seen.width() - 1, seen.width() - 1 - x + shiftX));
                double dark = 1 - back.level(mirrored, from) / 255.0;
                if (dark > 0.05) {
                    shade(x, y, 1 - strength * dark);
                }
            }
        }
    }

    private void stain() {
        if (dice.chance(0.6)) {
            ring(dice.between(28, 44), dice.between(1, 3.5), dice.between(0.1, 0.4), dice.between(0, 0.07));
            int drops = dice.below(5);
            for (int i = 0; i < drops; i++) {
                ring(dice.between(1, 5), dice.between(0.3, 0.8), dice.between(0.1, 0.3), dice.between(0.05, 0.2));
            }
        } else {
            ring(dice.between(10, 35), dice.between(0.6, 2), dice.between(0.05, 0.15), dice.between(0.01, 0.05));
        }
    }

    /** Dries darkest at its rim, and never quite round. */
    private void ring(double radiusMm, double rimMm, double rimDark, double insideDark) {
        double cx = dice.between(0, widthMm());
        double cy = dice.between(0, heightMm());
        double[] waves = {dice.between(0, 6), dice.between(0, 6), dice.between(0.01, 0.06), dice.between(0.01, 0.04)};
        double gap = dice.between(0, 2 * Math.PI);
        int reach = (int) ((1.2 * radiusMm + rimMm) * dotsPerMm);
        for (int y = (int) Math.max(0, cy * dotsPerMm - reach);
                y <= Math.min(seen.height() - 1, cy * dotsPerMm + reach);
                y++) {
            for (int x = (int) Math.max(0, cx * dotsPerMm - reach);
                    x <= Math.min(seen.width() - 1, cx * dotsPerMm + reach);
                    x++) {
                double dx = x / dotsPerMm - cx;
                double dy = y / dotsPerMm - cy;
                double angle = Math.atan2(dy, dx);
                double edge = radiusMm
                        * (1 + waves[2] * Math.sin(2 * angle + waves[0]) + waves[3] * Math.sin(5 * angle + waves[1]));
                double from = Math.hypot(dx, dy) - edge;
                double wet = from > 0 ? 0 : insideDark;
                double rim = rimDark * Math.max(0, 1 - Math.abs(from) / rimMm) * (0.65 + 0.35 * Math.cos(angle - gap));
                if (wet + rim > 0.004) {
                    shade(x, y, 1 - Math.min(0.6, wet + rim));
                }
            }
        }
    }

    /** A valley of shadow with a bright ridge beside it; what lies beyond it has moved along it. */
    private void fold() {
        boolean level = dice.chance(0.75);
        double length = level ? heightMm() : widthMm();
        double third = dice.chance(0.5) ? 0.5 : dice.pick(List.of(1 / 3.0, 2 / 3.0));
        double at = length * third + dice.within(12);
        double slope = dice.within(0.03);
        int shift = (int) Math.round(dice.within(0.35) * dotsPerMm);
        double shadow = dice.between(0.1, 0.5);
        double shine = dice.between(0, 0.12);
        double half = dice.between(0.12, 0.4);
        int along = level ? seen.width() : seen.height();
        int across = level ? seen.height() : seen.width();
        byte[] line = new byte[along];
        for (int a = 0; a < across; a++) {
            for (int k = 0; k < along; k++) {
                double edge = (at + slope * (k / dotsPerMm)) * dotsPerMm;
                int from = a > edge ? Math.max(0, Math.min(along - 1, k + shift)) : k;
                line[k] = seen.pixels()[level ? a * seen.width() + from : from * seen.width() + a];
            }
            for (int k = 0; k < along; k++) {
                double distance = (a - (at + slope * (k / dotsPerMm)) * dotsPerMm) / dotsPerMm;
                double by = 1
                        - shadow * Math.max(0, 1 - Math.abs(distance) / half)
                        + shine * Math.max(0, 1 - Math.abs(distance - 2 * half) / half)
                        - 0.05 * Math.max(0, 1 - Math.abs(distance) / 6);
                int i = level ? a * seen.width() + k : k * seen.width() + a;
                seen.pixels()[i] = Raster.clamp((float) ((line[k] & 255) * by));
            }
        }
    }

    /** ISO 838: 6 mm wide, 12 mm from the edge, 80 mm apart. */
    private void punch() {
        int holes = dice.chance(0.6) ? 2 : 4;
        boolean top = dice.chance(0.2);
        double length = top ? widthMm() : heightMm();
        double across = (dice.chance(0.85) ? 12 : (top ? heightMm() : widthMm()) - 12) + dice.within(2.5);
        double middle = length / 2 + dice.within(6);
        for (int i = 0; i < holes; i++) {
            double at = middle + 80 * (i - (holes - 1) / 2.0);
            cut(top ? at : across, top ? across : at, dice.between(2.6, 3.1));
        }
    }

    private void cut(double xMm, double yMm, double radiusMm) {
        double cx = xMm * dotsPerMm;
        double cy = yMm * dotsPerMm;
        double r = radiusMm * dotsPerMm;
        for (int y = (int) Math.max(0, cy - r - 2); y <= Math.min(seen.height() - 1, cy + r + 2); y++) {
            for (int x = (int) Math.max(0, cx - r - 2); x <= Math.min(seen.width() - 1, cx + r + 2); x++) {
                double d = Math.hypot(x - cx, y - cy) - r;
                if (d < 0) {
                    seen.pixels()[y * seen.width() + x] = (byte) behind;
                } else if (d < 2) {
                    shade(x, y, 0.7); // the cut edge
                }
            }
        }
    }

    private void staple() {
        boolean left = dice.chance(0.7);
        double x = left ? dice.between(6, 20) : widthMm() - dice.between(6, 20);
        double y = dice.between(5, 22);
        double angle = dice.between(-1, 1);
        bar(x, y, angle, 12, 0.55, true, (int) dice.between(50, 150));
        bar(x + 0.6, y + 0.9, angle, 12, 0.7, true, 200); // its shadow
        double scratch = dice.between(40, 140);
        boolean dark = dice.chance(0.5);
        bar(
                dice.between(20, widthMm() - 20),
                dice.between(40, heightMm() - 40),
                dice.between(0, Math.PI),
                scratch,
                dice.between(0.08, 0.2),
                dark,
                dark ? (int) dice.between(110, 210) : (int) dice.between(190, 235));
    }

    /** A straight bar around a place: of something dark, or where toner is gone. */
    private void bar(double cx, double cy, double angle, double lengthMm, double widthMm, boolean darker, int level) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        for (double t = -lengthMm / 2; t <= lengthMm / 2; t += 0.5 / dotsPerMm) {
            for (double w = -widthMm / 2; w <= widthMm / 2; w += 0.5 / dotsPerMm) {
                int x = (int) ((cx + t * c - w * s) * dotsPerMm);
                int y = (int) ((cy + t * s + w * c) * dotsPerMm);
                if (x >= 0 && y >= 0 && x < seen.width() && y < seen.height()) {
                    int i = y * seen.width() + x;
                    int v = seen.pixels()[i] & 255;
                    seen.pixels()[i] = (byte) (darker ? Math.min(v, level) : Math.max(v, level));
                }
            }
        }
    }

    /** Torn off, or turned over so that its white back hides what it lies on. */
    private void loseCorner() {
        int corner = dice.below(4);
        double acrossMm = dice.between(8, 38);
        double downMm = dice.between(8, 38);
        boolean turned = dice.chance(0.6);
        double waves = turned ? 0 : dice.between(0.3, 1.2);
        double phase = dice.between(0, 6);
        int paper = 225 + dice.below(22);
        for (int dy = 0; dy < seen.height(); dy++) {
            for (int dx = 0; dx < seen.width(); dx++) {
                double u = dx / dotsPerMm / acrossMm;
                double v = dy / dotsPerMm / downMm;
                if (u > 2.2) {
                    break;
                }
                int x = corner % 2 == 0 ? dx : seen.width() - 1 - dx;
                int y = corner < 2 ? dy : seen.height() - 1 - dy;
                double beyond = u + v - 1 + waves / 30 * Math.sin(40 * (u - v) + phase);
                int i = y * seen.width() + x;
                if (beyond < 0) {
                    seen.pixels()[i] = (byte) behind;
                } else if (turned && onFlap(dx / dotsPerMm, dy / dotsPerMm, acrossMm, downMm)) {
                    seen.pixels()[i] = (byte) paper;
                } else if (turned && beyond < 0.03) {
                    shade(x, y, 0.8);
                }
            }
            if (dy / dotsPerMm > 2.2 * downMm) {
                break;
            }
        }
    }

    /** Whether the corner, mirrored at its crease, lies over a place. */
    private static boolean onFlap(double x, double y, double across, double down) {
        double nx = 1 / across;
        double ny = 1 / down;
        double k = 2 * (x * nx + y * ny - 1) / (nx * nx + ny * ny);
        return x - k * nx >= 0 && y - k * ny >= 0 && x * nx + y * ny > 1;
    }
}
