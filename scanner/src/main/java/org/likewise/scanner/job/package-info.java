/**
 * From inputs on disk to the result files: lists the pictures of a pile, has each page read, journals what was read page by
 * page, and folds the journal into the tables. All effects of the scanner are here; how a page is read is not.
 */
@NullMarked
package org.likewise.scanner.job;

import org.jspecify.annotations.NullMarked;
