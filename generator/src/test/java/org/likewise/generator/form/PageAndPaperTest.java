package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.generator.text.ShapedLine;
import org.likewise.generator.web.QuestionnairePage;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.questionnaire.Questionnaire;

/** What a person reads on the screen and on paper is the same: both are read back, and neither is asked what it meant to say. */
class PageAndPaperTest {
    static List<Questionnaire> all() {
        return Shipped.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void haveTheSameSentencesInTheSameOrder(Questionnaire questionnaire) {
        Document page = Jsoup.parse(QuestionnairePage.render(questionnaire, WebTemplates.shipped()));
        Form form = FormMaker.shipped()
                .make(new FormRequest(questionnaire, Optional.empty(), Paper.A4, Style.STANDARD, Surround.NONE));
        String paper = plain(PrintedWords.lines(form).map(ShapedLine::text).collect(Collectors.joining(" ")));

        List<String> asked = new ArrayList<>();
        asked.add(page.selectFirst("h1").text());
        asked.add(page.selectFirst(".introduction").text());
        page.select("legend, .stem").eachText().forEach(asked::add);
        asked.add(page.selectFirst("#done > p").text());
        assertThat(paper).containsSubsequence(asked.stream().map(PageAndPaperTest::plain).toList());

        for (Element question : page.select(".question")) {
            List<String> options = question.select(".option > span").eachText().stream()
                    .map(PageAndPaperTest::plain)
                    .toList();
            assertThat(options).allSatisfy(option -> assertThat(paper).contains(option));
        }
        String fingerprint = page.selectFirst(".page-foot .wording").text();
        assertThat(fingerprint)
                .isEqualTo(page.selectFirst("form#questionnaire").attr("data-wording"))
                .isEqualTo(form.layout().wording());
        assertThat(paper).contains(fingerprint);
    }

    /** Lines that were broken are whole again, and marks of direction are no words. */
    private static String plain(String text) {
        return text.replaceAll("[\u200E\u200F\u202A-\u202E\u2066-\u2069]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
