package org.likewise.scanner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.scanner.rig.Scan;
import org.likewise.scanner.rig.Sheet;
import org.likewise.scanner.rig.TestForms;
import org.likewise.scanner.rig.TestHand;
import org.likewise.scanner.rig.TestHand.Style;

/** What is made of the marks in one field, as people put them there. */
class ChoiceDecisionTest {
    private static final Layout FORM = TestForms.a4();
    private static final double PEN = 0.5;
    private static final int INK = 40;

    /** What a person draws, given the boxes of a field. */
    private record Drawing(Sheet sheet, TestHand hand, List<Box> boxes) {
        void mark(Style style, int box) {
            hand.mark(style, boxes.get(box));
        }

        void line(double x0, double y0, double x1, double y1) {
            sheet.stroke(new Line2D.Double(x0, y0, x1, y1), PEN, INK);
        }
    }

    private static FieldReading read(String field, Consumer<Drawing> person) {
        return read(field, PEN, INK, person);
    }

    private static FieldReading read(String field, double pen, int ink, Consumer<Drawing> person) {
        Sheet sheet = Sheet.print(FORM, 1, "0123456789A");
        List<Box> boxes = FORM.fields().stream()
                .filter(f -> f.id().equals(field))
                .map(LayoutField.Choice.class::cast)
                .flatMap(c -> c.options().stream())
                .map(o -> o.box())
                .toList();
        person.accept(new Drawing(sheet, new TestHand(sheet, new Random(11), pen, ink, false, false), boxes));
        PageReading reading =
                new PageReader(List.of(FORM)).read(Scan.at(200).skewed(0.6).of(sheet.image(), 9));
        assertThat(reading).isInstanceOf(PageReading.Read.class);
        return ((PageReading.Read) reading)
                .fields().stream()
                        .filter(f -> f.field().equals(field))
                        .findFirst()
                        .orElseThrow();
    }

    private static void given(FieldReading reading, String... values) {
        assertThat(reading.answer()).isEqualTo(new Answer.Given(List.of(values)));
        assertThat(reading.picture()).isEmpty();
    }

    private static void unsure(FieldReading reading, String reason) {
        assertThat(reading.answer()).isEqualTo(new Answer.Unsure(reason));
        assertThat(reading.picture()).isPresent();
    }

    @Test
    void oneMarkIsTheAnswerInEachStyle() {
        for (Style style : Style.values()) {
            if (style != Style.CIRCLE) {
                given(read("item3", d -> d.mark(style, 2)), "3");
            }
        }
    }

    @Test
    void notApplicableIsAnAnswer() {
        given(read("item3", d -> d.mark(Style.CROSS, 5)), "NA");
    }

    @Test
    void anEmptyFieldHasNoAnswer() {
        FieldReading reading = read("item3", d -> {});
        assertThat(reading.answer()).isEqualTo(new Answer.NoAnswer());
        assertThat(reading.marks()).extracting(MarkReading::state).containsOnly(MarkState.EMPTY);
    }

    @Test
    void aFilledBoxAloneIsTheAnswer() {
        FieldReading reading = read("item3", d -> d.mark(Style.FILL, 1));
        given(reading, "2");
        assertThat(reading.marks().get(1).state()).isEqualTo(MarkState.FILLED);
    }

    @Test
    void aFilledBoxBesideACrossIsWithdrawn() {
        FieldReading reading = read("item3", d -> {
            d.mark(Style.FILL, 1);
            d.mark(Style.CROSS, 4);
        });
        given(reading, "5");
        assertThat(reading.marks().get(1).state()).isEqualTo(MarkState.WITHDRAWN);
        assertThat(reading.marks().get(4).state()).isEqualTo(MarkState.MARKED);
    }

