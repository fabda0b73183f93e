/**
 * What is different between two versions of a scale: what each role would read differently in each language, word by word, which
 * translations went stale, which bump of the version it calls for and what that means for comparing scores. Pure functions
 * of two scales; where the scales come from is for others to know.
 */
@NullMarked
package org.likewise.model.change;

import org.jspecify.annotations.NullMarked;
