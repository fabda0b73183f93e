/** What is wrong with an input, said so that a person can mend it: a problem has a code, a place and a remedy. */
@NullMarked
package org.likewise.model.problem;

import org.jspecify.annotations.NullMarked;
