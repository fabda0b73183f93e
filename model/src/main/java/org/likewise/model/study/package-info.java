/** What one study adds to scales: which of their questionnaires it uses, words for their slots, and what is printed around them. */
@NullMarked
package org.likewise.model.study;

import org.jspecify.annotations.NullMarked;
