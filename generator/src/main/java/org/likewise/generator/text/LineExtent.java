package org.likewise.generator.text;

/**
 * How far something reaches from the baseline, in em.
 *
 * @param ascentEm above it
 * @param descentEm below it, positive
 */
record LineExtent(double ascentEm, double descentEm) {
    LineExtent and(LineExtent other) {
        return new LineExtent(Math.max(ascentEm, other.ascentEm), Math.max(descentEm, other.descentEm));
    }

    LineExtent times(double factor) {
        return new LineExtent(ascentEm * factor, descentEm * factor);
    }
}