    @Test
    void aFilledBoxIsWithdrawnBesideAThickCrossAndNotBesideABlotOfAsMuchInk() {
        given(
                read("item3", 0.95, INK, d -> {
                    d.mark(Style.FILL, 1);
                    d.mark(Style.CROSS, 4);
                }),
                "5");
        FieldReading blotted = read("item3", d -> {
            Box b = d.boxes().get(4);
            d.mark(Style.FILL, 1);
            d.sheet().blot(new Ellipse2D.Double(b.centreX() - 1.6, b.centreY() - 1.6, 3.2, 3.2), INK);
        });
        assertThat(blotted.answer()).isInstanceOf(Answer.Unsure.class);
    }

    @Test
    void thickCrossesAreNotTakenForFilledBoxes() {
        given(read("item3", 1.0, 30, d -> d.mark(Style.CROSS, 2)), "3");
        FieldReading two = read("item3", 1.0, 30, d -> {
            d.mark(Style.CROSS, 1);
            d.mark(Style.CROSS, 4);
        });
        assertThat(two.answer()).isInstanceOf(Answer.Unsure.class);
    }

    @Test
    void twoCrossesAreLeftToAPerson() {
        unsure(
                read("item3", d -> {
                    d.mark(Style.CROSS, 1);
                    d.mark(Style.CROSS, 4);
                }),
                "several-marks");
    }

    @Test
    void twoFilledBoxesAreLeftToAPerson() {
        unsure(
                read("item3", d -> {
                    d.mark(Style.FILL, 1);
                    d.mark(Style.FILL, 4);
                }),
                "several-marks");
    }

    @Test
    void aMarkBetweenTwoBoxesIsLeftToAPerson() {
        FieldReading reading = read("item3", d -> {
            Box a = d.boxes().get(2);
            Box b = d.boxes().get(3);
            d.hand().cross((a.right() + b.x()) / 2, a.centreY(), 1.8);
        });
        unsure(reading, "ink-beside-box");
    }

    @Test
    void aMarkThatJustMissesItsBoxIsLeftToAPerson() {
        FieldReading reading = read("item3", d -> {
            Box b = d.boxes().get(2);
            d.hand().cross(b.x() - 1.6, b.centreY() + 0.5, 1.3);
        });
        assertThat(reading.answer()).isInstanceOf(Answer.Unsure.class);
    }

    @Test
    void aMarkBelowOrAboveItsBoxIsLeftToAPerson() {
        for (double away : List.of(-4.8, 4.8)) {
            FieldReading reading = read("item3", d -> {
                Box b = d.boxes().get(2);
                d.hand().cross(b.centreX(), b.centreY() + away, 1.4);
            });
            unsure(reading, "ink-beside-box");
        }
    }

    @Test
    void aMarkBelowOneOfTheLastBoxesIsLeftToAPerson() {
        unsure(
                read("visit", d -> {
                    Box b = d.boxes().get(4);
                    d.hand().cross(b.centreX(), b.bottom() + 2, 1.3);
                }),
                "ink-beside-box");
    }

    @Test
    void aMarkBesideABoxOfALaterColumnIsLeftToAPerson() {
        unsure(
                read("visit", d -> {
                    Box b = d.boxes().get(1);
                    d.hand().cross(b.x() - 3, b.centreY(), 1.2);
                }),
                "ink-beside-box");
    }

    @Test
    void aMarkBetweenBoxesOneBelowTheOtherIsLeftToAPerson() {
        FieldReading reading = read("visit", d -> {
            Box a = d.boxes().get(0);
            Box b = d.boxes().get(3);
            d.hand().cross(a.centreX(), (a.bottom() + b.y()) / 2, 1.4);
        });
        assertThat(reading.answer()).isInstanceOf(Answer.Unsure.class);
    }

    @Test
    void aMarkBesideABoxIsNotPassedOverWhereOthersAreMarked() {
        unsure(
                read("who", d -> {
                    d.mark(Style.CROSS, 0);
                    Box b = d.boxes().get(4);
                    d.hand().cross(b.centreX(), b.bottom() + 1.8, 1.3);
                }),
                "ink-beside-box");
    }

