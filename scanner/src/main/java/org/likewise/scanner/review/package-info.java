/**
 * The review of what is unsure: which fields wait for a person and in which order, what is shown of them, and the page that a
 * person settles them on, served on this machine alone. What decisions mean is {@code scanner.decision}'s matter, and what the
 * tables say is {@code scanner.job}'s.
 */
@NullMarked
package org.likewise.scanner.review;

import org.jspecify.annotations.NullMarked;
