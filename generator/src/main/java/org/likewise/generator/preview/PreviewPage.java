package org.likewise.generator.preview;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.generator.web.Messages;
import org.likewise.generator.web.PageShell;
import org.likewise.generator.web.WebTemplates;

/** Makes the page of one language of one scale. */
public final class PreviewPage {
    private static final PageShell SHELL = new PageShell(List.of("styles/preview.css"), List.of(), "data:");

    private PreviewPage() {}

    /**
     * The page.
     *
     * @param title of the scale, in its own language
     * @param source the scale's language
     * @param language the one that is looked at
     */
    public static String render(
            String title, String source, String language, List<PreviewRole> roles, WebTemplates templates) {
        Map<String, Object> data = new TreeMap<>();
        data.put("title", title);
        data.put("source", source);
        data.put("sourceDirection", Messages.direction(source));
        data.put("language", language);
        data.put("direction", Messages.direction(language));
        data.put("roles", roles);
        return templates.fill("preview.ftlh", SHELL.around(templates, data));
    }
}
