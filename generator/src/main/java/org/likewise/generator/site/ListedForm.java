package org.likewise.generator.site;

/**
 * A blank form as the index lists it.
 *
 * @param path of its PDF, relative to the index
 * @param paper such as {@code A4}
 * @param style such as {@code standard}
 * @param pages how many pages it has
 */
public record ListedForm(String path, String paper, String style, int pages) {}
