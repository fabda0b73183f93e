package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.likewise.model.questionnaire.Question;

/** LimeSurvey's tab-separated survey for each role: all rows of the first language, then the same rows of each other. */
final class LimeSurvey implements Exporter {
    /** Languages that LimeSurvey knows by more than their first part. */
    private static final Set<String> REGIONAL =
            Set.of("es-CL", "es-MX", "pt-BR", "sr-Latn", "zh-Hans", "zh-Hant-HK", "zh-Hant-TW", "roh", "hi");

    @Override
    public List<OutputFile> export(ExportRequest request, LeftOut left) {
        List<OutputFile> out = new ArrayList<>();
        for (Instrument instrument : request.instruments()) {
            LimeSurveyCodes codes = new LimeSurveyCodes(instrument);
            Map<String, String> languages = languages(instrument, left);
            // the mark is part of the format
            out.add(OutputFile.text(
                    "limesurvey-" + instrument.name() + ".txt",
                    "\uFEFF" + Csv.tabs(new LimeSurveyRows(instrument, codes, languages).table())));
            if (codes.renamed().size() > 1) {
                String names = "limesurvey-" + instrument.name() + "-names.csv";
                out.add(OutputFile.text(names, "\uFEFF" + Csv.text(codes.renamed())));
                left.say("LimeSurvey takes letters and digits alone in names, 20 for questions and 5 for answers: "
                        + names + " says what became of ours.");
            }
            if (instrument.questions().stream()
                    .anyMatch(q -> q.question() instanceof Question.Choice c && c.declines())) {
                left.say("The box that declines a number or a date is a question of its own after it.");
            }
        }
        left.say("The pack code is a hidden question: fill it in through the survey's address (&pack=…).");
        left.say("The version of the scale (" + request.scale().version()
                + ") is not in the survey: keep it in the survey's title or in its group of surveys.");
        Unsaid.ofSurveys(request, left);
        return out;
    }

    /** LimeSurvey's code for each language, ours by it; a second language with the same code is left out. */
    private static Map<String, String> languages(Instrument instrument, LeftOut left) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String tag : instrument.languages()) {
            String code =
                    REGIONAL.contains(tag) ? tag : Locale.forLanguageTag(tag).getLanguage();
            String first = out.putIfAbsent(code, tag);
            if (first != null) {
                left.say("LimeSurvey has one language " + code + ": " + first + " is in it, " + tag + " is not.");
            } else if (!code.equals(tag)) {
                left.say("LimeSurvey calls " + tag + " just " + code + ".");
            }
        }
        return out;
    }
}
