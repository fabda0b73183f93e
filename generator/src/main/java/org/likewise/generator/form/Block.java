package org.likewise.generator.form;

/**
 * Something of known height that can be put on a page.
 *
 * @param heightMm its height
 * @param placing draws it
 */
record Block(double heightMm, Placing placing) {
    /** Draws a block. */
    interface Placing {
        /** @param y the block's top edge in millimetres from the page's */
        void at(Canvas canvas, double y);
    }
}
