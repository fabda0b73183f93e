/**
 * One page image to its readings: finds the form by its frame and code, then reads and decides every field. A pure function
 * of the image and the layouts; knows nothing of files, piles or copies.
 */
@NullMarked
package org.likewise.scanner.page;

import org.jspecify.annotations.NullMarked;
