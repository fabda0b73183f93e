package org.likewise.model.scale;

/**
 * A word that a study fills in, written {@code {id}} in texts.
 *
 * @param text what stands unless something else is filled in
 * @param note for translators; may be empty
 */
public record Slot(String id, Text text, String note) {}
