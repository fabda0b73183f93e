package org.likewise.generator.site;

/**
 * The picture of a form's first page as the index shows it.
 *
 * @param path relative to the index
 * @param width pixels
 * @param height pixels
 */
public record ListedPreview(String path, int width, int height) {}
