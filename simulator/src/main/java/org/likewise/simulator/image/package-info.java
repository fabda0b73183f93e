/** Grey pictures in memory, and the files that scanners, fax machines and phones make of them. */
@NullMarked
package org.likewise.simulator.image;

import org.jspecify.annotations.NullMarked;
