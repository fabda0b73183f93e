package org.likewise.generator.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.model.layout.LayoutJson;

class FormPdfTest {
    private static final String CODE = "7Q2M9KXT4D";

    @TempDir
    private Path folder;

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of("en-GB", SampleForm.ENGLISH),
                Arguments.of("fr-CA", SampleForm.FRENCH),
                Arguments.of("ar", SampleForm.ARABIC),
                Arguments.of("hi", SampleForm.HINDI));
    }

    private static byte[] form(String language, String sentence) {
        FormDrawing drawing = SampleForm.of(CODE, language, sentence);
        return FormPdf.single(drawing, SampleForm.layout(CODE, language, sentence), SampleForm.metadata(language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void keepsToTheStandardsForAccessibilityAndArchiving(String language, String sentence) throws Exception {
        byte[] pdf = form(language, sentence);

        assertThat(Standards.failures(pdf, "ua1")).isEmpty();
        assertThat(Standards.failures(pdf, "3a")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isSoundAndItsSentencesAreFound(String language, String sentence) throws Exception {
        Path file = folder.resolve("form.pdf");
        Files.write(file, form(language, sentence));

        assertThat(ExternalTool.run("qpdf", "--check", file.toString())).contains("No syntax");
        String text = plain(ExternalTool.run("pdftotext", "-enc", "UTF-8", file.toString(), "-"));
        // all but the unlabelled option, on each of two pages
        assertThat(text.split(java.util.regex.Pattern.quote(sentence), -1)).hasSize(2 * 7 + 1);
        assertThat(text).contains("LW1-7Q2M9KXT4D-2 -00000000000-");
    }

    /** Without the marks of direction that the extractor adds, and with its line feeds as spaces. */
    private static String plain(String extracted) {
        return extracted.replaceAll("[\\u200E\\u200F\\u202A-\\u202E]", "").replaceAll("\\s+", " ");
    }

    @Test
    void sameInputGivesTheSameBytesInAnyZoneAndLocale() {
        byte[] here = form("ar", SampleForm.ARABIC);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(form("ar", SampleForm.ARABIC)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(form("ar", SampleForm.ARABIC)).isEqualTo(here);
    }

    @Test
    void carriesItsLayoutAndAsksToBePrintedAtFullSize() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(form("en", SampleForm.ENGLISH))) {
            PDComplexFileSpecification layout = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get(CODE + ".json");
            assertThat(layout.getEmbeddedFile().toByteArray())
                    .isEqualTo(LayoutJson.write(SampleForm.layout(CODE, "en", SampleForm.ENGLISH)));
            assertThat(layout.getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")))
                    .isEqualTo("Data");
            PDViewerPreferences preferences = pdf.getDocumentCatalog().getViewerPreferences();
            assertThat(preferences.getPrintScaling()).isEqualTo("None");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Visits & <more>");
        }
    }

    @Test
    void readsOutInOrder() throws Exception {
        Path file = folder.resolve("form.pdf");
        Files.write(file, form("en", SampleForm.ENGLISH));

        List<String> types = ExternalTool.run("pdfinfo", "-struct", file.toString())
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("(H\\d|P|L|LI|LBody|Form|Figure|Span)\\b.*"))
                .map(line -> line.split("[ (:]")[0])
                .toList();
        List<String> page = List.of(
                "H1", "P", "H2", "H3", "L", "LI", "LBody", "Form", "Span", "LI", "LBody", "Form", "LI", "LBody", "Form",
                "Span", "P", "Form", "Figure", "Figure", "Figure");
        assertThat(types.subList(0, page.size())).isEqualTo(page);
    }
}
