package org.likewise.scanner.digit.training;

import java.util.ArrayList;
import java.util.List;

/**
 * The skeletons of the ten digits in several ways of writing, in a box 1 wide and 1 high with y downwards. A stroke is
 * {@code c} (a curve through its points) or {@code l} (straight between them); strokes are separated by semicolons.
 */
final class Glyphs {
    private static final String[][] WAYS = {
        {
            "c .5,0 .15,.15 .02,.5 .15,.85 .5,1 .85,.85 .98,.5 .85,.15 .5,0",
            "c .55,.02 .2,.2 .1,.55 .25,.9 .5,1 .78,.85 .9,.45 .75,.1 .45,.02 .35,.1",
            "c .7,.1 .4,0 .1,.3 .05,.7 .35,1 .75,.85 .95,.5 .85,.15 .6,.05",
            "c .3,.05 .1,.4 .15,.8 .5,1 .85,.75 .9,.3 .6,0 .3,.08",
        },
        {
            "l .5,0 .5,1",
            "l .58,0 .42,1",
            "l .2,.25 .55,0 .55,1",
            "l .1,.45 .6,0 .6,1",
            "l .0,.6 .62,0 .6,1",
            "l .05,.38 .55,.0 .5,1",
            "l .25,.2 .5,0 .5,1; l .2,1 .8,1",
            "c .1,.4 .35,.25 .58,0; l .58,0 .54,1",
            "l .15,.55 .7,.02 .55,1",
        },
        {
            "c .05,.25 .25,.02 .6,0 .9,.2 .8,.5 .4,.8 .05,1; l .05,1 1,1",
            "c .1,.2 .4,0 .8,.1 .85,.4 .5,.7 .1,.95 .1,.85 .35,.8 .7,.98 1,.92",
            "l .05,.05 .9,.05 .05,1 .95,1",
            "c .1,.3 .2,.05 .55,0 .85,.15 .85,.4 .6,.65 .1,1 .5,.95 .95,1",
            "c .0,.15 .45,.0 .8,.15 .75,.5 .3,.85 .02,.98 ; c .02,.98 .3,.88 .6,1 1,.9",
        },
        {
            "c .08,.12 .45,0 .85,.12 .8,.38 .45,.48; c .45,.48 .85,.55 .95,.8 .6,1 .05,.9",
            "l .1,.02 .9,.02 .45,.4; c .45,.4 .85,.5 .95,.75 .6,1 .05,.92",
            "c .05,.18 .4,.0 .8,.15 .7,.42 .35,.5 .8,.58 .95,.8 .55,1.0 .02,.85",
            "c .15,.05 .6,.0 .85,.2 .6,.45 .3,.47; c .3,.47 .75,.5 .9,.78 .55,1 .1,.97",
        },
        {
            "l .35,0 .05,.6 .95,.6; l .7,.3 .65,1",
            "l .7,1 .7,0 .02,.68 .98,.68",
            "l .1,0 .08,.5 .9,.5; l .8,0 .78,1",
            "c .2,.02 .12,.3 .1,.52 .5,.55 .85,.48; l .85,.05 .7,1",
            "l .5,0 .05,.55 .9,.52; l .6,.35 .55,1",
            "l .6,0 0,.75 1,.75; l .65,.5 .65,1",
        },
        {
            "l .85,.02 .2,.02 .15,.42; c .15,.42 .6,.38 .95,.65 .7,.95 .05,.95",
            "c .2,.05 .15,.4 .6,.4 .95,.7 .55,1 .05,.9; l .2,.04 .92,.02",
            "c .9,.05 .3,.05 .18,.4 .6,.45 .9,.7 .6,.97 .1,.95",
            "l .25,.08 .2,.48; c .2,.48 .7,.42 .9,.72 .5,1 .05,.88; l .3,.03 .95,.0",
            "c .95,.0 .4,.02 .2,.1 .2,.38 .7,.5 .85,.75 .45,1 .02,.95",
        },
        {
            "c .75,0 .3,.25 .08,.65 .3,.98 .75,.95 .92,.7 .6,.5 .15,.68",
            "l .5,0 .15,.6; c .15,.6 .1,.9 .5,1 .9,.85 .8,.58 .4,.55 .15,.7",
            "c .9,.1 .5,.02 .12,.4 .1,.8 .45,1 .85,.85 .85,.6 .5,.5 .12,.65",
            "c .45,0 .1,.4 .05,.8 .4,1 .85,.9 .8,.65 .45,.6 .1,.8",
        },
        {
            "l .02,.03 .95,.03 .4,1",
            "l .02,.03 .95,.03 .4,1; l .3,.5 .85,.48",
            "l .05,.2 .05,.03 .95,.03 .45,1",
            "l .05,.18 .08,.03 .95,.03 .45,1; l .28,.52 .88,.5",
            "c .0,.08 .4,.02 .95,.05 .6,.5 .45,1",
            "c .0,.1 .4,.02 .95,.05 .6,.5 .45,1; l .25,.5 .9,.45",
            "c .02,.15 .3,.0 .6,.1 .95,.02 .6,.5 .5,1; l .3,.55 .85,.5",
            "l .1,.03 .9,.03 .7,1",
            "l .1,.05 .9,.0 .6,1; l .4,.45 .95,.45",
        },
        {
            "c .85,.12 .5,0 .15,.2 .5,.48 .9,.78 .5,1 .1,.78 .45,.5 .85,.25 .8,.1",
            "c .5,0 .15,.12 .2,.38 .5,.47 .8,.38 .85,.12 .5,0; c .5,.47 .08,.6 .1,.9 .5,1 .9,.9 .92,.6 .5,.47",
            "c .9,.05 .4,.0 .1,.25 .6,.5 .9,.8 .45,1 .1,.8 .5,.45 .95,.08",
            "c .5,.48 .15,.3 .3,.02 .7,.02 .85,.25 .5,.48 .1,.75 .35,1 .7,.98 .9,.75 .5,.48",
        },
        {
            "c .85,.25 .55,0 .12,.15 .15,.45 .5,.5 .85,.25; l .85,.2 .75,1",
            "c .85,.2 .4,.0 .1,.3 .4,.52 .85,.25 .88,.6 .7,.9 .2,1",
            "c .8,.1 .3,.0 .1,.28 .35,.5 .8,.3 .85,.12; l .85,.1 .8,1",
            "c .9,.3 .5,.55 .1,.3 .45,0 .85,.1 .9,.4 .6,1",
            "c .85,.1 .4,.0 .1,.25 .4,.5 .85,.3; c .88,.05 .85,.5 .8,.85 .5,1 .15,.92",
        },
    };

