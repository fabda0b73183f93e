/** What is different between versions of scales, as one page that a reviewer reads. */
@NullMarked
package org.likewise.generator.changes;

import org.jspecify.annotations.NullMarked;
