/**
 * Why was this page read as it was? Shows each stage of reading one page as pictures and figures, for one who must know. Looks at
 * what the reader of pages tells while it reads; decides nothing.
 */
@NullMarked
package org.likewise.scanner.explain;

import org.jspecify.annotations.NullMarked;
