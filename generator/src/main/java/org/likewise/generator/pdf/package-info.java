/**
 * Turns drawings of pages into PDF files: one accessible form by itself, or packs of many copies. Decides nothing about
 * where things are on a page.
 */
@NullMarked
package org.likewise.generator.pdf;

import org.jspecify.annotations.NullMarked;
