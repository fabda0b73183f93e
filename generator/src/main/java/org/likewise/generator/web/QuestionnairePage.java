package org.likewise.generator.web;

import java.util.Map;
import java.util.TreeMap;
import org.likewise.model.questionnaire.Questionnaire;

/**
 * The web page of a questionnaire: one HTML file that can be read, printed, filled in and saved as a row of the table
 * without another file, a server or a network.
 */
public final class QuestionnairePage {
    private QuestionnairePage() {}

    /** The same questionnaire and templates give the same characters. Line ends are line feeds. */
    public static String render(Questionnaire questionnaire, WebTemplates templates) {
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
        return templates.fill("page.ftlh", PageShell.QUESTIONNAIRE.around(templates, data));
    }

    private static boolean isDraft(Questionnaire questionnaire) {
        return questionnaire.status().equals("draft") || !questionnaire.gaps().isEmpty();
    }
}
