/**
 * Responses that only the holder of a private key can open, so that a lost device tells nothing: keys as text, and the opening. The
 * sealing is done by the web page.
 */
@NullMarked
package org.likewise.model.seal;

import org.jspecify.annotations.NullMarked;
