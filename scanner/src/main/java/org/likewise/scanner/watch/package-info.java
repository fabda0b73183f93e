/**
 * Watches a folder into which a scanner saves: hands each file to the scan once it is whole, and only then. Looks again and again
 * instead of waiting to be told, since network drives tell nobody.
 */
@NullMarked
package org.likewise.scanner.watch;

import org.jspecify.annotations.NullMarked;