    private Glyphs() {}

    static int ways(int digit) {
        return WAYS[digit].length;
    }

    /** The strokes of a digit as points that lie close together. */
    static List<List<double[]>> strokes(int digit, int way) {
        return strokes(WAYS[digit][way]);
    }

    static List<List<double[]>> strokes(String text) {
        List<List<double[]>> strokes = new ArrayList<>();
        for (String stroke : text.split(";", -1)) {
            String[] words = stroke.trim().split("\\s+", -1);
            List<double[]> points = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                String[] numbers = words[i].split(",", -1);
                points.add(new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])});
            }
            strokes.add(words[0].equals("c") ? curve(points) : polyline(points));
        }
        return strokes;
    }

    private static List<double[]> polyline(List<double[]> points) {
        List<double[]> line = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            for (int k = 0; k <= 8; k++) {
                double t = k / 8.0;
                double[] a = points.get(i - 1);
                double[] b = points.get(i);
                line.add(new double[] {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])});
            }
        }
        return line;
    }

    /** A Catmull-Rom curve. */
    private static List<double[]> curve(List<double[]> points) {
        List<double[]> line = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            double[] before = points.get(Math.max(0, i - 2));
            double[] a = points.get(i - 1);
            double[] b = points.get(i);
            double[] after = points.get(Math.min(points.size() - 1, i + 1));
            for (int k = 0; k <= 8; k++) {
                double t = k / 8.0;
                line.add(new double[] {
                    spline(before[0], a[0], b[0], after[0], t), spline(before[1], a[1], b[1], after[1], t)
                });
            }
        }
        return line;
    }

    private static double spline(double p, double a, double b, double q, double t) {
        return a + 0.5 * t * (b - p + t * (2 * p - 5 * a + 4 * b - q + t * (3 * (a - b) + q - p)));
    }
}
