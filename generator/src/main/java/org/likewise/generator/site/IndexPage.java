package org.likewise.generator.site;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.generator.web.Messages;
import org.likewise.generator.web.PageShell;

/** The page that leads to all others. */
final class IndexPage {
    private static final PageShell SHELL = new PageShell(List.of("styles/index.css"), List.of(), PageShell.BESIDE);

    private IndexPage() {}

    static String render(List<ListedScale> scales, SiteOptions options) {
        Messages messages = Messages.of(options.templates(), options.language());
        Map<String, Object> data = new TreeMap<>();
        data.put("scales", scales);
        data.put("language", messages.language());
        data.put("direction", Messages.direction(messages.language()));
        data.put("messages", messages.words());
        return options.templates().fill("index.ftlh", SHELL.around(options.templates(), data));
    }
}
