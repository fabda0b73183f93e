package org.likewise.scanner.register;

/**
 * A guess at where a page lies.
 *
 * @param map millimetres on the page to pixels of the coarse image
 * @param score share of the ticks that are seen where the guess puts them
 */
record Hypothesis(Homography map, double score) {}
