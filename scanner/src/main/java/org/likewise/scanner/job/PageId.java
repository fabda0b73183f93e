package org.likewise.scanner.job;

/**
 * A scan of a page.
 *
 * @param file SHA-256 of the bytes of the file that it is in, in lower-case hexadecimal
 * @param index the page in the file, from 0
 * @param image what the tables call it
 */
public record PageId(String file, int index, String image) {}
