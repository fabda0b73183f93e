package org.likewise.analysis.page;

import org.likewise.analysis.figure.Sample;

/**
 * What every section is written with.
 *
 * @param least people in a group of which the page shows a figure
 */
record Setting(Sample sample, Words words, Names names, int least) {
    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    Block text(String key, Object... arguments) {
        return new Block.Paragraph(say(key, arguments), "plain");
    }

    Block lead(String key, Object... arguments) {
        return new Block.Paragraph(say(key, arguments), "lead");
    }

    Block note(String key, Object... arguments) {
        return new Block.Paragraph(say(key, arguments), "note");
    }

    /** What a score of a role is called; where there is one score alone, the role says it. */
    String rowName(String score, String role) {
        return oneScore() ? names.role(role) : names.score(score) + ", " + names.role(role);
    }

    /** The head of a column of such names. */
    Block.Column scoreColumn() {
        return name(oneScore() ? "column.role" : "column.score");
    }

    private boolean oneScore() {
        return sample.scale().scores().size() == 1;
    }

    /** The head of a column that names its row. */
    Block.Column name(String key) {
        return new Block.Column(say(key), false);
    }

    /** The head of a column of numbers. */
    Block.Column number(String key) {
        return new Block.Column(say(key), true);
    }
}
