package org.likewise.simulator.degrade;

/** A projective map of the plane: rows a b c, d e f, g h i of its matrix. */
@SuppressWarnings("ArrayRecordComponent") // never compared; the array is not changed after it was made
record Homography(double[] m) {
    static Homography scale(double x, double y) {
        return new Homography(new double[] {x, 0, 0, 0, y, 0, 0, 0, 1});
    }

    static Homography shift(double x, double y) {
        return new Homography(new double[] {1, 0, x, 0, 1, y, 0, 0, 1});
    }

    /** Clockwise, as y runs downwards. */
    static Homography turn(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Homography(new double[] {cos, -sin, 0, sin, cos, 0, 0, 0, 1});
    }

    /** Perspective: {@code x' = x / (1 + gx x + hy y)} and likewise for y, around the origin. */
    static Homography perspective(double gx, double hy) {
        return new Homography(new double[] {1, 0, 0, 0, 1, 0, gx, hy, 1});
    }

    /** First this, then the other. */
    Homography then(Homography next) {
        double[] out = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    out[3 * i + j] += next.m[3 * i + k] * m[3 * k + j];
                }
            }
        }
        return new Homography(out);
    }

    /** The way back, by the adjugate; a factor does not matter. */
    Homography inverse() {
        double[] o = {
            m[4] * m[8] - m[5] * m[7],
            m[2] * m[7] - m[1] * m[8],
            m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8],
            m[0] * m[8] - m[2] * m[6],
            m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6],
            m[1] * m[6] - m[0] * m[7],
            m[0] * m[4] - m[1] * m[3]
        };
        return new Homography(o);
    }
}
