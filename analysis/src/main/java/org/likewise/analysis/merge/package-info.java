/**
 * Many tables of responses become one: what several of them have counts once, and where they contradict each other nothing is
 * guessed. Knows where a response came from, and not what it is worth.
 */
@NullMarked
package org.likewise.analysis.merge;

import org.jspecify.annotations.NullMarked;
