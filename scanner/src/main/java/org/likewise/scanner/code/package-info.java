/**
 * Reads the QR code of a page: first by sampling its modules where the layout says they are, then with a detector. Says what
 * the code's text is, not what it means.
 */
@NullMarked
package org.likewise.scanner.code;

import org.jspecify.annotations.NullMarked;
