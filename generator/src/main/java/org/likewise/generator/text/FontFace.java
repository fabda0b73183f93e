package org.likewise.generator.text;

/** One font file: one family in one weight. */
public final class FontFace {}
