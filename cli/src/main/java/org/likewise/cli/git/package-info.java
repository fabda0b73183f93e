/** Scales as a git repository has them: read through JGit, without a git program and without writing anything. */
@NullMarked
package org.likewise.cli.git;

import org.jspecify.annotations.NullMarked;
