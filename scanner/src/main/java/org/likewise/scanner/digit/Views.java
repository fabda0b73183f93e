package org.likewise.scanner.digit;

import java.util.List;

/** One figure seen in three ways, as written and leaning a little to either side: what the network says of all is surer than of one. */
public final class Views {
    private static final double TURN = 0.07;
    private static final double MIDDLE = (CellInk.SIDE - 1) / 2.0;

    private Views() {}

    /** @param patch as {@link CellInk#patch()} has it */
    public static List<float[]> of(float[] patch) {
        return List.of(patch, turned(patch, TURN), turned(patch, -TURN));
    }

    private static float[] turned(float[] patch, double turn) {
        float[] turned = new float[patch.length];
        for (int i = 0; i < turned.length; i++) {
            double x = i % CellInk.SIDE - MIDDLE;
            double y = i / CellInk.SIDE - MIDDLE;
            turned[i] = between(patch, x + turn * y + MIDDLE, y - turn * x + MIDDLE);
        }
        return turned;
    }

    private static float between(float[] patch, double u, double v) {
        double x = Math.max(0, Math.min(CellInk.SIDE - 1.001, u));
        double y = Math.max(0, Math.min(CellInk.SIDE - 1.001, v));
        int index = (int) y * CellInk.SIDE + (int) x;
        double right = x - (int) x;
        double upper = patch[index] + right * (patch[index + 1] - patch[index]);
        double lower =
                patch[index + CellInk.SIDE] + right * (patch[index + CellInk.SIDE + 1] - patch[index + CellInk.SIDE]);
        return (float) (upper + (y - (int) y) * (lower - upper));
    }
}