    @Test
    void aDotIsAnAnswerAloneAndWithdrawsNothing() {
        Consumer<Drawing> rest =
                d -> d.hand().dot(d.boxes().get(4).centreX(), d.boxes().get(4).centreY(), 0.5);
        given(read("item3", rest), "5");
        unsure(
                read("item3", d -> {
                    d.mark(Style.FILL, 1);
                    rest.accept(d);
                }),
                "several-marks");
        unsure(
                read("who", d -> {
                    d.mark(Style.CROSS, 1);
                    rest.accept(d);
                }),
                "dot-among-marks");
    }

    @Test
    void aScratchAcrossABoxIsNoMark() {
        for (double slope : List.of(0.05, 1.0)) {
            unsure(
                    read("item3", d -> {
                        Box b = d.boxes().get(2);
                        d.line(b.centreX() - 5, b.centreY() - 5 * slope, b.centreX() + 5, b.centreY() + 5 * slope);
                    }),
                    "line-through");
        }
    }

    @Test
    void aCircleAroundABoxIsLeftToAPerson() {
        unsure(read("item3", d -> d.mark(Style.CIRCLE, 2)), "circled");
    }

    @Test
    void aMarkThatWasStruckOutIsLeftToAPerson() {
        FieldReading reading = read("item3", d -> {
            Box b = d.boxes().get(2);
            d.mark(Style.CROSS, 2);
            d.line(b.x() - 2.5, b.centreY() - 0.6, b.right() + 2.5, b.centreY() - 0.4);
            d.line(b.x() - 2.5, b.centreY() + 0.7, b.right() + 2.5, b.centreY() + 0.5);
        });
        assertThat(reading.answer()).isInstanceOf(Answer.Unsure.class);
    }

    @Test
    void whatReachesIntoABoxFromBesideItIsNoMarkOfItsOwn() {
        FieldReading reading = read("item3", d -> {
            Box b = d.boxes().get(2);
            // the end of a word beside it
            for (double y = b.y() + 0.6; y < b.bottom() - 0.6; y += 1) {
                d.line(b.x() - 3, y + 0.4, b.x() + 1.3, y);
            }
        });
        unsure(reading, "mostly-outside");
    }

    @Test
    void aSmudgeIsNoAnswerAndNotNothing() {
        FieldReading reading = read("item3", d -> {
            Box b = d.boxes().get(2);
            d.sheet().blot(new Ellipse2D.Double(b.x() + 0.8, b.y() + 0.8, 3, 3), 212);
        });
        assertThat(reading.answer()).isInstanceOf(Answer.Unsure.class);
    }

    @Test
    void howeverPaleAMarkIsItsFieldIsNeverCalledUnanswered() {
        Random random = new Random(21);
        for (Style style : List.of(Style.CROSS, Style.TICK, Style.SLASH)) {
            Sheet sheet = Sheet.print(FORM, 1, "0123456789A");
            for (int item = 0; item < 7; item++) {
                new TestHand(sheet, random, 0.5, 130 + 15 * item, false, true).mark(style, box(item));
            }
            PageReading.Read reading = (PageReading.Read)
                    new PageReader(List.of(FORM)).read(Scan.at(200).of(sheet.image(), 3));
            for (int item = 0; item < 7; item++) {
                Answer answer = reading.fields().get(item).answer();
                if (!(answer instanceof Answer.Unsure)) {
                    assertThat(answer)
                            .as(style + " of grey " + (130 + 15 * item))
                            .isEqualTo(new Answer.Given(List.of("3")));
                }
            }
        }
    }

    /** In the first five items, what is left of marks that are too small to be read. */
    private static void fadedMarks(Sheet sheet) {
        for (int item = 0; item < 5; item++) {
            Box box = box(item);
            sheet.stroke(
                    new Line2D.Double(box.centreX() - 0.3, box.centreY(), box.centreX() + 0.3, box.centreY()),
                    0.3,
                    INK);
        }
    }

