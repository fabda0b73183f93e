/**
 * Scales and their languages: the values, and the readers of the files that define them. A scale that was read is whole and
 * consistent; what is wrong with a file is said by problems, all at once. Resolving for one role and language is the
 * questionnaire package's.
 */
@NullMarked
package org.likewise.model.scale;

import org.jspecify.annotations.NullMarked;
