package org.likewise.scanner.mark;

/**
 * What was measured at one box; nothing is decided here.
 *
 * @param inkArea ink inside, square millimetres
 * @param length length of the largest figure inside, the diagonal of its bounds, millimetres
 * @param figureArea ink of the largest figure inside, square millimetres
 * @param roundness the largest figure's ink as a share of the disc around its middle that reaches as far: 1 of a disc itself, less the
 *     farther arms stick out; 0 where there is none
 * @param unbroken share of the largest figure's ink that hangs together without the gaps that were bridged
 * @param solidArea solid ink of the largest figure inside, square millimetres
 * @param peak ink of the largest figure's darkest tenth
 * @param solidShare share of the inside that is solid
 * @param spread share of the inside's parts, five by five, in which there is ink
 * @param darkSides how many of the four sides' middles are solid
 * @param whiteSides how many of the four sides' middles are nearly white
 * @param crossings times a circle within the box meets a stroke's edge
 * @param through whether strokes leave by the middles of two opposite sides
 * @param diagonal whether strokes go on well beyond two opposite corners
 * @param around share of the directions in which there is ink just outside, where there is some on all four sides; else 0
 * @param beside ink just outside, square millimetres
 * @param readable whether there is contrast enough to say anything
 */
public record Features(
        double inkArea,
        double length,
        double figureArea,
        double roundness,
        double unbroken,
        double solidArea,
        double peak,
        double solidShare,
        double spread,
        int darkSides,
        int whiteSides,
        int crossings,
        boolean through,
        boolean diagonal,
        double around,
        double beside,
        boolean readable) {

    /** A box without ink inside. */
    static Features none(double around, double beside, boolean readable) {
        return new Features(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, false, false, around, beside, readable);
    }
}
