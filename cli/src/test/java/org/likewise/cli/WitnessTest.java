package org.likewise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.generator.form.FormMaker;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.web.QuestionnairePage;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.code.PageCode;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

/** What other programs see of page and paper: zbar, poppler and qpdf. */
class WitnessTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-CA", "ar"})
    void anotherDecoderReadsEveryPagesCodeAt150Dpi(String language) throws Exception {
        CommandLineRun.of(
                "print",
                "therapeutic-empathy",
                "--packs",
                2,
                "--language",
                language,
                "--scales",
                CommandLineRun.shippedScales(),
                "--out",
                folder);
        Path pdf = folder.resolve("packs.pdf");
        OutsideTool.run(0, "qpdf", "--check", pdf);
        OutsideTool.run(0, "pdftoppm", "-r", 150, "-gray", "-png", pdf, folder.resolve("page"));
        Set<String> codes = new HashSet<>();
        int pages = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path page : files.filter(f -> f.toString().endsWith(".png")).toList()) {
                String text = OutsideTool.run(0, "zbarimg", "-q", "--raw", page).strip();
                assertThat(PageCode.parse(text)).as(page + " says " + text).isPresent();
                codes.add(text);
                pages++;
            }
        }
        assertThat(pages).isGreaterThanOrEqualTo(8);
        assertThat(codes).as("each page has a code of its own").hasSize(pages);
    }

    @Test
    void pageAndPaperShowTheSameSentencesInTheSameOrderAndTheSameFingerprint() throws Exception {
        Scale scale = Scales.read(List.of(CommandLineRun.shippedScales()))
                .orThrow()
                .scale("therapeutic-empathy")
                .orElseThrow();
        FormMaker maker = FormMaker.shipped();
        for (Questionnaire questionnaire : Questionnaires.all(scale)) {
            Path pdf = folder.resolve("form.pdf");
            Files.write(pdf, maker.make(questionnaire, Paper.A4, Style.STANDARD).pdf(Release.DATE, "test"));
            OutsideTool.run(0, "qpdf", "--check", pdf);
            String paper = letters(OutsideTool.run(0, "pdftotext", pdf, "-"));
            String page = letters(QuestionnairePage.render(questionnaire, WebTemplates.shipped())
                    .replaceAll("(?s)<(script|style).*?</\\1>", " ")
                    .replaceAll("<[^>]*>", " ")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&"));
            assertThat(paper).as("paper of %s", questionnaire.slug()).contains(letters(questionnaire.wording()));
            assertThat(page).as("page of %s", questionnaire.slug()).contains(letters(questionnaire.wording()));
            List<String> sentences = new ArrayList<>(List.of(questionnaire.title(), questionnaire.introduction()));
            questionnaire.questions().stream()
                    .map(Question::stem)
                    .filter(s -> !s.isEmpty())
                    .forEach(sentences::add);
            sentences.add(questionnaire.thanks());
            inOrder("paper of " + questionnaire.slug(), paper, sentences);
            inOrder("page of " + questionnaire.slug(), page, sentences);
            for (Question question : questionnaire.questions()) {
                if (question instanceof Question.Choice choice) {
                    choice.options().forEach(o -> {
                        assertThat(page).contains(letters(o.label()));
                        // a label above a column may stand in two lines, which poppler reads across the columns
                        for (String word : o.label().split("\\s")) {
                            assertThat(paper).contains(letters(word));
                        }
                    });
                }
            }
        }
    }

    private static void inOrder(String what, String text, List<String> sentences) {
        int from = 0;
        for (String sentence : sentences) {
            int at = text.indexOf(letters(sentence), from);
            assertThat(at)
                    .as("%s has, after what comes before it: %s", what, sentence)
                    .isNotNegative();
            from = at + letters(sentence).length();
        }
    }

    /** Letters and digits alone: where lines break and how extractors place vowel signs is not the question here. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
