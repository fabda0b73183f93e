/** Codes and fingerprints: Crockford base32, digests, pack and copy codes, and the text of the code on paper. */
@NullMarked
package org.likewise.model.code;

import org.jspecify.annotations.NullMarked;
