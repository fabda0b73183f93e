package org.likewise.generator.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likewise.generator.pdf.Structure;
import org.likewise.generator.text.TextStyle;
import org.likewise.model.layout.Arrangement;
import org.likewise.model.layout.FieldType;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Section;

/**
 * What a questionnaire becomes on paper, in order, before it is divided into pages.
 *
 * @param fullWidth the stretch that pages have below the code
 * @param pageMm height of what a page can hold
 */
record PieceList(Ink ink, Span fullWidth, double pageMm) {
    List<Piece> of(Questionnaire questionnaire, Surround surround, List<String> languages) {
        Texts texts = ink.texts();
        List<Piece> out = new ArrayList<>();
        surround.logo()
                .ifPresent(logo ->
                        out.add(Piece.of(0, span -> LogoPicture.lay(logo, span)).stayingWithNext()));
        out.add(words(Structure.TITLE, texts.title(), ink.measures().title(), 2).stayingWithNext());
        for (Said said : List.of(texts.introduction(), surround.consent(languages))) {
            if (!said.isEmpty()) {
                out.add(words(Structure.PARAGRAPH, said, ink.measures().body(), 2)
                        .stayingWithNext());
            }
        }
        surround.address(questionnaire)
                .ifPresent(address -> out.add(Piece.of(3, span -> Invitation.lay(ink, address, span))
                        .overFullWidth()
                        .stayingWithNext()));
        out.add(Piece.of(3, span -> MarkingHelp.lay(ink, span)).stayingWithNext());
        for (int i = 0; i < questionnaire.sections().size(); i++) {
            List<Piece> pieces = section(questionnaire.sections().get(i), texts.heading(i));
            pieces.set(0, pieces.get(0).beginning(i + 1, ink.measures().sectionGapMm()));
            out.addAll(pieces);
        }
        double gap = ink.measures().questionGapMm();
        for (Said said : List.of(texts.thanks(), surround.contact(languages), Said.of(surround.approval()))) {
            if (!said.isEmpty()) {
                // not alone on a page of its own
                out.set(out.size() - 1, out.get(out.size() - 1).stayingWithNext());
                out.add(words(Structure.PARAGRAPH, said, ink.measures().body(), gap));
                gap = ink.measures().questionGapMm() / 3;
            }
        }
        return out;
    }

    private Piece words(Structure structure, Said said, TextStyle style, double gap) {
        return Piece.of(gap, span -> {
            Passage passage = structure == Structure.PARAGRAPH
                    ? ink.set(said, style, span.width())
                    : ink.evened(said, style, span.width());
            return new Block(passage.heightMm(), (canvas, y) -> ink.words(canvas, structure, passage, span, y));
        });
    }

    private List<Piece> section(Section section, Said heading) {
        List<Piece> out = new ArrayList<>();
        if (!heading.isEmpty()) {
            out.add(words(Structure.HEADING, heading, ink.measures().heading(), 0)
                    .stayingWithNext());
        }
        List<Question> questions = section.questions();
        double gap = ink.measures().questionGapMm();
        Map<List<Said>, Optional<ItemTable>> tables = new HashMap<>();
        boolean easy = ink.measures().itemsOnPage() > 0;
        for (int i = 0; i < questions.size(); ) {
            double before = out.size() == 1 && !heading.isEmpty() ? gap / 2 : gap;
            List<Question.Choice> alike = easy ? List.of() : alike(questions.subList(i, questions.size()));
            Optional<ItemTable> table = alike.isEmpty()
                    ? Optional.empty()
                    : tables.computeIfAbsent(
                            labels(alike.get(0)), labels -> ItemTable.of(ink, alike.get(0), fullWidth));
            if (table.isPresent()) {
                out.addAll(rows(table.get(), alike, before));
                i += alike.size();
                continue;
            }
            Question question = questions.get(i);
            if (easy && question instanceof Question.Choice item && EasyItem.suits(ink, item, fullWidth)) {
                out.add(Piece.of(before, span -> EasyItem.lay(ink, item, span, pageMm)));
                i++;
                continue;
            }
            Optional<Question.Choice> declining =
                    i + 1 < questions.size() && questions.get(i + 1) instanceof Question.Choice next && next.declines()
                            ? Optional.of(next)
                            : Optional.empty();
            out.add(Piece.of(before, span -> lay(question, declining, span)));
            i += declining.isPresent() ? 2 : 1;
        }
        return out;
    }

    /** The rows of a table, of which none is alone on a page with the others on another. */
    private static List<Piece> rows(ItemTable table, List<Question.Choice> items, double before) {
        Piece header = table.header();
        List<Piece> out = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Piece row = table.row(items.get(i), header);
            boolean keeps = items.size() > 1 && (i == 0 || i == items.size() - 2);
            out.add(new Piece(row.setting(), row.wide(), i == 0 ? before : 0, keeps, 0, row.header()));
        }
        return out;
    }

    /** The questions from the first on that one table can hold: items with the same options, set in a row. */
    private List<Question.Choice> alike(List<Question> questions) {
        List<Question.Choice> out = new ArrayList<>();
        for (Question question : questions) {
            if (!(question instanceof Question.Choice choice)
                    || choice.type() != FieldType.SINGLE_CHOICE
                    || !choice.item()
                    || choice.arrangement() != Arrangement.ROW
                    || !out.isEmpty()
                            && !(seen(out.get(0)).equals(seen(choice))
                                    && labels(out.get(0)).equals(labels(choice)))) {
                break;
            }
            out.add(choice);
        }
        return out;
    }

    /** What a person can tell of an item's options. Not the scores: a break in the table would give away what is turned round. */
    private static List<AnswerOption> seen(Question.Choice item) {
        return item.options().stream()
                .map(o -> new AnswerOption(o.id(), o.value(), o.label(), o.notApplicable(), o.preferNotToSay()))
                .toList();
    }

    /** What stands above the columns of an item's boxes. */
    private List<Said> labels(Question.Choice item) {
        return item.options().stream().map(o -> ink.texts().label(item, o)).toList();
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
