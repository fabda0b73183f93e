package org.likewise.model.scale;

/**
 * A publication that a scale rests on.
 *
 * @param citation in full
 * @param doi digital object identifier without its resolver; may be empty
 * @param url where it can be read; may be empty
 * @param note what it was used for; may be empty
 */
public record Source(String citation, String doi, String url, String note) {}
