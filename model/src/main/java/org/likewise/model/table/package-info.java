/**
 * The tables that go in and out as CSV: their columns, and a writer and a reader for all of them. A table is UTF-8 with a
 * byte-order mark, separated by commas, quoted and ended with CR LF as RFC 4180 says; days are ISO 8601; text that a
 * spreadsheet would run as a formula is guarded with an apostrophe. Knows nothing of how answers come about.
 */
@NullMarked
package org.likewise.model.table;

import org.jspecify.annotations.NullMarked;
