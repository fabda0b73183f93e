package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.likewise.generator.text.ShapedLine;
import org.likewise.generator.web.QuestionnairePage;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.questionnaire.Questionnaire;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What a person reads on the screen and on paper is the same: both are read back, and neither is asked what it meant to say. */
class PageAndPaperTest {
    static List<Questionnaire> all() {
        return Shipped.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void haveTheSameSentencesInTheSameOrder(Questionnaire questionnaire) throws Exception {
        List<Element> page = elements(QuestionnairePage.render(questionnaire, WebTemplates.shipped()));
        Form form = FormMaker.shipped()
                .make(new FormRequest(questionnaire, Optional.empty(), Paper.A4, Style.STANDARD, Surround.NONE));
        String paper = plain(PrintedWords.lines(form).map(ShapedLine::text).collect(Collectors.joining(" ")));

        List<String> asked = new ArrayList<>(texts(
                page,
                e -> e.getTagName().equals("h1")
                        || hasClass(e, "introduction")
                        || e.getTagName().equals("legend")
                        || hasClass(e, "stem")));
        asked.addAll(texts(
                page,
                e -> e.getTagName().equals("p")
                        && e.getParentNode() instanceof Element parent
                        && parent.getAttribute("id").equals("done")));
        assertThat(asked).hasSizeGreaterThan(8);
        assertThat(paper).containsSubsequence(asked);

        List<String> options = texts(page, e -> e.getTagName().equals("span") && inOption(e));
        assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(paper).contains(option));

        assertThat(texts(page, e -> hasClass(e, "wording")))
                .containsExactly(form.layout().wording());
        assertThat(paper).contains(form.layout().wording());
    }

    private static boolean inOption(Element e) {
        return e.getParentNode() instanceof Element parent && hasClass(parent, "option");
    }

    private static List<Element> elements(String html) throws Exception {
        NodeList found = new HtmlDocumentBuilder()
                .parse(new InputSource(new StringReader(html)))
                .getElementsByTagNameNS("*", "*");
        List<Element> out = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }

    private static List<String> texts(List<Element> page, Predicate<Element> which) {
        return page.stream()
                .filter(which)
                .map(e -> plain(e.getTextContent()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static boolean hasClass(Element e, String name) {
        return Arrays.asList(e.getAttribute("class").split(" ")).contains(name);
    }

    /** Lines that were broken are whole again, and marks of direction are no words. */
    private static String plain(String text) {
        return text.replaceAll("[\u200E\u200F\u202A-\u202E\u2066-\u2069]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
