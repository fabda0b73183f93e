/**
 * Turns words into placed glyphs: direction, choice of font, shaping and line breaking, in every language that ships.
 * Knows neither pages nor PDF.
 */
@NullMarked
package org.likewise.generator.text;

import org.jspecify.annotations.NullMarked;
