/**
 * Will it scan? Looks at one blank form that was printed and scanned, and says in plain words what to change before a thousand
 * are printed. Measures what the reader of pages saw; reads nothing itself, and no threshold of reading lies here.
 */
@NullMarked
package org.likewise.scanner.printcheck;

import org.jspecify.annotations.NullMarked;
