package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likewise.generator.pdf.Element;
import org.likewise.generator.pdf.Figure;
import org.likewise.generator.pdf.Structure;
import org.likewise.generator.text.Paragraph;
import org.likewise.generator.text.TextStyle;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;

/**
 * Sets the texts of one form in its languages and measures, and draws the boxes that go with them. Not to be shared between
 * threads.
 *
 * @param texts what the questionnaire says
 * @param first the form's language
 * @param second the language that stands below it, where there are two
 */
record Ink(Texts texts, Tongue first, Optional<Tongue> second, Measures measures) {
    /** Between a box and its label. */
    static final double LABEL_GAP_MM = 2;

    private static final double BELOW_LINE_MM = 1;
    /** Kerning across a space can make a line a little wider than its words and spaces are. */
    private static final double ROUNDING_MM = 0.2;

    boolean rtl() {
        return first.typesetter().rtl();
    }

    /** The paper's own words for that key. */
    Said help(String key, String... fillings) {
        return new Said(
                first.words().text(key, fillings),
                second.map(t -> t.words().text(key, fillings)).orElse(""));
    }

    Passage set(Said said, TextStyle style, double width) {
        List<Passage.Part> parts = new ArrayList<>();
        if (!said.first().isEmpty() || said.second().isEmpty()) {
            parts.add(part(first, said.first(), style, width));
        }
        if (!said.second().isEmpty()) {
            parts.add(part(second.orElseThrow(), said.second(), style, width));
        }
        return new Passage(parts);
    }

    private static Passage.Part part(Tongue tongue, String text, TextStyle style, double width) {
        return new Passage.Part(tongue.set(text, style, width), tongue.language());
    }

    /** The paper's own words as body text; each part names the language that its words are really in. */
    Passage helpText(String key, double width) {
        Passage passage = evened(help(key), measures.body(), width);
        return new Passage(passage.parts().stream()
                .map(p -> new Passage.Part(p.paragraph(), tongue(p).words().language()))
                .toList());
    }

    private Tongue tongue(Passage.Part part) {
        return part.language().isEmpty() ? first : second.orElseThrow();
    }

    Passage body(Said said, double width) {
        return set(said, measures.body(), width);
    }

    Passage bold(Said said, double width) {
        return set(said, measures.body().inBold(), width);
    }

    /** How the words of each language divide into lines of body text. */
    List<EvenLines> evenLines(Said said) {
        List<EvenLines> out = new ArrayList<>();
        out.add(evenLines(first, said.first(), measures.body()));
        second.ifPresent(t -> out.add(evenLines(t, said.second(), measures.body())));
        return out;
    }

    private static EvenLines evenLines(Tongue tongue, String text, TextStyle style) {
        return EvenLines.of(text, word -> tongue.width(word, style));
    }

    /** A text in the fewest lines that the width allows, all of about one length. */
    Passage evened(Said said, TextStyle style, double width) {
        List<Passage.Part> parts = new ArrayList<>();
        for (Passage.Part widest : set(said, style, width).parts()) {
            Tongue tongue = tongue(widest);
            String text = widest.paragraph().text();
            double narrower = evenLines(tongue, text, style).width(width) + ROUNDING_MM;
            Passage.Part even = narrower >= width ? widest : part(tongue, text, style, narrower);
            // a text whose lines may end elsewhere than at spaces is best left alone
            boolean longer =
                    even.paragraph().lines().size() > widest.paragraph().lines().size();
            parts.add(longer || breaksAWord(even) ? widest : even);
        }
        return new Passage(parts);
    }

    /** Whether a line ends with a hyphen, as in <em>est-elle</em>. */
    private static boolean breaksAWord(Passage.Part part) {
        return part.paragraph().lines().stream().anyMatch(line -> line.text().endsWith("-"));
    }

    /** From the top of a line to the middle of its letters. */
    double middleOf(Paragraph line) {
        return line.middleMm();
    }

    /** From the top of a label to the middle of what it stands beside. */
    double middleOf(Passage label) {
        return middleOf(label.first());
    }

