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

    /**
     * Two side by side.
     *
     * @param firstLevelMm what of the first, from its top edge, is as high up
     * @param secondLevelMm as this of the second
     */
    static Block level(Block first, double firstLevelMm, Block second, double secondLevelMm) {
        double level = Math.max(firstLevelMm, secondLevelMm);
        double firstTop = level - firstLevelMm;
        double secondTop = level - secondLevelMm;
        return new Block(Math.max(firstTop + first.heightMm(), secondTop + second.heightMm()), (canvas, y) -> {
            first.placing().at(canvas, y + firstTop);
            second.placing().at(canvas, y + secondTop);
        });
    }
}
