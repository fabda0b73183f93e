/** The report as one page: words in a language, plots as SVG with a table beside them, the template. Computes no figure. */
@NullMarked
package org.likewise.analysis.page;

import org.jspecify.annotations.NullMarked;
