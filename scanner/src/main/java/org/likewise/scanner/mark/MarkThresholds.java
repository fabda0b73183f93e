package org.likewise.scanner.mark;

/**
 * The numbers by which marks are judged, each with where it comes from. Millimetres are on the paper. They leave a gap
 * between what counts as empty and what counts as a mark: what falls in the gap goes to a person.
 */
final class MarkThresholds {
    /**
     * Ink is at least this dark, from paper 0 to print 1, or darker than 85 % of the paper if that is more. 85 % is the level
     * that misread fewest of 2,658 boxes cut from real forms; half of it is the noise of a poor JPEG.
     */
    static final double LEAST_INK = 0.15;

    /** Ink of a solid stroke: half of print. A ballpoint line of 0.3 mm at 150 dpi reaches 0.6. */
    static final double SOLID_INK = 0.45;

    /** A pencil's solid ink is paler: this share of its mark's darkest tenth, */
    static final double SOLID_SHARE_OF_PEAK = 0.6;

    /** but never paler than this, which the shadow of a fold reaches. */
    static final double LEAST_SOLID_INK = 0.2;

    /** A dense grey figure is a stain where it covers half of what lies around the box, square millimetres. */
    static final double STAIN_AREA = 10;

    /** A grey figure that leaves the box open may be the rim of one, as of a cup, where so much of it lies around the box. */
    static final double STAIN_BAND_AREA = 8;

    /** A figure paler than this may be a stain; ballpoint and felt pens are darker. */
    static final double STAIN_PEAK = 0.6;

    /** Empty: no figure longer than a large speck of toner or dust. */
    static final double SPECK_MM = 0.7;

    /** Empty: no more ink in all than this, in square millimetres; a 0.3 mm stroke has it after 0.8 mm. */
    static final double SPECKS_AREA = 0.25;

    /** A stroke: at least this long; the shortest slash that people make in a box of 4.5 mm is about 2 mm. */
    static final double STROKE_MM = 1.4;

    /** A stroke: at least this much ink, in square millimetres: 1.2 mm of the thinnest pen, 0.25 mm. */
    static final double STROKE_AREA = 0.3;

    /** A dot: at least this much solid ink, in square millimetres: 0.85 mm across. */
    static final double DOT_AREA = 0.55;

    /** A dot: shorter than this; the diagonal of one 1.5 mm across. A pen that rests leaves up to 1.1 mm, which a bilevel scan widens. */
    static final double DOT_MM = 2.1;

    /** Or, as of a marker that rests, shorter than this, */
    static final double WIDE_DOT_MM = 3.4;

    /** and with this share of the square over its length inked: a disc has 0.39, a thick short slash less than 0.3. */
    static final double ROUND_SHARE = 0.3;

    /** As of one that bleeds: shorter than this, the diagonal of a disc 3.2 mm across, */
    static final double BLOT_MM = 4.6;

    /** and with this share inked: a thick cross has less, a bleeding disc a little more than a sharp one. */
    static final double BLOT_SHARE = 0.385;

    /**
     * And so round: the dots of resting pens were 0.68 to 0.87 on simulated scans, all but the smallest; thick crosses 0.43 to 0.62. A scribble that
     * nearly fills its box may be rounder, and is doubted like a blot.
     */
    static final double BLOT_ROUNDNESS = 0.65;

    /**
     * What is left of a pale stroke reaches no more than this share of the parts; of a filled box specks are left all over it,
     */
    static final double COMPACT_SPREAD = 0.36;

    /** this share of its ink at least is one figure, */
    static final double COMPACT_SHARE = 0.5;

    /** and of ink beside the box, from where the tail of another mark comes, there is no more than this, in square millimetres. */
    static final double COMPACT_BESIDE = 0.1;

    /** A figure whose darkest tenth is paler than this is a smear or something rubbed out. */
    static final double FAINT_INK = 0.25;

    /** A mark of which less than this share is solid ink is broken up, as bilevel scans leave pale pencil. */
    static final double RAGGED_SHARE = 0.6;

    /**
     * A mark of lines reaches no more than this share of the inside's 25 parts: a cross of a fine pen about half. What is left of a box filled in
     * pale pencil lies in nearly all, if there is enough of it to be a mark.
     */
    static final double LINE_SPREAD = 0.6;

    /** And its ink no more than this share of the square over its length: a cross of a pen of half a millimetre has 0.22, the half of a filled box 0.36. */
    static final double LINE_SHARE = 0.22;

    /** What may be left of a filled box reaches more than this share of the parts. */
    static final double ALL_OVER_SPREAD = 0.8;

    /** Less than this share of a mark's ink hangs together where a bilevel scan kept dots of a pale pencil: three in a thousand marks at an office, */
    static final double UNBROKEN_SHARE = 0.6;

    /** if there is no more ink than this of it, square millimetres: 2.5 mm of a fine pen. */
    static final double BROKEN_AREA = 1;

    /**
     * A line, a tick or a cross reaches no more than this share of the inside's parts, however broken up: 14 of 25. What was left of filled boxes
     * and of marks that were struck out reached 15 and more,
     */
    static final double STROKE_SPREAD = 0.56;

