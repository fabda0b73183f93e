/**
 * Lays a questionnaire out on paper: which words and boxes stand where on which page, as drawings to be printed and as the
 * layout that the scanner reads by. Knows nothing of PDF operators, fonts' insides or copies.
 */
@NullMarked
package org.likewise.generator.form;

import org.jspecify.annotations.NullMarked;
