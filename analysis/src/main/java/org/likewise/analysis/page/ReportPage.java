package org.likewise.analysis.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.VersionFigure;
import org.likewise.model.code.Base32;
import org.likewise.model.scale.Scale;

/** The report as one self-contained page. */
public final class ReportPage {
    private static final List<String> STYLE =
            List.of("web/styles/tokens.css", "web/styles/base.css", "report/report.css");

    private ReportPage() {}

    /**
     * Writes it.
     *
     * @param least people in a group of which the page shows a figure
     * @param comments whether it has what people wrote
     */
    public static String render(
            Findings findings, Words words, ReportTemplates templates, int least, boolean comments) {
        Scale scale = findings.sample().scale();
        Setting set = new Setting(findings.sample(), words, new Names(scale, words), least);
        List<Section> sections = new ArrayList<>(List.of(
                ShortSection.of(set, findings),
                ReturnSection.of(set, findings),
                ScoreSection.of(set, findings),
                ItemSection.of(set, findings),
                PackSection.of(set, findings),
                GroupSection.of(set, findings),
                AgreementSection.of(set, findings),
                ReliabilitySection.of(set, findings),
                ReadingSection.of(set, findings),
                VersionSection.of(set, findings)));
        if (comments) {
            sections.add(6, CommentSection.of(set, findings));
        }
        String style = STYLE.stream()
                .map(name -> templates.text(name).orElseThrow(() -> new IllegalStateException("no " + name)))
                .collect(Collectors.joining("", "\n", ""));
        Map<String, Object> data = new TreeMap<>();
        data.put("language", words.language());
        data.put("direction", words.direction());
        data.put("title", words.say("title", set.names().title()));
        data.put("subtitle", subtitle(set, findings));
        data.put("style", ReportTemplates.markup(style));
        data.put("policy", "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hash(style));
        data.put("skip", words.say("skip"));
        data.put("contents", words.say("contents"));
        data.put("readers", readers(words, sections));
        data.put("sections", sections);
        data.put(
                "foot", Stream.of("foot.figures", "foot.tables").map(words::say).toList());
        return templates.fill("report/report.ftlh", data);
    }

    private static List<Map<String, Object>> readers(Words words, List<Section> sections) {
        return Stream.of("all", "clinic", "methods")
                .map(reader -> Map.<String, Object>of(
                        "name",
                        words.say("reader." + reader),
                        "sections",
                        sections.stream().filter(s -> s.reader().equals(reader)).toList()))
                .toList();
    }

    private static String subtitle(Setting set, Findings findings) {
        Scale scale = findings.sample().scale();
        String versions = findings.versions().stream()
                .filter(VersionFigure::compared)
                .map(VersionFigure::version)
                .distinct()
                .collect(Collectors.joining(", "));
        String days =
                String.join(" – ", ends(List.copyOf(findings.returns().days().keySet())));
        return set.say(
                "subtitle", scale.id(), versions, days.isEmpty() ? set.words().none() : days);
    }

    private static List<String> ends(List<String> days) {
        return days.size() < 2 ? days : List.of(days.get(0), days.get(days.size() - 1));
    }

    private static String hash(String style) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Base32.sha256(style.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }
}