    /** Of a box filled to take its mark back, a black-and-white scan may keep a part, and nothing of the paler mark that counts. */
    @Test
    void onAPalePageALineIsAnAnswerAndAPartOfAFilledBoxIsNot() {
        Sheet sheet = Sheet.print(FORM, 1, "0123456789A");
        Random random = new Random(23);
        fadedMarks(sheet);
        new TestHand(sheet, random, 0.5, INK, false, true).mark(Style.TICK, box(5));
        Box part = box(6);
        sheet.blot(new Rectangle2D.Double(part.x() + 0.6, part.y() + 0.5, 3.3, 1.8), INK);
        PageReading.Read reading = (PageReading.Read)
                new PageReader(List.of(FORM)).read(Scan.at(200).bilevel(170).of(sheet.image(), 3));
        assertThat(reading.fields().subList(0, 5))
                .extracting(FieldReading::answer)
                .containsOnly(new Answer.Unsure("small-mark"));
        given(reading.fields().get(5), "3");
        unsure(reading.fields().get(6), "faint-page");
    }

    /** Of a filled box a pale pencil leaves more than one stroke, and all over it. */
    @Test
    void aTickThatIsBrokenUpIsAnAnswerWhereTheOtherBoxesAreSpotless() {
        assertThat(brokenTick(List.of())).isEqualTo(new Answer.Given(List.of("3")));
        assertThat(brokenTick(List.of(0))).isInstanceOf(Answer.Unsure.class);
    }

    /** A page with little more than a stroke in dashes, and specks in some other boxes of its question. */
    private static Answer brokenTick(List<Integer> specked) {
        Sheet sheet = Sheet.print(FORM, 1, "0123456789A");
        fadedMarks(sheet);
        Box b = box(5);
        for (double way = -0.9; way <= 0.7; way += 0.7) {
            double x = b.centreX() + way;
            double y = b.centreY() - way;
            sheet.stroke(new Line2D.Double(x, y, x + 0.15, y - 0.15), 0.35, INK);
        }
        List<LayoutOption> options = ((LayoutField.Choice) FORM.fields().get(5)).options();
        specked.forEach(k -> speck(
                sheet, options.get(k).box().centreX(), options.get(k).box().centreY(), 0.35));
        PageReading.Read reading = (PageReading.Read)
                new PageReader(List.of(FORM)).read(Scan.at(200).bilevel(170).of(sheet.image(), 3));
        return reading.fields().get(5).answer();
    }

    /** It is what a black-and-white scan keeps of a pale pencil, of which other marks may be gone. */
    @Test
    void aMarkThatIsBrokenIntoDotsMakesItsPageDoubtful() {
        FieldReading dotted = read("item3", d -> {
            Box b = d.boxes().get(2);
            for (double way = -1.4; way <= 1.4; way += 0.4) {
                d.sheet()
                        .blot(
                                new Ellipse2D.Double(b.centreX() + way - 0.16, b.centreY() + way - 0.16, 0.32, 0.32),
                                INK);
            }
        });
        unsure(dotted, "few-broken-marks");
        given(
                read("item3", d -> {
                    Box b = d.boxes().get(2);
                    d.line(b.centreX() - 1.4, b.centreY() - 1.4, b.centreX() + 1.4, b.centreY() + 1.4);
                }),
                "3");
    }

    /** Three crosses, one question passed over, in one of whose boxes there is a speck, and specks on so many places of blank paper. */
    private static Answer specked(int specks, double pen, int ink, Scan scan) {
        Sheet sheet = Sheet.print(FORM, 1, "0123456789A");
        TestHand hand = new TestHand(sheet, new Random(31), pen, ink, false, true);
        for (int item : List.of(0, 1, 3)) {
            hand.mark(Style.CROSS, box(item));
        }
        Box passed = box(2);
        speck(sheet, passed.centreX() - 0.5, passed.centreY() + 0.3, 0.3);
        for (int k = 0; k < specks; k++) {
            speck(sheet, 30 + 17.3 * k, 156 + 3 * (k % 2), 0.4);
        }
        PageReading.Read reading = (PageReading.Read) new PageReader(List.of(FORM)).read(scan.of(sheet.image(), 5));
        return reading.fields().get(2).answer();
    }

    private static void speck(Sheet sheet, double x, double y, double across) {
        sheet.blot(new Ellipse2D.Double(x - across / 2, y - across / 2, across, across), 30);
    }

