package org.likewise.generator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.likewise.generator.pdf.ExternalTool;
import org.likewise.generator.pdf.Standards;
import org.likewise.generator.text.LetterSize;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.questionnaire.Questionnaire;

/**
 * Not a test: makes every form of the shipped scale, in each of its languages, roles and variants, on every paper and in every
 * style, and forms of the patient's in two languages, by {@code benchmarks/forms}. Each is a PDF and a picture of every page; {@code forms.md} has a
 * row for each, {@code summary.md} one for each language and style.
 */
@EnabledIfSystemProperty(named = "forms", matches = ".+")
class FormTable {
    private static final String DPI = "100";
    private static final FormMaker MAKER = FormMaker.shipped();

    /**
     * What is said of a form.
     *
     * @param found share of its words that {@code pdftotext} finds
     * @param letterMm x-height of the smallest letters but those of footer, DRAFT band and code
     */
    private record Row(
            String languages,
            String asked,
            Paper paper,
            Style style,
            int pages,
            TreeSet<String> accessibility,
            TreeSet<String> archiving,
            double found,
            double letterMm) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %d | %s | %s | %.1f %% | %.2f mm |%n",
                    languages,
                    asked,
                    paper.id(),
                    style.id(),
                    pages,
                    failures(accessibility),
                    failures(archiving),
                    found * 100,
                    letterMm);
        }

        private static String failures(TreeSet<String> rules) {
            return rules.isEmpty() ? "0" : rules.size() + ": " + String.join(", ", rules);
        }
    }

    @Test
    void draw() throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("forms")));
        List<Row> rows = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (FormRequest request : requests()) {
            try {
                rows.add(row(request, folder));
            } catch (ProblemsException e) {
                refused.add(String.join("+", request.languages()) + ", "
                        + request.paper().id() + ", " + request.style().id() + ": " + e.getMessage() + "\n");
            }
        }
        assertThat(rows).isNotEmpty();
        Files.writeString(folder.resolve("refused.txt"), String.join("", refused));
        Files.writeString(folder.resolve("forms.md"), all(rows));
        Files.writeString(folder.resolve("summary.md"), summary(rows));
    }

    private static List<FormRequest> requests() {
        List<FormRequest> out = new ArrayList<>();
        for (Paper paper : Paper.values()) {
            for (Style style : Style.values()) {
                Shipped.all().forEach(q -> out.add(FormRequest.of(q, paper, style)));
                Questionnaire first = Shipped.questionnaire("patient", "en-GB");
                Shipped.all().stream()
                        .filter(q -> q.role().equals(first.role())
                                && q.variant() == null
                                && !q.language().equals(first.language()))
                        .forEach(second ->
                                out.add(new FormRequest(first, Optional.of(second), paper, style, Surround.NONE)));
            }
        }
        String only = System.getProperty("forms.paper", "");
        return out.stream()
                .filter(request -> only.isEmpty() || request.paper().id().equals(only))
                .toList();
    }

    private static Row row(FormRequest request, Path folder) throws Exception {
        Form form = MAKER.make(request);
        byte[] pdf = form.pdf(Instant.EPOCH, "Likewise");
        Path file = Files.write(folder.resolve(form.slug() + ".pdf"), pdf);
        if (Boolean.parseBoolean(System.getProperty("forms.pictures", "true"))) {
            ExternalTool.run(
                    "pdftoppm",
                    "-r",
                    DPI,
                    "-gray",
                    "-png",
                    file.toString(),
                    folder.resolve(form.slug()).toString());
        }
        String text = ExternalTool.run("pdftotext", "-enc", "UTF-8", file.toString(), "-");
        String variant = form.layout().variant();
        return new Row(
                form.layout().language(),
                form.layout().role() + (variant == null ? "" : ", " + variant),
                request.paper(),
                request.style(),
                form.layout().pages().size(),
                Standards.failures(pdf, "ua1"),
                Standards.failures(pdf, "3a"),
                PrintedWords.of(form).shareIn(PrintedWords.in(text)),
                letterMm(form, request.style()));
    }

    private static double letterMm(Form form, Style style) {
        double smallPt = Theme.shipped().of(style).small().sizePt();
        return PrintedWords.lines(form)
                .filter(line -> line.sizePt() > smallPt)
                .map(LetterSize::smallestMm)
                .flatMapToDouble(OptionalDouble::stream)
                .min()
                .orElseThrow();
    }

    private static String all(List<Row> rows) {
        return head(
                        "language",
                        "asked",
                        "paper",
                        "style",
                        "pages",
                        "UA-1 failures",
                        "A-3a failures",
                        "words",
                        "x-height")
                + rows.stream().map(Row::line).collect(Collectors.joining());
    }

    /** A row for each language and style, over all papers, roles and variants. */
    private static String summary(List<Row> rows) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(
                        row.languages() + " | " + row.style().id(), any -> new ArrayList<>())
                .add(row));
        StringBuilder out = new StringBuilder(
                head("language", "style", "forms", "pages", "UA-1 failures", "A-3a failures", "words", "x-height"));
        groups.forEach((group, in) -> out.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d to %d | %d | %d | %.1f %% | %.2f mm |%n",
                group,
                in.size(),
                in.stream().mapToInt(Row::pages).min().orElseThrow(),
                in.stream().mapToInt(Row::pages).max().orElseThrow(),
                in.stream().mapToInt(row -> row.accessibility().size()).sum(),
                in.stream().mapToInt(row -> row.archiving().size()).sum(),
                in.stream().mapToDouble(Row::found).min().orElseThrow() * 100,
                in.stream().mapToDouble(Row::letterMm).min().orElseThrow())));
        return out.toString();
    }

    private static String head(String... columns) {
        return "| " + String.join(" | ", columns) + " |\n|" + "---|".repeat(columns.length) + "\n";
    }
}
