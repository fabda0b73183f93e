/**
 * A scale resolved for one role, one language and one variant: what a person is asked, in order, in words, and its wording
 * fingerprint. Knows nothing of pages, paper or screens.
 */
@NullMarked
package org.likewise.model.questionnaire;

import org.jspecify.annotations.NullMarked;
