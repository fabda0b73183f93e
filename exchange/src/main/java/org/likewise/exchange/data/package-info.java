/** Results in the formats of other people's tools, free text only where it is asked for. Reads the tables alone; scores nothing. */
@NullMarked
package org.likewise.exchange.data;

import org.jspecify.annotations.NullMarked;
