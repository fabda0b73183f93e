package org.likewise.generator.web;

/**
 * Another page of the same scale, which staff can choose on a shared device.
 *
 * @param href its file's name, in the same folder
 * @param label who answers, and in which language
 * @param language BCP 47 tag of the label
 */
public record Sibling(String href, String label, String language) {}
