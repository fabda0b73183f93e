/**
 * What people decided about fields: the lines of {@code decisions.csv}, what each of them means for its field, and what
 * several of them come to. It knows nothing of pages and pictures.
 */
@NullMarked
package org.likewise.scanner.decision;

import org.jspecify.annotations.NullMarked;
