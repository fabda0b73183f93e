/**
 * The command line: one class for each command, which only fills in a request, runs it and words what came of it. No
 * command holds logic of its own.
 */
@NullMarked
package org.likewise.cli;

import org.jspecify.annotations.NullMarked;