    @Test
    void aSpeckInAnUnansweredQuestionIsDirtOnADirtyPageThatLostNoMark() {
        Scan scan = Scan.at(200);
        assertThat(specked(5, PEN, INK, scan)).isEqualTo(new Answer.NoAnswer());
        assertThat(specked(0, PEN, INK, scan)).isEqualTo(new Answer.Unsure("trace-of-ink"));
        // marks that a black-and-white scan broke up: the speck may be the rest of another
        assertThat(specked(5, 0.25, 120, scan.bilevel(150))).isInstanceOf(Answer.Unsure.class);
    }

    /** All choices of a page filled in, but one that is a cross and a filled box. */
    private static FieldReading amongFilled(Consumer<Drawing> other) {
        return read("item3", d -> {
            for (int item : List.of(0, 1, 3, 4)) {
                d.hand().mark(Style.FILL, box(item));
            }
            d.mark(Style.FILL, 1);
            other.accept(d);
        });
    }

    @Test
    void whoFillsToChooseTakesBackByFillingWhereAFigureIsPutInstead() {
        given(amongFilled(d -> d.mark(Style.CROSS, 4)), "5");
        // the pen may have rested, and a stroke from elsewhere ends in the box
        unsure(
                amongFilled(d -> d.hand()
                        .dot(d.boxes().get(4).centreX(), d.boxes().get(4).centreY(), 1)),
                "several-marks");
        unsure(
                amongFilled(d -> {
                    Box b = d.boxes().get(4);
                    d.line(b.x() - 4, b.centreY() - 1, b.centreX() + 1, b.centreY() + 0.5);
                }),
                "several-marks");
    }

    @Test
    void twoDotsAndNoOtherMarkSayThatDotsAreMeant() {
        Consumer<Drawing> withdrawn = d -> {
            d.mark(Style.FILL, 1);
            d.mark(Style.DOT, 4);
        };
        given(
                read("item3", d -> {
                    d.hand().mark(Style.DOT, box(0));
                    d.hand().mark(Style.DOT, box(1));
                    withdrawn.accept(d);
                }),
                "5");
        unsure(
                read("item3", d -> {
                    d.hand().mark(Style.DOT, box(0));
                    d.hand().mark(Style.DOT, box(1));
                    d.hand().mark(Style.CROSS, box(3));
                    withdrawn.accept(d);
                }),
                "several-marks");
    }

    @Test
    void whatWasScribbledOverBeyondItsBoxIsNoSignThatAnotherWasTakenBack() {
        Consumer<Drawing> scribbled = d -> {
            Box b = d.boxes().get(3);
            for (double y = b.y() - 0.9; y < b.bottom() + 0.9; y += 0.75) {
                d.line(b.x() - 0.9, y, b.right() + 0.9, y + 0.4);
                d.line(b.x() - 0.9, y + 0.8, b.right() + 0.9, y - 0.2);
            }
        };
        assertThat(read("item3", scribbled.andThen(d -> d.mark(Style.FILL, 1))).answer())
                .isInstanceOf(Answer.Unsure.class);
    }

    /** Scribbled over to choose, so that nothing of the outline is seen, and not filled as one that is taken back. */
    @Test
    void aBoxThatIsNearlyFilledNeedsNoOutline() {
        FieldReading reading = read("item3", d -> {
            Box b = d.boxes().get(2);
            d.sheet().stroke(new Rectangle2D.Double(b.x() - 0.1, b.y() - 0.1, b.w() + 0.2, b.h() + 0.2), 1.3, INK);
            for (double y = b.y() + 0.8; y < b.bottom() - 0.5; y += 0.68) {
                d.line(b.x(), y, b.right(), y + 0.3);
            }
        });
        given(reading, "3");
    }

    private static Box box(int item) {
        return ((LayoutField.Choice) FORM.fields().get(item)).options().get(2).box();
    }

