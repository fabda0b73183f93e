/**
 * All scales to the static site in a folder: pages, blank PDFs, layout files, codebooks and the index that leads to them.
 * The one place of the generator that writes files; how a page or a form looks is decided elsewhere.
 */
@NullMarked
package org.likewise.generator.site;

import org.jspecify.annotations.NullMarked;
