/** What a site's file says of the pages on which questionnaires are answered. Knows nothing of how they look. */
@NullMarked
package org.likewise.model.page;

import org.jspecify.annotations.NullMarked;
