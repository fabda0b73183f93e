package org.likewise.generator.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.generator.form.Form;
import org.likewise.generator.form.FormMaker;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Shipped;
import org.likewise.generator.form.Style;
import org.likewise.model.layout.Box;
import org.likewise.model.layout.FieldType;
import org.likewise.model.layout.LayoutField;
import org.likewise.model.layout.LayoutOption;
import org.likewise.model.layout.LayoutPage;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Section;

/** The fields of a blank form, seen by another program's eyes: PDFBox's. */
class FillableFormTest {
    private static final double POINTS_PER_MM = 72 / 25.4;

    static Stream<Arguments> forms() {
        return Stream.of("en-GB", "fr-CA", "ar")
                .flatMap(language -> Stream.of(Style.values())
                        .flatMap(
                                style -> Stream.of(Paper.values()).map(paper -> Arguments.of(language, paper, style))));
    }

    private static Form form(String language, Paper paper, Style style) {
        return FormMaker.shipped().make(Shipped.questionnaire("patient", language), paper, style);
    }

    private static byte[] pdf(Form form) {
        return form.pdf(Instant.parse("2026-11-22T10:15:30Z"), "Likewise");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("forms")
    void keepsToTheStandardsBlankAndFilledIn(String language, Paper paper, Style style) throws Exception {
        byte[] blank = pdf(form(language, paper, style));
        byte[] filled = filled(blank);

        assertThat(Standards.failures(blank, "ua1")).isEmpty();
        assertThat(Standards.failures(blank, "3a")).isEmpty();
        assertThat(Standards.failures(filled, "ua1")).isEmpty();
        assertThat(Standards.failures(filled, "3a")).isEmpty();
    }

    private static byte[] filled(byte[] blank) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(blank)) {
            for (PDField field : pdf.getDocumentCatalog().getAcroForm().getFieldTree()) {
                if (field instanceof PDButton button) {
                    button.setValue(button.getOnValues().iterator().next());
                } else if (field instanceof PDTextField text) {
                    text.setValue(text.isMultiline() ? "Thank you.\nAll was well." : "47");
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("forms")
    void eachBoxOfTheLayoutHasAWidgetOverIt(String language, Paper paper, Style style) throws Exception {
        Form form = form(language, paper, style);
        try (PDDocument pdf = Loader.loadPDF(pdf(form))) {
            Map<String, PDField> fields = fields(pdf);
            List<String> expected = new ArrayList<>();
            for (LayoutPage page : form.layout().pages()) {
                for (LayoutField field : page.fields()) {
                    String name = form.code() + "." + field.id();
                    if (field instanceof LayoutField.Choice choice && choice.multiple()) {
                        for (LayoutOption option : choice.options()) {
                            expected.add(name + "." + option.value());
                            assertOver(option.box(), page, fields.get(name + "." + option.value()), 0);
                        }
                        continue;
                    }
                    expected.add(name);
                    if (field instanceof LayoutField.Choice choice) {
                        for (int i = 0; i < choice.options().size(); i++) {
                            assertOver(choice.options().get(i).box(), page, fields.get(name), i);
                        }
                        assertThat(((PDButton) fields.get(name)).getOnValues())
                                .containsExactlyElementsOf(choice.options().stream()
                                        .map(LayoutOption::value)
                                        .toList());
                    } else if (field instanceof LayoutField.Cells cells) {
                        PDTextField comb = (PDTextField) fields.get(name);
                        assertThat(comb.isComb()).isTrue();
                        assertThat(comb.getMaxLen()).isEqualTo(cells.cells().size());
                    } else {
                        assertThat(((PDTextField) fields.get(name)).isMultiline())
                                .isTrue();
                    }
                }
            }
            assertThat(fields.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Map<String, PDField> fields(PDDocument pdf) {
        Map<String, PDField> fields = new TreeMap<>();
        for (PDField field : pdf.getDocumentCatalog().getAcroForm().getFieldTree()) {
            if (!field.getWidgets().isEmpty()) {
                fields.put(field.getFullyQualifiedName(), field);
            }
        }
        return fields;
    }

    private static void assertOver(Box box, LayoutPage page, PDField field, int widget) {
        PDAnnotationWidget over = field.getWidgets().get(widget);
        assertThat(over.getRectangle().getLowerLeftX())
                .isCloseTo((float) (box.x() * POINTS_PER_MM), org.assertj.core.data.Offset.offset(0.01f));
        assertThat(over.getRectangle().getUpperRightY())
                .isCloseTo(
                        (float) ((page.height() - box.y()) * POINTS_PER_MM),
                        org.assertj.core.data.Offset.offset(0.01f));
    }

    @Test
    void saysTheQuestionAndTheAnswerOfEachBox() throws Exception {
        Form form = form("en-GB", Paper.A4, Style.STANDARD);
        try (PDDocument pdf = Loader.loadPDF(pdf(form))) {
            Map<String, PDField> fields = fields(pdf);
            PDField interest = fields.get(form.code() + ".interest");
            assertThat(interest.getAlternateFieldName()).isEqualTo("They were interested in me as a person.");
            assertThat(interest.getWidgets().get(0).getCOSObject().getString(COSName.TU))
                    .isEqualTo("They were interested in me as a person.: Not at all");
            assertThat(fields.get(form.code() + ".age").getAlternateFieldName())
                    .isEqualTo("How old are you?: 3 spaces for digits, years");
            assertThat(fields.get(form.code() + ".age_pns").getAlternateFieldName())
                    .isEqualTo("How old are you?: Prefer not to say");
            assertThat(fields.get(form.code() + ".ethnicity.asian").getAlternateFieldName())
                    .isEqualTo("What is your ethnic group?: Asian");
        }
    }

    @Test
    void anAnswerCanBeTakenBackAndNothingIsLeftToTheViewerToDraw() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(pdf(form("en-GB", Paper.A4, Style.STANDARD)))) {
            PDAcroForm acroForm = pdf.getDocumentCatalog().getAcroForm();
            assertThat(acroForm.getCOSObject().containsKey(COSName.NEED_APPEARANCES))
                    .isFalse();
            for (PDField field : fields(pdf).values()) {
                if (field instanceof PDRadioButton radio) {
                    assertThat(radio.getFieldFlags() & 1 << 14)
                            .as("no toggle to off")
                            .isZero();
                }
                for (PDAnnotationWidget widget : field.getWidgets()) {
                    COSDictionary look =
                            widget.getCOSObject().getCOSDictionary(COSName.AP).getCOSDictionary(COSName.N);
                    assertThat(look).isNotNull();
                    if (field instanceof PDButton) {
                        assertThat(look.keySet()).hasSize(2).contains(COSName.Off);
                        // poppler draws nothing otherwise
                        assertThat(widget.getCOSObject()
                                        .getCOSDictionary(COSName.AP)
                                        .getItem(COSName.N))
                                .isInstanceOf(COSDictionary.class);
                    }
                }
            }
        }
    }

    @Test
    void theCellsOfADateAreThreeFieldsWithTheirWords() throws Exception {
        Question day = new Question.Day("day", "Which day was it?", "", false);
        Questionnaire questionnaire = new Questionnaire(
                "dates",
                "1.0.0",
                "validated",
                "patient",
                "en-GB",
                null,
                "A day",
                "An introduction.",
                "Thank you.",
                List.of(new Section(Section.Kind.CONTEXT, "About the visit", List.of(day))),
                "k3x9q2f7",
                List.of());
        Form form = FormMaker.shipped().make(questionnaire, Paper.A4, Style.STANDARD);
        assertThat(form.layout().fields().get(0).type()).isEqualTo(FieldType.DATE);

        try (PDDocument pdf = Loader.loadPDF(pdf(form))) {
            Map<String, PDField> fields = fields(pdf);
            assertThat(fields.keySet())
                    .containsExactly(form.code() + ".day.day", form.code() + ".day.month", form.code() + ".day.year");
            PDTextField year = (PDTextField) fields.get(form.code() + ".day.year");
            assertThat(year.getMaxLen()).isEqualTo(4);
            assertThat(year.getAlternateFieldName())
                    .startsWith("Which day was it?")
                    .endsWith(": Year");
        }
    }

    @Test
    void theSameFormGivesTheSameBytes() {
        Form form = form("ar", Paper.A4, Style.STANDARD);
        byte[] here = pdf(form);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(pdf(form)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
        }
    }
}
