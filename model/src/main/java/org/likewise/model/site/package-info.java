/** How a built site presents itself: its settings and the file that has them. Knows nothing of pages. */
@NullMarked
package org.likewise.model.site;

import org.jspecify.annotations.NullMarked;
