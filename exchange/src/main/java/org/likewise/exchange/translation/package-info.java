/**
 * A scale's language as the files that translators' tools read and write: XLIFF 1.2, PO and CSV, out and in, without loss. What
 * comes back is put into the language's YAML in place. Knows neither git nor the command line.
 */
@NullMarked
package org.likewise.exchange.translation;

import org.jspecify.annotations.NullMarked;
