package org.likewise.simulator.answer;

/**
 * One field being filled in: what is meant, and how it is done.
 *
 * @param other index of another option or of a cell that the slip touches; without meaning for some
 */
public record Deed(Answer answer, Slip slip, int other) {
    static Deed plain(Answer answer) {
        return new Deed(answer, Slip.NONE, 0);
    }
}
