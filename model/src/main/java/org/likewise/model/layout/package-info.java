/**
 * The geometry of a form: every field and mark position in millimetres, and its canonical JSON file. All that passes
 * between the generator and the scanner, besides the paper. Draws nothing and reads no image.
 */
@NullMarked
package org.likewise.model.layout;

import org.jspecify.annotations.NullMarked;