    @Test
    void aSpeckIsNothing() {
        FieldReading reading = read("item3", d -> {
            d.mark(Style.TICK, 0);
            Box b = d.boxes().get(2);
            d.sheet().blot(new Ellipse2D.Double(b.centreX(), b.centreY(), 0.3, 0.3), 30);
        });
        given(reading, "1");
    }

    @Test
    void aLongTickThatReachesANeighbourStaysWithItsBox() {
        FieldReading reading = read("visit", d -> {
            Box b = d.boxes().get(3);
            d.line(b.x() + 1, b.centreY(), b.x() + 2, b.bottom() - 0.6);
            d.line(b.x() + 2, b.bottom() - 0.6, b.right() + 1.6, b.y() - 4.2);
        });
        assertThat(reading.answer()).isNotEqualTo(new Answer.Given(List.of("v0")));
        assertThat(reading.answer()).isNotEqualTo(new Answer.NoAnswer());
    }

    @Test
    void everyMarkCountsWhereSeveralMayBeChosen() {
        given(
                read("who", d -> {
                    d.mark(Style.CROSS, 0);
                    d.mark(Style.TICK, 4);
                    d.mark(Style.CROSS, 5);
                }),
                "who_0",
                "who_4",
                "who_5");
        given(
                read("who", d -> {
                    d.mark(Style.FILL, 0);
                    d.mark(Style.FILL, 4);
                }),
                "who_0",
                "who_4");
    }

    @Test
    void aFilledBoxAmongCrossesIsLeftToAPersonWhereSeveralMayBeChosen() {
        unsure(
                read("who", d -> {
                    d.mark(Style.FILL, 0);
                    d.mark(Style.CROSS, 4);
                }),
                "filled-among-marks");
    }

    private static Answer words(Consumer<Sheet> written) {
        Sheet sheet = Sheet.print(FORM, 1, "0123456789A");
        written.accept(sheet);
        PageReading.Read reading = (PageReading.Read)
                new PageReader(List.of(FORM)).read(Scan.at(200).of(sheet.image(), 4));
        return reading.fields().get(reading.fields().size() - 1).answer();
    }

    @Test
    void specksAndStreaksAreNoWordsAndTheShortestOnesAre() {
        assertThat(words(sheet -> {
                    for (int k = 0; k < 8; k++) {
                        speck(sheet, 30 + 19 * k, 240 + 3 * (k % 4), 0.4);
                    }
                    sheet.stroke(new Line2D.Double(90, 10, 90.4, 290), 0.15, 120);
                }))
                .isEqualTo(new Answer.NoAnswer());
        assertThat(words(sheet -> sheet.text("no", 30, 245, 4))).isEqualTo(new Answer.Picture());
        assertThat(words(sheet -> sheet.stroke(new Line2D.Double(60, 245, 63, 245.2), 0.35, 60)))
                .isEqualTo(new Answer.Picture());
        // pale pencil of which a scan kept dots
        assertThat(words(sheet -> {
                    for (int k = 0; k < 40; k++) {
                        speck(sheet, 40 + 1.1 * k, 245 + 1.4 * (k % 3), 0.4);
                    }
                }))
                .isEqualTo(new Answer.Picture());
    }

    @Test
    void wordsAreCutOut() {
        Sheet sheet = Sheet.print(FORM, 1, "0123456789A");
        sheet.text("They were very kind", 30, 245, 7);
        PageReading.Read reading = (PageReading.Read)
                new PageReader(List.of(FORM)).read(Scan.at(200).turned(1).of(sheet.image(), 4));
        FieldReading comment = reading.fields().stream()
                .filter(f -> f.field().equals("comment"))
                .findFirst()
                .orElseThrow();
        assertThat(comment.answer()).isEqualTo(new Answer.Picture());
        // upright, at 8 pixels a millimetre
        assertThat(comment.picture().orElseThrow().width()).isBetween(1340, 1348);
        assertThat(comment.picture().orElseThrow().height()).isBetween(308, 316);
    }

