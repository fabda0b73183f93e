package org.likewise.generator.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.generator.text.SampleSentences;

/** What is copied, searched and read out of a form is what was written, in every script. */
class ExtractedTextTest {
    /** The least share of words that PDFBox gives back, where it is not all: it moves a sign that lies over a bracket. */
    private static final Map<String, Double> PDFBOX_FLOORS = Map.of("hi", 0.98);

    /** What PDFBox makes of a line of both directions is its own: it has the words, in another order. */
    private static final Pattern BOTH_DIRECTIONS = Pattern.compile("(?=.*\\p{IsArabic})(?=.*[A-Za-z0-9]).*");

    @TempDir
    private Path folder;

    /** How often the sample form has its sentence: in seven sizes and roles on each of two pages. */
    private static final int TIMES = 2 * 7;

    static Stream<Arguments> sentences() {
        return SampleSentences.all().stream()
                .flatMap(sample -> sample.both().stream().map(text -> Arguments.of(sample.language(), text)));
    }

    private static byte[] pdf(String language, String sentence) {
        FormDrawing drawing = SampleForm.of("7Q2M9KXT4D", language, sentence);
        return FormPdf.single(
                drawing, SampleForm.layout("7Q2M9KXT4D", language, sentence), SampleForm.metadata(language));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void popplerFindsTheWordsInReadingOrder(String language, String sentence) throws Exception {
        Path file = folder.resolve("form.pdf");
        Files.write(file, pdf(language, sentence));
        String text = ExternalTool.run("pdftotext", "-enc", "UTF-8", file.toString(), "-");

        assertThat(recall(sentence, text)).isEqualTo(1.0);
        assertThat(inOrder(sentence, text)).isEqualTo(TIMES);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void pdfboxFindsTheWordsInReadingOrder(String language, String sentence) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(language, sentence))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(recall(sentence, text)).isGreaterThanOrEqualTo(PDFBOX_FLOORS.getOrDefault(language, 1.0));
            if (!BOTH_DIRECTIONS.matcher(sentence).matches() && !PDFBOX_FLOORS.containsKey(language)) {
                assertThat(inOrder(sentence, text)).isEqualTo(TIMES);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void theStructureSaysExactlyWhatWasWritten(String language, String sentence) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(language, sentence))) {
            List<String> said = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), said);
            boolean shaped = language.matches("(ar|fa|ur|pa|gu|hi|bn|ta)(-.*)?");
            if (shaped || !said.isEmpty()) {
                assertThat(said.stream()
                                .map(text -> text.replaceFirst("^2 · ", ""))
                                .toList())
                        .isEqualTo(Collections.nCopies(2 * 6, sentence));
            } else {
                // each glyph says its own characters, and nothing else need be said
                String text = plain(new PDFTextStripper().getText(document));
                assertThat(count(text.replace(" ", ""), plain(sentence).replace(" ", "")))
                        .isEqualTo(TIMES);
            }
        }
    }

    private static void collect(PDStructureNode node, List<String> out) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getCOSObject().containsKey(COSName.ACTUAL_TEXT)) {
                    out.add(element.getActualText());
                }
                collect(element, out);
            }
        }
    }

    /** The share of the sentence's words, of two characters and more, that stand in the text as often as on paper. */
    private static double recall(String sentence, String extracted) {
        String plain = plain(extracted);
        List<String> words = words(sentence);
        double found = 0;
        for (String word : words) {
            int written = TIMES * count(plain(sentence), word);
            found += Math.min(written, count(plain, word)) / (double) written;
        }
        return found / words.size();
    }

    private static int count(String text, String word) {
        return text.split(Pattern.quote(word), -1).length - 1;
    }

    /** How often all the sentence's words stand in their order, with nothing but what else the sentence has between them. */
    private static long inOrder(String sentence, String extracted) {
        String words = words(sentence).stream().map(Pattern::quote).collect(Collectors.joining(".{1,16}?"));
        return Pattern.compile(words).matcher(plain(extracted)).results().count();
    }

    private static List<String> words(String sentence) {
        return Stream.of(plain(sentence).split("[^\\p{L}\\p{M}\\p{Nd}\\u200C\\u200D’]+"))
                .map(word -> word.replaceAll("’$", ""))
                .filter(word -> word.codePointCount(0, word.length()) >= 2)
                .toList();
    }

    /** Without the marks of direction that extractors add; lines of Chinese are joined as they were before they were broken. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u200E\\u200F\\u202A-\\u202E]", "")
                .replaceAll(
                        "(?<=[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF])\\R(?=[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF])",
                        "")
                .replaceAll("\\s+", " ");
    }
}