    /** An element with the words of a question, and another with its explanation if it has one. */
    Block question(Question question, Span span) {
        Passage stem = bold(texts.stem(question), span.width());
        Said explanation = explanation(question);
        if (explanation.isEmpty()) {
            return block(Structure.QUESTION, stem, span);
        }
        Passage more = body(explanation, span.width());
        double between = measures.body().emMm() / 2;
        if (measures.sharesLines()
                && stem.lineCount() == 1
                && more.lineCount() == 1
                && stem.widthMm() + between + more.widthMm() <= span.width()) {
            Span behind = span.indented(stem.widthMm() + between);
            return Block.level(
                    block(Structure.QUESTION, stem, span), stem.first().ascentMm(),
                    block(Structure.PARAGRAPH, more, behind), more.first().ascentMm());
        }
        return new Block(stem.heightMm() + more.heightMm(), (canvas, y) -> {
            words(canvas, Structure.QUESTION, stem, span, y);
            words(canvas, Structure.PARAGRAPH, more, span, y + stem.heightMm());
        });
    }

    private Block block(Structure structure, Passage passage, Span span) {
        return new Block(passage.heightMm(), (canvas, y) -> words(canvas, structure, passage, span, y));
    }

    /** What the questionnaire explains; for several answers, at least that there may be several. */
    Said explanation(Question question) {
        boolean several = question instanceof Question.Choice choice && choice.type() == FieldType.MULTIPLE_CHOICE;
        Said own = texts.explanation(question);
        return own.isEmpty() && several ? help("choose.many") : own;
    }

    /** The words of a passage, each language as an element of its own. */
    void words(Canvas canvas, Structure structure, Passage passage, Span span, double y) {
        words(structure, passage, (part, top) -> canvas.paragraph(part, span.start(), top), canvas, y);
    }

    private interface Drawing {
        List<Figure> at(Paragraph paragraph, double top);
    }

    private static void words(Structure structure, Passage passage, Drawing drawing, Canvas canvas, double y) {
        Structure next = structure;
        for (Passage.Part part : passage.parts()) {
            List<Figure> figures = drawing.at(part.paragraph(), y + passage.topOf(part));
            canvas.add(new Element(next, part.language(), part.paragraph().text(), figures));
            next = Structure.ALSO;
        }
    }

    /** The same, each line ending there. */
    void wordsEnding(Canvas canvas, Structure structure, Passage passage, double end, double y) {
        words(structure, passage, (part, top) -> canvas.ending(part, end, top), canvas, y);
    }

    /** A box to mark, whose middle is given from the starting edge and from the top. */
    Box mark(Canvas canvas, double middle, double middleY) {
        double side = measures.boxMm();
        return canvas.box(middle - side / 2, middleY - side / 2, side, side);
    }

    /** From the top of a label beside its box to the top of the next one below. */
    double rowMm(Passage label) {
        double below = label.lineCount() > 1 ? measures.belowLinesMm() : BELOW_LINE_MM;
        return Math.max(measures.rowPitchMm(), label.heightMm() + below);
    }

    /** A box to mark with its own label on the far side of the starting edge. */
    LayoutOption labelled(
            Canvas canvas, Question.Choice question, AnswerOption option, Passage label, double start, double y) {
        Box box = mark(canvas, start + measures.boxMm() / 2, y + middleOf(label));
        List<Figure> figures = new ArrayList<>(List.of(Canvas.outline(box, measures.boxLineMm())));
        double labelStart = start + measures.boxMm() + LABEL_GAP_MM;
        figures.addAll(canvas.paragraph(label.first(), labelStart, y));
        canvas.add(new Element(
                structure(question),
                label.parts().get(0).language(),
                label.first().text(),
                figures));
        label.parts().stream()
                .skip(1)
                .forEach(part -> canvas.add(new Element(
                        Structure.ALSO,
                        part.language(),
                        part.paragraph().text(),
                        canvas.paragraph(part.paragraph(), labelStart, y + label.topOf(part)))));
        return option(question, option, box);
    }

    /** What the layout file says of an option. */
    LayoutOption option(Question.Choice question, AnswerOption option, Box box) {
        return new LayoutOption(option.value(), texts.label(question, option).both(), box);
    }

    static Structure structure(Question.Choice question) {
        return question.type() == FieldType.MULTIPLE_CHOICE ? Structure.MULTIPLE_OPTION : Structure.OPTION;
    }
}
