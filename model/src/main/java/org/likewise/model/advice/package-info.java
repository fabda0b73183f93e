/**
 * The item check: advice on the structure and the wording of a scale, which blocks nothing and can be waived with a reason. It
 * looks at letters and numbers alone, so it finds what people should look at and proves nothing.
 */
@NullMarked
package org.likewise.model.advice;

import org.jspecify.annotations.NullMarked;
