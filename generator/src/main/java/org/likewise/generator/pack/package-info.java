/**
 * Packs of corresponding forms: their codes, the file that is printed and the list of packs. Knows nothing of who is asked;
 * the forms are laid out elsewhere.
 */
@NullMarked
package org.likewise.generator.pack;

import org.jspecify.annotations.NullMarked;
