/** Rows of the results folder, as they were written: answers and what is said of them. Computes nothing. */
@NullMarked
package org.likewise.analysis.response;

import org.jspecify.annotations.NullMarked;
