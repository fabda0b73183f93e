/**
 * Fills in printed forms at random, as people would with pens, "scans" them badly and says what is true: for trials,
 * training and tests. Knows the layout file and the PDF. Shares nothing with the reading of pages, so that neither can hide
 * a mistake of the other.
 */
@NullMarked
package org.likewise.simulator;

import org.jspecify.annotations.NullMarked;
