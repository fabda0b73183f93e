/** Chance that can be repeated: the same seed gives the same throws, in whatever order the pages are made. */
@NullMarked
package org.likewise.simulator.chance;

import org.jspecify.annotations.NullMarked;
