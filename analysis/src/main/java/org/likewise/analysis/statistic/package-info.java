/** Statistics of numbers alone: each says what it is, from where its formula comes, and where it cannot be given. Knows no scale and no response. */
@NullMarked
package org.likewise.analysis.statistic;

import org.jspecify.annotations.NullMarked;