    @Test
    void anEmptyBoxForWordsHasNoAnswer() {
        Sheet sheet = Sheet.print(FORM, 1, "0123456789A");
        PageReading.Read reading = (PageReading.Read)
                new PageReader(List.of(FORM)).read(Scan.at(150).shaded(0.4).of(sheet.image(), 4));
        assertThat(reading.fields())
                .filteredOn(f -> f.field().equals("comment") || f.field().equals("age"))
                .extracting(FieldReading::answer)
                .containsOnly(new Answer.NoAnswer());
    }

    @Test
    void marksAreFoundWhereTheyAreInTheImageAsItCame() {
        Sheet sheet = Sheet.print(FORM, 1, "0123456789A");
        PageReading.Read reading = (PageReading.Read)
                new PageReader(List.of(FORM)).read(Scan.at(300).turned(2).of(sheet.image(), 4));
        MarkReading first = reading.fields().get(0).marks().get(0);
        Box box = ((LayoutField.Choice) FORM.fields().get(0)).options().get(0).box();
        assertThat(first.x()).isCloseTo((210 - box.right()) * 300 / 25.4, org.assertj.core.data.Offset.offset(2.0));
        assertThat(first.y()).isCloseTo((297 - box.bottom()) * 300 / 25.4, org.assertj.core.data.Offset.offset(2.0));
        assertThat(first.w()).isCloseTo(4.5 * 300 / 25.4, org.assertj.core.data.Offset.offset(1.5));
        assertThat(reading.quality().quarter()).isEqualTo(2);
        assertThat(reading.quality().dpi()).isCloseTo(300, org.assertj.core.data.Offset.offset(0.5));
    }

    @Test
    void wordsThatWereMarkedInsteadOfTheirBoxGoToAPerson() {
        for (String field : List.of("visit", "who")) {
            FieldReading circled = read(field, p -> {
                Box w = words(field, 1);
                p.sheet().stroke(new Ellipse2D.Double(w.x() - 0.8, w.y() - 0.8, w.w() + 2.4, w.h() + 1.6), PEN, INK);
            });
            FieldReading underlined = read(field, p -> {
                Box w = words(field, 2);
                p.line(w.x(), w.bottom() + 1, w.right(), w.bottom() + 1.2);
            });
            FieldReading ticked = read(field, p -> {
                Box w = words(field, 3);
                p.line(w.right() + 0.4, w.y() + 1.5, w.right() + 1.2, w.bottom());
                p.line(w.right() + 1.2, w.bottom(), w.right() + 3.5, w.y() - 2);
            });

            for (FieldReading reading : List.of(circled, underlined, ticked)) {
                assertThat(reading.answer()).isInstanceOf(Answer.Unsure.class);
            }
            assertThat(underlined.answer()).isEqualTo(new Answer.Unsure("ink-beside-box"));
        }
    }

    @Test
    void aLineThatTheFeederDrewBesideUnansweredBoxesIsNoMark() {
        FieldReading reading = read("visit", p -> p.sheet().stroke(new Line2D.Double(75, 0, 75.2, 297), 0.2, 60));

        assertThat(reading.answer()).isEqualTo(new Answer.NoAnswer());
    }

    @Test
    void aDotBesideAFilledBoxIsTheAnswerOfOneWhoMarksWithDots() {
        FieldReading reading = read("visit", p -> {
            for (LayoutField field : FORM.fields().subList(0, 4)) {
                p.hand()
                        .mark(
                                Style.DOT,
                                ((LayoutField.Choice) field).options().get(2).box());
            }
            p.mark(Style.FILL, 0);
            p.mark(Style.DOT, 1);
        });

        given(reading, "v1");
    }

    private static Box words(String field, int option) {
        Box box = FORM.fields().stream()
                .filter(f -> f.id().equals(field))
                .map(f -> ((LayoutField.Choice) f).options().get(option).box())
                .findFirst()
                .orElseThrow();
        return FORM.pages().get(0).printed().stream()
                .filter(p ->
                        p.x() > box.right() && p.x() < box.right() + 3 && Math.abs(p.centreY() - box.centreY()) < 2)
                .findFirst()
                .orElseThrow();
    }
}
