/** The door of the report: a folder of results goes in, the page and its tables come out. */
@NullMarked
package org.likewise.analysis.report;

import org.jspecify.annotations.NullMarked;
