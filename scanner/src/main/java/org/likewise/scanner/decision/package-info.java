/**
 * What people decided about fields and about pages whose code could not be read: the lines of {@code decisions.csv} and
 * {@code codes.csv}, what each of them means, and what several of them come to. It knows nothing of pictures.
 */
@NullMarked
package org.likewise.scanner.decision;

import org.jspecify.annotations.NullMarked;
