package org.likewise.generator.site;

/**
 * A blank form as the index lists it.
 *
 * @param path of its PDF, from the site's folder
 * @param paper such as {@code A4}
 * @param style such as {@code standard}
 * @param pages how many pages it has; 0 where it is made only when somebody asks for it
 * @param kilobytes how large the file is
 */
public record ListedForm(String path, String paper, String style, int pages, int kilobytes) {}
