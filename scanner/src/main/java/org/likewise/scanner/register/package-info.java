/**
 * Finds where a page lies in its image: corner squares and edge ticks give the map from millimetres on the page to pixels,
 * and how far it can be trusted. Knows the frame of a page and nothing of its fields.
 */
@NullMarked
package org.likewise.scanner.register;

import org.jspecify.annotations.NullMarked;
