/**
 * Hands and pens: how a person crosses, ticks or fills a box, writes digits and words, and what ink does on paper. Knows
 * nothing of printing or scanning.
 */
@NullMarked
package org.likewise.simulator.pen;

import org.jspecify.annotations.NullMarked;
