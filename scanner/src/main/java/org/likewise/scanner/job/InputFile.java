package org.likewise.scanner.job;

import java.nio.file.Path;

/**
 * A file of the pile.
 *
 * @param path where it is
 * @param name what the tables call it: its name, below the folder that was given; never used as a path
 */
record InputFile(Path path, String name) {}
