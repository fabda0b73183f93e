package org.likewise.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likewise.exchange.instrument.ExportRequest;
import org.likewise.exchange.instrument.InstrumentExport;
import org.likewise.exchange.instrument.InstrumentFormat;
import org.likewise.model.scale.Scale;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** LHC-Forms and SurveyJS show our forms in a real browser, and reckon our scores. */
class BrowserReadersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static ChromeDriver browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        Readers.npm("lforms@40.1.3");
        browser = Readers.browser();
        browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void lhcFormsRendersTheQuestionnaireAndYieldsTheScore() throws IOException {
        lhcForms(TestScales.shipped());
        assertThat(browser.findElement(By.id("form")).getText())
                .contains("They listened closely to me.", "Not needed this time", "Prefer not to say");
        choose("listening", "Partly");
        choose("interest", "Completely");
        choose("understanding", "Not needed this time");
        choose("feelings", "Mostly");
        // two of five are not there: no score yet
        assertThat(score("total").isMissingNode()).isTrue();
        choose("responding", "Mostly");
        wait("total");
        assertThat(score("total").asDouble()).isCloseTo((3 + 5 + 4 + 4) / 4.0, within(1e-9));
    }

    @Test
    void lhcFormsReckonsReversedItemsAndSumsWithMissingOnes() throws IOException {
        lhcForms(TestScales.hard());
        choose("first", "Yes");
        choose("second", "No, never");
        wait("fit");
        // yes counts 3; never is -1, reversed within -1..3 it is 3; half of four items suffice, the others count as
        // their mean
        assertThat(score("fit").asDouble()).isCloseTo(3, within(1e-9));
        assertThat(score("all_sum").asDouble()).isCloseTo((3 + 3) / 2.0 * 4, within(1e-9));
    }

    @Test
    void surveyJsTakesEveryPropertyAndReckonsTheScores() throws IOException {
        Path library = Readers.npm("survey-core@3.1.1").resolve("survey.core.min.js");
        Path page = folder.resolve("survey.html");
        for (Scale scale : List.of(TestScales.shipped(), TestScales.hard())) {
            InstrumentExport.write(ExportRequest.all(scale), InstrumentFormat.SURVEYJS, folder);
            String survey = Files.readString(folder.resolve("patient.json"));
            Files.writeString(
                    page,
                    "<!doctype html><meta charset=utf-8><script src='" + library.toUri()
                            + "'></script><script>const json = " + survey + ";</script>");
            browser.get(page.toUri().toString());
            assertThat(browser.executeScript(
                            "window.model = new Survey.Model(json); return (model.jsonErrors || []).map(e =>"
                                    + " e.message)"))
                    .isEqualTo(List.of());
            if (scale.id().equals("hard-case")) {
                assertThat(score("all_sum", "{first: 1, second: -1}")).isEqualTo(12.0);
                assertThat(score("all_sum", "{first: 1}")).isNull();
                assertThat(score("fit", "{first: 1, second: 'NA'}")).isEqualTo(3.0);
                assertThat(score("fit", "{first: 1}")).isNull();
            } else {
                assertThat(score("total", "{interest: 5, listening: 3, feelings: 4, responding: 4}"))
                        .isEqualTo(4.0);
                assertThat(score("total", "{interest: 5, listening: 3, feelings: 4, responding: 'NA'}"))
                        .isNull();
                assertThat(browser.executeScript(
                                "model.locale = 'fr-CA'; return model.getQuestionByName('interest').title"))
                        .asString()
                        .contains("Cette personne");
            }
        }
    }

    private static Double score(String score, String data) {
        Object value = browser.executeScript("model.clear(true); model.data = " + data
                + "; const v = model.getVariable('" + score + "'); return typeof v === 'number' ? v : null");
        return value == null ? null : ((Number) value).doubleValue();
    }

    private void lhcForms(Scale scale) throws IOException {
        InstrumentExport.write(ExportRequest.all(scale), InstrumentFormat.FHIR, folder);
        String base =
                Readers.npm("lforms@40.1.3").resolve("dist/lforms").toUri().toString();
        Path page = folder.resolve("form.html");
        Files.writeString(
                page,
                "<!doctype html><html lang=en><meta charset=utf-8><title>Form</title><link rel=stylesheet href='" + base
                        + "webcomponent/styles.css'><body><div id=form></div><script src='" + base
                        + "webcomponent/assets/lib/zone.min.js'></script><script src='" + base
                        + "webcomponent/lhc-forms.js'></script><script src='" + base
                        + "fhir/R4/lformsFHIR.min.js'></script><script>const questionnaire = "
                        + Files.readString(folder.resolve("Questionnaire-patient.json")) + ";</script>");
        browser.get(page.toUri().toString());
        Object failed = browser.executeAsyncScript(
                "const done = arguments[0]; LForms.Util.addFormToPage(questionnaire, 'form', {}).then(() => done(''),"
                        + " e => done(String(e)))");
        assertThat(failed).isEqualTo("");
    }

    private static void choose(String linkId, String label) {
        WebElement option = browser.findElement(
                By.xpath("//*[@id = 'item-" + linkId + "/1/1']//label[normalize-space() = '" + label + "']"));
        option.click();
    }

    private static void wait(String score) {
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(d -> !score(score).isMissingNode());
    }

    private static JsonNode score(String score) {
        Object response = browser.executeScript(
                "return JSON.stringify(LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'))");
        try {
            JsonNode items = JSON.readTree(String.valueOf(response)).path("item");
            for (JsonNode group : items) {
                for (JsonNode item : group.path("item")) {
                    if (item.path("linkId").asText().equals("score." + score)) {
                        return item.path("answer").path(0).path("valueDecimal");
                    }
                }
            }
            return items.path("none");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
