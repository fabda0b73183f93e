/**
 * Definitions in the formats of other people's tools, and a scale to start from made of theirs. What a format cannot carry is
 * said, never dropped silently. Knows no results: those are next door, in {@code data}.
 */
@NullMarked
package org.likewise.exchange.instrument;

import org.jspecify.annotations.NullMarked;
