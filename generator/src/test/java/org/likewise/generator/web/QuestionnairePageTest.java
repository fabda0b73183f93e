package org.likewise.generator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.AnswerOption;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Section;

/** The page as text: its words, their order, its escaping and what it may ask of the world. */
class QuestionnairePageTest {
    private static final WebTemplates SHIPPED = WebTemplates.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-CA", "ar", "pa"})
    void everySentenceStandsInItsOrder(String language) {
        Questionnaire asked = Samples.everyType(language);
        assertThat(QuestionnairePage.render(asked, SHIPPED)).containsSubsequence(sentences(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-CA", "ar", "pa"})
    void theCheckerFindsNothingWrong(String language) throws Exception {
        assertThat(HtmlChecker.messages(QuestionnairePage.render(Samples.everyType(language), SHIPPED)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "ar"})
    void thePageAsksNothingOfAnotherHost(String language) {
        String page = QuestionnairePage.render(Samples.everyType(language), SHIPPED);
        assertThat(page)
                .doesNotContainPattern(
                        "(?i)https?:|\\bsrc=|[:\\s]url\\(|@import|fetch\\(|XMLHttpRequest|<iframe|<form[^>]*action")
                .contains("default-src &#39;none&#39;")
                .doesNotContain("unsafe-inline");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
    }

    @Test
    void languageAndDirectionAreTheQuestionnaires() {
        assertThat(QuestionnairePage.render(Samples.everyType("ar"), SHIPPED))
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("مسح هذه الإجابة");
        assertThat(QuestionnairePage.render(Samples.everyType("fr-CA"), SHIPPED))
                .contains("<html lang=\"fr-CA\" dir=\"ltr\">")
                .contains("Effacer cette réponse");
    }

    @Test
    void aScriptThatGoesWithoutSayingIsNotSaid() {
        assertThat(QuestionnairePage.render(Samples.everyType("pa-Guru"), SHIPPED))
                .contains("<html lang=\"pa\" dir=\"ltr\">", "data-language=\"pa-Guru\"");
        assertThat(MarkupLanguage.of("pa-Guru-IN")).isEqualTo("pa-IN");
        assertThat(MarkupLanguage.of("pa-Arab")).isEqualTo("pa-Arab");
        assertThat(MarkupLanguage.of("zh-Hans")).isEqualTo("zh-Hans");
    }

    @Test
    void wordsOfThePageThatALanguageLacksAreInEnglishAndSaySo() {
        assertThat(QuestionnairePage.render(Samples.everyType("fa"), SHIPPED))
                .contains("<html lang=\"fa\" dir=\"rtl\">")
                .contains("<ul class=\"hints\" lang=\"en\" dir=\"ltr\">");
    }

    @Test
    void allLanguagesHaveAllWords() {
        var english = Messages.of(SHIPPED, "en").words().keySet();
        for (String language :
                List.of("fr", "ar", "bn", "cy", "es", "gu", "hi", "iu-Cans", "pa-Guru", "pl", "ta", "ur", "zh-Hans")) {
            String file = SHIPPED.text("messages/" + language + ".properties").orElseThrow();
            assertThat(english).allSatisfy(key -> assertThat(file).contains("\n" + key + "="));
        }
    }

    @Test
    void aDraftSaysSoAndOthersDoNot() {
        Questionnaire draft = Samples.everyType("en");
        Questionnaire validated = new Questionnaire(
                draft.scale(),
                draft.version(),
                "validated",
                draft.role(),
                draft.language(),
                draft.variant(),
                draft.title(),
                draft.introduction(),
                draft.thanks(),
                draft.sections(),
                draft.wording(),
                List.of());
        assertThat(QuestionnairePage.render(draft, SHIPPED)).contains("<aside class=\"draft-band\"");
        assertThat(QuestionnairePage.render(validated, SHIPPED)).doesNotContain("<aside class=\"draft-band\"");
    }

    @Test
    void nothingIsChosenBeforehand() {
        assertThat(QuestionnairePage.render(Samples.everyType("en"), SHIPPED))
                .doesNotContainPattern("<(input|textarea)[^>]*\\b(checked|required|autofocus)\\b");
    }

    @Test
    void everyKindOfQuestionHasItsTemplate() {
        assertThat(Question.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        Question.Choice.class, Question.Digits.class, Question.Day.class, Question.Words.class);
        List<String> components = Samples.everyType("en").sections().stream()
                .flatMap(s -> Card.of(s.questions()).stream())
                .map(Card::component)
                .distinct()
                .toList();
        assertThat(components).containsExactly("choice", "date", "digits", "text");
        assertThat(components)
                .allSatisfy(c -> assertThat(SHIPPED.text("components/" + c + "/" + c + ".ftlh"))
                        .isPresent());
    }

    @Test
    void aFoldersOwnTemplateIsUsedAndTheOthersStay(@TempDir Path folder) throws Exception {
        Path band = folder.resolve("web/components/draft-band/draft-band.ftlh");
        Files.createDirectories(band.getParent());
        Files.writeString(band, "<aside>${questionnaire.title} is ours</aside>");
        assertThat(QuestionnairePage.render(Samples.everyType("en"), WebTemplates.over(folder)))
                .contains("<aside>Tea &amp; &lt;biscuits&gt; is ours</aside>")
                .contains("They were warm.");
    }

    @Test
    void aBrokenTemplateIsAProblemWithItsName(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("web"));
        Files.writeString(folder.resolve("web/page.ftlh"), "${nothing.there}");
        assertThatThrownBy(() -> QuestionnairePage.render(Samples.everyType("en"), WebTemplates.over(folder)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("page.ftlh");
        assertThatThrownBy(() -> WebTemplates.over(folder.resolve("missing")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("missing");
    }

    /** All that a respondent reads, as HTML has it. */
    private static List<String> sentences(Questionnaire asked) {
        List<String> out = new ArrayList<>();
        out.add(asked.title());
        out.add(asked.introduction());
        for (Section section : asked.sections()) {
            out.add(section.heading());
            for (Question question : section.questions()) {
                out.add(question.stem());
                out.add(question.explanation());
                if (question instanceof Question.Choice choice) {
                    out.add(choice.lowLabel());
                    out.add(choice.highLabel());
                    choice.options().stream().map(AnswerOption::label).forEach(out::add);
                } else if (question instanceof Question.Digits digits) {
                    out.add(digits.unit());
                }
            }
        }
        out.add(asked.thanks());
        return out.stream()
                .filter(s -> !s.isEmpty())
                .map(QuestionnairePageTest::escaped)
                .toList();
    }

    private static String escaped(String text) {
        return Arrays.stream(text.split(""))
                .map(c -> switch (c) {
                    case "&" -> "&amp;";
                    case "<" -> "&lt;";
                    case ">" -> "&gt;";
                    case "\"" -> "&quot;";
                    case "'" -> "&#39;";
                    default -> c;
                })
                .collect(Collectors.joining());
    }
}
