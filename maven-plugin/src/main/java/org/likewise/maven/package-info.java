/** The goals of the Maven plugin: thin doors to the same work that the command line does. */
@NullMarked
package org.likewise.maven;

import org.jspecify.annotations.NullMarked;
