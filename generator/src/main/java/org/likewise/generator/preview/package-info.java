/** The page on which a translator sees a language as it is, with the source beside each sentence. */
@NullMarked
package org.likewise.generator.preview;

import org.jspecify.annotations.NullMarked;
