package org.likewise.generator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likewise.model.questionnaire.Question;
import org.likewise.model.table.FieldColumns;
import org.likewise.model.table.ResponsesTable;
import org.likewise.model.table.Table;
import org.likewise.model.table.TableReader;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser: filled in, corrected, saved; and as assistive technology sees it. */
class QuestionnairePageBrowserTest {
    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Path downloads = Files.createDirectory(folder.resolve("downloads"));
        browser = Browser.start(downloads);
        for (String language : List.of("en", "fr-CA", "ar")) {
            Files.writeString(
                    file(language),
                    QuestionnairePage.render(Samples.everyType(language), WebTemplates.shipped()),
                    StandardCharsets.UTF_8);
        }
    }

    @BeforeEach
    void nothingIsKept() {
        browser.before("");
        browser.open(file("en"), "", 600, "light");
        browser.forgetAll();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void answersComeOutAsARowOfTheTable(String language) throws IOException {
        browser.open(file(language), "#c=7q2m9kxt4dA", 600, "light");
        choose("warm", "-1");
        choose("kind", "NA");
        choose("overall", "10");
        choose("seen", "doctor");
        type("age", "41");
        browser.script("document.getElementById('in-day').value = '2026-11-02'");
        type("comment", "=cmd|' /C calc'!A0, \"quoted\"\nsecond line");
        press("#finish-line button");

        Map<String, String> row = saved();
        List<String> columns = new ArrayList<>(ResponsesTable.LEADING);
        for (Question question : Samples.everyType(language).questions()) {
            columns.addAll(FieldColumns.of(question));
        }
        assertThat(List.copyOf(row.keySet())).isEqualTo(columns);
        assertThat(row)
                .containsEntry("scale", "every-type")
                .containsEntry("version", "1.2.3")
                .containsEntry("wording", "k3x9q2f7")
                .containsEntry("form", "")
                .containsEntry("role", "patient")
                .containsEntry("language", language)
                .containsEntry("variant", "")
                .containsEntry("pack", "7Q2M9KXT4D")
                .containsEntry("copy", "7Q2M9KXT4DA")
                .containsEntry("mode", "web")
                .containsEntry("status", "complete")
                .containsEntry("review", "")
                .containsEntry("flags", "")
                .containsEntry("warm", "-1")
                .containsEntry("kind", "NA")
                .containsEntry("overall", "10")
                .containsEntry("seen___nurse", "0")
                .containsEntry("seen___doctor", "1")
                .containsEntry("day", "2026-11-02")
                .containsEntry("age", "41")
                .containsEntry("age_pns", "")
                .containsEntry("comment", "=cmd|' /C calc'!A0, \"quoted\"\nsecond line")
                .containsEntry("comment_image", "");
        assertThat(row.get("response_id")).matches("W-[0-9A-HJKMNP-TV-Z]{16}");
        assertThat(row.get("received")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(browser.find("#done").isDisplayed()).isTrue();
        assertThat(browser.find("form").isDisplayed()).isFalse();
        assertThat(browser.requests()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsUnansweredIsNamedOnceAndMayBeLeft() throws IOException {
        browser.open(file("en"), "", 600, "light");
        assertThat(browser.driver().findElements(By.cssSelector("input:checked")))
                .isEmpty();
        choose("warm", "1");
        press("#finish-line button");
        assertThat(browser.find("#notice-list").getText()).isEqualTo("They were kind.\nHow was it, over all?");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("notice");
        press("#notice-list a");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("name"))
                .isEqualTo("a-kind");
        press("#finish-line button");
        assertThat(saved())
                .containsEntry("status", "partial")
                .containsEntry("kind", "")
                .containsEntry("seen___nurse", "")
                .containsEntry("pack", "")
                .containsEntry("copy", "");
    }

    @Test
    void aNumberThatCannotBeMeantIsAskedAboutAndThenLeftToAPerson() throws IOException {
        browser.open(file("en"), "", 600, "light");
        choose("warm", "1");
        choose("kind", "1");
        choose("overall", "0");
        type("age", "410");
        press("#finish-line button");
        assertThat(browser.find("#notice-list").getText())
                .isEqualTo("How old are you?\nWrite a whole number from 0 to 120, or leave it empty.");
        press("#finish-line button");
        assertThat(saved())
                .containsEntry("age", "")
                .containsEntry("status", "review")
                .containsEntry("review", "age")
                .containsEntry("flags", "typed:age=410");
    }

    @Test
    void anAnswerIsClearedAndDecliningAndTypingTakeEachOtherBack() {
        browser.open(file("en"), "", 600, "light");
        WebElement clear = browser.find("#q-warm .clear-button");
        assertThat(clear.isDisplayed()).isFalse();
        choose("warm", "1");
        assertThat(clear.isDisplayed()).isTrue();
        clear.sendKeys(Keys.ENTER);
        assertThat(browser.driver().findElements(By.cssSelector("input:checked")))
                .isEmpty();
        assertThat(clear.isDisplayed()).isFalse();
        assertThat(browser.find("#status").getDomProperty("textContent")).isEqualTo("Answer cleared.");

        type("age", "41");
        choose("age_pns", "declined");
        assertThat(browser.find("#in-age").getDomProperty("value")).isEmpty();
        type("age", "5");
        assertThat(browser.find("[name=a-age_pns]").isSelected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#c=7Q2M9KXT4", "#c=<script>", "#c=7Q2M9KXT4DU", "#c="})
    void aCopyThatIsNoneIsSaidAndNotUsed(String fragment) {
        browser.open(file("en"), fragment, 600, "light");
        assertThat(browser.find("#code-problem").isDisplayed()).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theNextPersonStartsWithNothing() throws IOException {
        browser.open(file("en"), "", 600, "light");
        choose("warm", "1");
        type("comment", "mine");
        press("#finish-line button");
        press("#finish-line button");
        String first = saved().get("response_id");
        press("#kept-remove");
        press("#start-new");
        assertThat(browser.driver().findElements(By.cssSelector("input:checked, .answered")))
                .isEmpty();
        assertThat(browser.find("#in-comment").getDomProperty("value")).isEmpty();
        press("#finish-line button");
        press("#finish-line button");
        assertThat(saved().get("response_id")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"en,320,light", "en,1280,dark", "fr-CA,320,dark", "ar,320,light", "ar,1280,dark"})
    void assistiveTechnologyHasNothingToComplainOf(String language, int width, String scheme) {
        browser.open(file(language), "", width, scheme);
        assertThat(browser.violations()).isEmpty();
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .as("no scrolling sideways")
                .isLessThanOrEqualTo(width);
        assertThat((List<?>) browser.script("""
                        return Array.from(document.querySelectorAll(
                            "label.option, button, summary, input[type=text], input[type=date], textarea"))
                          .map((e) => e.getBoundingClientRect())
                          .filter((r) => r.width > 0 && (r.width < 44 || r.height < 44)).map((r) => r.width + " x " + r.height);
                        """))
                .as("targets of at least 44 px")
                .isEmpty();
        choose("warm", "1");
        press("#finish-line button");
        assertThat(browser.violations()).as("with the notice").isEmpty();
        press("#finish-line button");
        browser.shown("#kept");
        assertThat(browser.violations()).as("when done").isEmpty();
    }

    private static void choose(String field, String value) {
        press("[name='a-" + field + "'][value='" + value + "']");
    }

    private static void type(String field, String text) {
        browser.find("#in-" + field).sendKeys(text);
    }

    private static void press(String css) {
        browser.find(css).click();
    }

    private static Map<String, String> saved() throws IOException {
        browser.shown("#kept");
        press("#save-csv");
        Path file = browser.download();
        assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(Files.readString(file)).as("a spreadsheet runs nothing").doesNotContain(",=", ",\"=");
        Table table = TableReader.read(file, ResponsesTable.LEADING);
        assertThat(table.rows()).hasSize(1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            row.put(table.columns().get(i), table.rows().get(0).get(i));
        }
        return row;
    }

    private static Path file(String language) {
        return folder.resolve(language + ".html");
    }
}
