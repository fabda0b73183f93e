package org.likewise.scanner.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.scanner.image.ScreenFields.Field;

/** Fields as viewers save them, and as nobody should. */
class WidgetsTest {
    private static final String FORM = "7Q2M9KXT4D";

    private final COSDictionary form = field(FORM);
    private final COSArray first = new COSArray();
    private final COSArray second = new COSArray();

    private static COSDictionary field(String name) {
        COSDictionary field = new COSDictionary();
        field.setString(COSName.T, name);
        return field;
    }

    private static COSDictionary under(COSDictionary parent, COSDictionary field) {
        field.setItem(COSName.PARENT, parent);
        if (!parent.containsKey(COSName.KIDS)) {
            parent.setItem(COSName.KIDS, new COSArray());
        }
        parent.getCOSArray(COSName.KIDS).add(field);
        return field;
    }

    private static COSDictionary widget(COSArray page, COSDictionary widget) {
        widget.setItem(COSName.SUBTYPE, COSName.WIDGET);
        page.add(widget);
        return widget;
    }

    private COSDictionary text(String name, String value) {
        COSDictionary text = widget(first, under(form, field(name)));
        text.setItem(COSName.FT, COSName.TX);
        text.setString(COSName.V, value);
        return text;
    }

    /** A radio group of three, with what it says and the state of each button. */
    private COSDictionary radio(String name, String said, String... states) {
        COSDictionary group = under(form, field(name));
        group.setItem(COSName.FT, COSName.BTN);
        group.setName(COSName.V, said);
        for (String state : states) {
            widget(first, under(group, new COSDictionary())).setName(COSName.AS, state);
        }
        return group;
    }

    private ScreenFields read(int page) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (COSArray annotations : new COSArray[] {first, second}) {
                PDPage pdPage = new PDPage();
                pdPage.getCOSObject().setItem(COSName.ANNOTS, annotations);
                document.addPage(pdPage);
            }
            document.save(out);
        }
        try (PdfPages pages = PdfPages.open(out.toByteArray())) {
            return pages.screenFields(page);
        }
    }

    @Test
    void whatWasFilledInIsThere() throws Exception {
        text("age", "47");
        text("comment", "Merci, ça va.\nشكرًا");
        radio("interest", "4", "Off", "4", "Off");
        COSDictionary box = widget(first, under(under(form, field("ethnicity")), field("asian")));
        box.setItem(COSName.FT, COSName.BTN);
        box.setName(COSName.V, "asian");
        box.setName(COSName.AS, "asian");

        ScreenFields fields = read(0);

        assertThat(fields.form()).isEqualTo(FORM);
        assertThat(fields.fields())
                .containsEntry("age", new Field("47", true))
                .containsEntry("comment", new Field("Merci, ça va.\nشكرًا", true))
                .containsEntry("interest", new Field("4", true))
                .containsEntry("ethnicity.asian", new Field("asian", true))
                .hasSize(4);
        assertThat(read(1)).isEqualTo(ScreenFields.NONE);
    }

    @Test
    void whatIsBlankIsNotFilledIn() throws Exception {
        text("comment", " ");
        radio("interest", "Off", "Off", "Off");
        ScreenFields fields = read(0);
        assertThat(fields.filled("comment")).isEmpty();
        assertThat(fields.filled("interest")).isEmpty();
        assertThat(fields.filled("no_such_field")).isEmpty();
    }

    @Test
    void theNumberThatAProgramPutBehindTheNameDoesNoHarm() throws Exception {
        form.setString(COSName.T, FORM + "+12");
        text("age", "47");
        assertThat(read(0).form()).isEqualTo(FORM);
    }

    @Test
    void aButtonThatSaysOneThingAndShowsAnotherIsUnclear() throws Exception {
        radio("interest", "4", "Off", "Off", "3");
        radio("listening", "Off", "Off", "2");
        radio("feelings", "4", "4", "3");
        radio("responding", "4", "Off", "Off");
        assertThat(read(0).fields().values()).hasSize(4).noneMatch(Field::clear);
    }

    @Test
    void whatStandsInSeveralPlacesIsUnclear() throws Exception {
        COSDictionary age = under(form, field("age"));
        age.setItem(COSName.FT, COSName.TX);
        age.setString(COSName.V, "47");
        widget(first, under(age, new COSDictionary()));
        widget(second, under(age, new COSDictionary()));
        text("comment", "one");
        text("comment", "another");
        assertThat(read(0).fields().values()).hasSize(2).noneMatch(Field::clear);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FORM", "../secret", "Age", "a.b", "constructor\u0000", "7q2m9kxt4d"})
    void fieldsOfOtherNamesAreNotOurs(String name) throws Exception {
        text(name, "47");
        assertThat(read(0).fields()).isEmpty();
    }

    @Test
    void fieldsOfTwoFormsOnOnePageAreNoFields() throws Exception {
        text("age", "47");
        COSDictionary other = widget(first, under(field("0123456789"), field("age")));
        other.setItem(COSName.FT, COSName.TX);
        other.setString(COSName.V, "48");
        assertThat(read(0)).isEqualTo(ScreenFields.NONE);
    }

    @Test
    void aTreeThatGoesInCirclesEnds() throws Exception {
        COSDictionary a = field("a");
        COSDictionary b = field("b");
        under(a, b);
        under(b, a);
        widget(first, a);
        widget(first, under(a, field("age")));
        COSDictionary own = field("own");
        own.setItem(COSName.PARENT, own);
        widget(first, own);
        assertThat(read(0)).isEqualTo(ScreenFields.NONE);
    }

    @Test
    void valuesAreBoundedAndOfTheRightKind() throws Exception {
        text("comment", "x".repeat(3_000_000));
        text("age", "").setItem(COSName.V, new COSArray());
        text("why", "").setItem(COSName.V, new COSDictionary());
        radio("interest", "4", "4").setItem(COSName.V, new COSString("4"));
        first.add(COSName.A);
        ScreenFields fields = read(0);
        assertThat(fields.fields().get("comment").value()).hasSize(ScreenFields.MOST_TEXT + 1);
        assertThat(fields.fields().get("age").value()).isEmpty();
        assertThat(fields.fields().get("why").value()).isEmpty();
        assertThat(fields.fields().get("interest").value()).isEqualTo("4");
    }
}
