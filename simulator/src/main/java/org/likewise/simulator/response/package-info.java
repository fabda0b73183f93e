/**
 * Draws responses from a stated model, without paper: a folder of results as {@code scan} writes it, with the truth beside
 * it. For trying scores and reports end to end.
 */
@NullMarked
package org.likewise.simulator.response;

import org.jspecify.annotations.NullMarked;
