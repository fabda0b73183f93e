/** Answers become scores by the rule of their scale, and {@code scores.csv}. Knows no statistic. */
@NullMarked
package org.likewise.analysis.score;

import org.jspecify.annotations.NullMarked;
