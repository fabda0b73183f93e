/**
 * From bytes to grey pixels: PNG, JPEG, TIFF and PDF, told apart by their first bytes, bounded in size. Does not know what
 * a form is and touches no file but the one it is handed.
 */
@NullMarked
package org.likewise.scanner.image;

import org.jspecify.annotations.NullMarked;
