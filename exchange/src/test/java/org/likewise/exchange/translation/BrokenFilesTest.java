package org.likewise.exchange.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Problem;

/** What is wrong with a file that comes back is said with its line; then nothing is changed. */
class BrokenFilesTest {
    private static final String XLIFF = Sample.text(Sample.work().as(TranslationFormat.XLIFF));
    private static final String PO = Sample.text(Sample.work().as(TranslationFormat.PO));
    private static final String CSV = Sample.text(Sample.work().as(TranslationFormat.CSV));

    @Test
    void notXml() {
        assertThat(told(XLIFF.replace("</source>", "<source>"), TranslationFormat.XLIFF))
                .anyMatch(p -> p.startsWith("back:") && p.endsWith("[translate.bad-xml]"));
    }

    @Test
    void bytesThatAreNoUtf8AreToldWithTheirLineAndNothingElseIsPrinted() {
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (TranslationFormat format : List.of(TranslationFormat.XLIFF, TranslationFormat.PO)) {
                String text = format == TranslationFormat.PO ? PO : XLIFF;
                String before = text.substring(0, text.indexOf("Pas du tout"));
                byte[] bytes = Sample.bytes(text);
                bytes[Sample.bytes(before).length] = (byte) 0xE9;
                Checked<TranslationWork> read = WorkReader.read(bytes, "back", format);
                assertThat(read.problems().toString())
                        .contains("translate.not-utf8", "back:" + before.lines().count() + ":");
            }
        } finally {
            System.setErr(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anEntityOfAnotherFileIsNotRead() {
        String evil = XLIFF.replace("<xliff ", "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><xliff ")
                .replace("Pas du tout", "&f;");
        assertThat(told(evil, TranslationFormat.XLIFF).toString())
                .contains("translate.")
                .doesNotContain("root:");
    }

    @Test
    void anotherVersionOfXliff() {
        assertThat(told(XLIFF.replace("version=\"1.2\"", "version=\"2.0\""), TranslationFormat.XLIFF))
                .anyMatch(p -> p.endsWith("[translate.xliff-version]"));
    }

    @Test
    void aPoWithoutAQuotationMark() {
        assertThat(told(PO.replace("msgstr \"Pas du tout\"", "msgstr \"Pas du tout"), TranslationFormat.PO))
                .anyMatch(p -> p.matches("back:\\d+:1: error: This line is neither .*bad-po]"));
    }

    @Test
    void aKeyTwice() {
        String line = CSV.lines()
                .filter(l -> l.startsWith("responses.extent.options.none"))
                .findFirst()
                .orElseThrow();
        assertThat(told(CSV + line + "\r\n", TranslationFormat.CSV))
                .anyMatch(p -> p.endsWith("Keep one of them. [translate.repeated-key]"));
    }

    @Test
    void aSlotThatIsLostAndAnotherLanguagesTag() {
        assertThat(told(PO.replace("c'était, {condition}?", "c'était?"), TranslationFormat.PO))
                .anyMatch(p -> p.contains("has the slots [], and the source has [{condition}]"));
        assertThat(told(PO.replace("X-Target-Language: fr-CA", "X-Target-Language: ../../etc"), TranslationFormat.PO))
                .anyMatch(p -> p.endsWith("[translate.bad-language]"));
        assertThat(told(PO.replace("X-Scale: small", "X-Scale: large"), TranslationFormat.PO))
                .anyMatch(p -> p.endsWith("[translate.other-scale]"));
    }

    @Test
    void aTextThatTheScaleDoesNotHaveIsToldAndLeftOut() {
        String renamed =
                PO.replace("msgctxt \"responses.extent.options.none\"", "msgctxt \"responses.extent.options.non\"");
        assertThat(told(renamed, TranslationFormat.PO))
                .anyMatch(p -> p.contains("Did you mean `responses.extent.options.none`? [translate.unknown-text]"));
        assertThat(Sample.merged(Sample.bytes(renamed), TranslationFormat.PO)).isEqualTo(Sample.FILE);
    }

    @Test
    void anAliasIsNotChangedBehindItsBack() {
        String aliased = Sample.FILE
                .replace("text: cette maladie", "text: &m cette maladie")
                .replace("note: \"au féminin\"}", "note: *m}");
        Checked<LanguageMerge.Result> merged = merge(aliased, PO.replace("cette maladie", "ce mal"));
        assertThat(merged.value()).isEmpty();
        assertThat(merged.problems()).extracting(Problem::code).contains("translate.cannot-edit");
    }

    private static List<String> told(String back, TranslationFormat format) {
        Checked<TranslationWork> read = WorkReader.read(Sample.bytes(back), "back", format);
        List<Problem> problems = read.value()
                .map(work -> LanguageMerge.merge(
                                Sample.with(Sample.FILE),
                                Optional.of(Sample.bytes(Sample.FILE)),
                                "fr-CA.yaml",
                                work,
                                format,
                                Optional.empty())
                        .problems())
                .orElse(read.problems());
        return problems.stream().map(Problem::toString).toList();
    }

    private static Checked<LanguageMerge.Result> merge(String file, String po) {
        TranslationWork work =
                WorkReader.read(Sample.bytes(po), "back", TranslationFormat.PO).orThrow();
        return LanguageMerge.merge(
                Sample.with(file),
                Optional.of(Sample.bytes(file)),
                "fr-CA.yaml",
                work,
                TranslationFormat.PO,
                Optional.empty());
    }
}
