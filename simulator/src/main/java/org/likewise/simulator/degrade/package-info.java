/** What printers, copiers, fax machines, scanners and phones do to a page, from the clean print to the picture file. */
@NullMarked
package org.likewise.simulator.degrade;

import org.jspecify.annotations.NullMarked;
