package org.likewise.generator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.model.page.PageLayout;
import org.likewise.model.page.PageSettings;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.seal.SealKey;

/**
 * The web page of a questionnaire: one HTML file that can be read, printed, filled in and saved as a row of the table
 * without another file, a server or a network.
 */
public final class QuestionnairePage {
    private QuestionnairePage() {}

    /** The same questionnaire and templates give the same characters. Line ends are line feeds. */
    public static String render(Questionnaire questionnaire, WebTemplates templates) {
        return render(questionnaire, templates, PageOptions.ALONE);
    }

    /** The same, as part of a site. */
    public static String render(Questionnaire questionnaire, WebTemplates templates, PageOptions options) {
        Messages messages = Messages.of(templates, questionnaire.language());
        Map<String, Object> data = new TreeMap<>();
        data.put("questionnaire", questionnaire);
        data.put("direction", Messages.direction(questionnaire.language()));
        data.put(
                "sections",
                questionnaire.sections().stream()
                        .map(s -> CardSection.of(s, messages))
                        .toList());
        data.put("draft", isDraft(questionnaire));
        data.put("messages", messages.words());
        data.put("messagesLanguage", messages.language());
        data.put("messagesDirection", Messages.direction(messages.language()));
        PageSettings settings = options.settings();
        data.put(
                "layout",
                settings.layout()
                        .orElseGet(() -> PageLayout.suiting(questionnaire))
                        .id());
        data.put("endpoint", settings.endpoint());
        data.put("endpointHost", options.endpointHost());
        data.put("encryptTo", settings.encryptTo().map(SealKey::text).orElse(""));
        data.put("siblings", options.siblings());
        return templates.fill(
                "page.ftlh", PageShell.QUESTIONNAIRE.around(templates, data, more(questionnaire, options)));
    }

    /** What the page needs for its fonts, its endpoint and its key; without these, it can reach nothing. */
    private static PageShell.More more(Questionnaire questionnaire, PageOptions options) {
        PageSettings settings = options.settings();
        List<String> scripts = new ArrayList<>();
        List<String> policy = new ArrayList<>();
        settings.encryptTo().ifPresent(key -> scripts.add("scripts/seal.js"));
        if (!settings.endpoint().isEmpty()) {
            scripts.add("scripts/send.js");
            policy.add("connect-src " + settings.endpoint());
        }
        PageFonts fonts = PageFonts.of(questionnaire.language(), options);
        if (!fonts.source().isEmpty()) {
            policy.add("font-src " + fonts.source());
        }
        return new PageShell.More(fonts.css(), scripts, policy);
    }

    private static boolean isDraft(Questionnaire questionnaire) {
        return questionnaire.status().equals("draft") || !questionnaire.gaps().isEmpty();
    }
}
