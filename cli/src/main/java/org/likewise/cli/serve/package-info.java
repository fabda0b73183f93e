/** The site on this machine while it is being written: made when asked for, and shown anew when a file is saved. */
@NullMarked
package org.likewise.cli.serve;

import org.jspecify.annotations.NullMarked;
