/**
 * What is seen at one mark position: ink apart from the printed outline, measured, then judged. Decides nothing about a
 * field: that needs all of its boxes.
 */
@NullMarked
package org.likewise.scanner.mark;

import org.jspecify.annotations.NullMarked;