    /** it has this much ink, square millimetres: 1.7 mm of the thinnest pen, */
    static final double SIMPLE_AREA = 0.5;

    /** and nearly all of the ink in the box is its own. */
    static final double SIMPLE_SHARE = 0.8;

    /** Of a mark of which nothing was lost at least this share hangs together, */
    static final double WHOLE_SHARE = 0.9;

    /** it has this much ink, square millimetres: 2.5 mm of a fine pen, */
    static final double WHOLE_AREA = 1;

    /** and is this dark where it is darkest: a stroke of a third of that would still be seen. */
    static final double WHOLE_PEAK = 0.45;

    /** A figure of strokes is no rounder than this; a blot is at least {@link #BLOT_ROUNDNESS}. */
    static final double FIGURE_ROUNDNESS = 0.5;

    /** Filled: at least this share of the inside is solid. A hand leaves some corners white; a thick cross covers 0.75. */
    static final double FILLED_SHARE = 0.85;

    /** Filled: at least this share of each of three sides' middles is solid; a cross leaves all four white. */
    static final double FILLED_SIDE = 0.75;

    /** Surely not filled: less than this share of the inside is solid, */
    static final double OPEN_SHARE = 0.6;

    /** or at least two sides' middles have less than this. */
    static final double OPEN_SIDE = 0.35;

    /** A line through a box is looked for this far beyond its sides, in millimetres; labels begin 2 mm away. */
    static final double THROUGH_MM = 1.3;

    /** It leaves within this share of a side, around its middle; the arms of a cross leave by the corners. */
    static final double THROUGH_MIDDLE = 0.6;

    /** A line from corner to corner goes on this far beyond its sides, in millimetres; slashes of one box seldom end so far out. */
    static final double DIAGONAL_MM = 1.75;

    /** A box that is filled hides what a line does in it: whatever leaves by two opposite sides so far may be one. */
    static final double THROUGH_FILLED_MM = 0.9;

    static final double THROUGH_FILLED_MIDDLE = 0.95;

    /** Near a diagonal: the lesser of both distances from the middle is at least this share of the greater. */
    static final double DIAGONAL_SHARE = 0.65;

    /** Times a circle within a box meets a line's edge, where there is nothing but the line. */
    static final int LINE_CROSSINGS = 4;

    /** Times a circle within the box meets a stroke's edge, where there is more than the line: a line alone has 4. */
    static final int STRUCK_CROSSINGS = 6;

    /** Or the inside is as dense as no single line makes it. */
    static final double STRUCK_SHARE = 0.4;

    /** Share of directions in which there is ink just outside an empty box, if a circle was drawn around it. */
    static final double CIRCLED_SHARE = 0.65;

    /** The same for each of the four sides alone, so that printed words on two or three sides do not count. */
    static final double CIRCLED_SIDE = 0.4;

    /** A figure that goes no deeper beyond the outline's own ink is the outline's or just touches it. */
    static final double HUGGING_MM = 0.25;

    /** Nothing is printed this near to the sides of a box; labels begin 2 mm away. */
    static final double BESIDE_MM = 1.5;

    /** Above a box only so far: the letters of its question reach down to 1.1 mm from it. */
    static final double ABOVE_MM = 0.9;

    /** Below a box, in millimetres: the next row of boxes is farther away. */
    static final double BELOW_MM = 2;

    /** More ink than this beside a box, in square millimetres, is a stroke that missed it. */
    static final double BESIDE_AREA = 0.35;

    /** A round mark with more ink than this beside its box, in square millimetres, was not made to fit it. */
    static final double SPILT_AREA = 3;

    /**
     * More ink beside a box than so many times what is in it belongs to something else: writing across the box, or a mark between two. One
     * plain mark in ten thousand has more.
     */
    static final double MOST_BESIDE = 1.5;

    /** The same of a dot, which may be the foot of a long tick. */
    static final double MOST_BESIDE_DOT = 3;

    /** Least ink in a box, in square millimetres, that may be what is left of a mark too pale for the scan. */
    static final double TRACE_AREA = 0.045;

    /** A trace also stands out against the specks in the page's other empty boxes, by this factor. */
    static final double TRACE_FACTOR = 3;

    /** Least ink along a box's inner edge, square millimetres, that may be what is left of a stroke across a corner. */
    static final double EDGE_AREA = 0.12;

    /** A pale stroke, too pale to be called a mark, is at least this dark, */
    static final double PALE_INK = 0.05;

    /** and darker than the noise in the page's empty boxes by this factor: then specks of noise form no figures. */
    static final double PALE_FACTOR = 1.8;

    /** A pale stroke is this long, in millimetres: shorter ones are the paper's grain. */
    static final double PALE_STROKE_MM = 1.8;

    /** A pale stroke has this much ink, in square millimetres. */
    static final double PALE_STROKE_AREA = 0.4;

    /**
     * What the model must give to the rules' verdict, from 0 to 1. At a half it takes seven in ten of the rubbed-out, struck-out
     * and circled boxes that the rules let pass, and two marks in ten thousand (docs/models/marks.md has the curve).
     */
    static final double LEAST_AGREED = 0.5;

    private MarkThresholds() {}
}
