package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.generator.pdf.Structure;
import org.likewise.generator.text.Paragraph;
import org.likewise.generator.text.TextStyle;
import org.likewise.model.layout.Arrangement;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Section;

/** What a questionnaire becomes on paper, in order, before it is divided into pages. */
record PieceList(Ink ink, Span fullWidth) {
    List<Piece> of(Questionnaire questionnaire) {
        List<Piece> out = new ArrayList<>();
        out.add(words(Structure.TITLE, questionnaire.title(), ink.measures().title(), 0)
                .stayingWithNext());
        if (!questionnaire.introduction().isEmpty()) {
            out.add(words(
                            Structure.PARAGRAPH,
                            questionnaire.introduction(),
                            ink.measures().body(),
                            2)
                    .stayingWithNext());
        }
        out.add(Piece.of(3, span -> MarkingHelp.lay(ink, span)).stayingWithNext());
        int number = 0;
        for (Section section : questionnaire.sections()) {
            number++;
            List<Piece> pieces = section(section);
            pieces.set(0, pieces.get(0).beginning(number, ink.measures().sectionGapMm()));
            out.addAll(pieces);
        }
        if (!questionnaire.thanks().isEmpty()) {
            // not alone on a page of its own
            out.set(out.size() - 1, out.get(out.size() - 1).stayingWithNext());
            out.add(words(
                    Structure.PARAGRAPH,
                    questionnaire.thanks(),
                    ink.measures().body(),
                    ink.measures().questionGapMm()));
        }
        return out;
    }

    private Piece words(Structure structure, String text, TextStyle style, double gap) {
        return Piece.of(gap, span -> {
            Paragraph paragraph = ink.set(text, style, span.width());
            return new Block(paragraph.heightMm(), (canvas, y) -> ink.words(canvas, structure, paragraph, span, y));
        });
    }

    private List<Piece> section(Section section) {
        List<Piece> out = new ArrayList<>();
        if (!section.heading().isEmpty()) {
            out.add(words(Structure.HEADING, section.heading(), ink.measures().heading(), 0)
                    .stayingWithNext());
        }
        List<Question> questions = section.questions();
        double gap = ink.measures().questionGapMm();
        Map<List<AnswerOption>, Optional<ItemTable>> tables = new HashMap<>();
        for (int i = 0; i < questions.size(); ) {
            double before = out.size() == 1 && !section.heading().isEmpty() ? gap / 2 : gap;
            List<Question.Choice> alike = alike(questions.subList(i, questions.size()));
            Optional<ItemTable> table = alike.isEmpty()
                    ? Optional.empty()
                    : tables.computeIfAbsent(alike.get(0).options(), options -> ItemTable.of(ink, options, fullWidth));
            if (table.isPresent()) {
                Piece header = table.get().header();
                boolean first = true;
                for (Question.Choice item : alike) {
                    Piece row = table.get().row(item, header);
                    out.add(first ? new Piece(row.setting(), row.wide(), before, false, 0, row.header()) : row);
                    first = false;
                }
                i += alike.size();
                continue;
            }
            Question question = questions.get(i);
            Optional<Question.Choice> declining =
                    i + 1 < questions.size() && questions.get(i + 1) instanceof Question.Choice next && next.declines()
                            ? Optional.of(next)
                            : Optional.empty();
            out.add(Piece.of(before, span -> lay(question, declining, span)));
            i += declining.isPresent() ? 2 : 1;
        }
        return out;
    }

    /** The questions from the first on that one table can hold: items with the same options, set in a row. */
    private static List<Question.Choice> alike(List<Question> questions) {
        List<Question.Choice> out = new ArrayList<>();
        for (Question question : questions) {
            if (!(question instanceof Question.Choice choice)
                    || choice.type() != FieldType.SINGLE_CHOICE
                    || !choice.item()
                    || choice.arrangement() != Arrangement.ROW
                    || !out.isEmpty() && !out.get(0).options().equals(choice.options())) {
                break;
            }
            out.add(choice);
        }
        return out;
    }

    private Block lay(Question question, Optional<Question.Choice> declining, Span span) {
        if (question instanceof Question.Choice choice) {
            boolean rating = choice.type() == FieldType.RATING && RatingRow.fits(ink, choice, span);
            return rating ? RatingRow.lay(ink, choice, span) : OptionGrid.lay(ink, choice, span);
        } else if (question instanceof Question.Digits digits) {
            return CellRow.digits(ink, digits, declining, span);
        } else if (question instanceof Question.Day day) {
            return CellRow.date(ink, day, declining, span);
        } else if (question instanceof Question.Words words) {
            return WritingSpace.lay(ink, words, span);
        }
        throw new IllegalStateException("a kind of question without a layout: " + question.type());
    }
}
