/**
 * Reads one handwritten digit in one printed cell: takes the cell's lines and specks away, brings the ink to a fixed size,
 * and names the digit with a calibrated confidence. Says when a cell is empty and when it holds something that is not one
 * plain digit. Finds no cells on a page, joins no digits into numbers and decides nothing: what confidence is enough is the
 * caller's to say. The weights come from {@code scanner/training/train-digits}; see {@code docs/models/digits.md}.
 */
@NullMarked
package org.likewise.scanner.digit;

import org.jspecify.annotations.NullMarked;
