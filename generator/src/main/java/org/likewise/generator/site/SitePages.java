package org.likewise.generator.site;

import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likewise.generator.web.Messages;
import org.likewise.generator.web.PageShell;
import org.likewise.model.site.SiteSettings;

/**
 * What all pages of the site have in common, apart from those of questionnaires: their words, their style and the way back.
 *
 * @param options of the site
 * @param messages the site's own words
 */
record SitePages(SiteOptions options, Messages messages) {
    private static final PageShell SHELL =
            new PageShell(List.of("styles/index.css", "styles/site.css"), List.of(), PageShell.BESIDE);

    static SitePages of(SiteOptions options) {
        return new SitePages(
                options, Messages.site(options.templates(), options.settings().language()));
    }

    /** A page. Its template finds {@code root}, the way from the page to the site's folder, before all paths. */
    byte[] render(String path, String template, Map<String, ?> data) {
        SiteSettings settings = options.settings();
        Map<String, Object> all = new TreeMap<>(data);
        all.put("root", "../".repeat((int) path.chars().filter(c -> c == '/').count()));
        all.put("path", path.equals("index.html") ? "" : path);
        all.put("address", settings.address());
        all.put("siteTitle", settings.title());
        all.put("siteLanguage", messages.language());
        all.put("siteDirection", Messages.direction(messages.language()));
        all.put("imprint", imprint());
        all.put("messages", messages.words());
        return options.templates()
                .fill(template, SHELL.around(options.templates(), all))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** In the site's language, or else in the first that it was written in. */
    private Map<String, String> imprint() {
        Map<String, String> imprint = options.settings().imprint();
        String wanted = ULocale.forLanguageTag(messages.language()).getLanguage();
        return imprint.entrySet().stream()
                .filter(e -> ULocale.forLanguageTag(e.getKey()).getLanguage().equals(wanted))
                .findFirst()
                .or(() -> imprint.entrySet().stream().findFirst())
                .map(e -> Map.of(
                        "language", e.getKey(), "direction", Messages.direction(e.getKey()), "text", e.getValue()))
                .orElse(Map.of());
    }
}
