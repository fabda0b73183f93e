package org.likewise.model.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.likewise.model.page.PageSettings;

/**
 * How a site presents itself.
 *
 * @param title of the whole site; empty for the program's own words
 * @param language BCP 47 tag of the site's own words
 * @param address where it is published, with a slash at its end; empty where nobody has said
 * @param order ids of the scales that come first
 * @param hide ids of scales that are built and not listed
 * @param papers names of the papers that there are forms for; empty for all
 * @param styles names of the styles that there are forms in; empty for all
 * @param redistributable whether only wording that may be passed on is built
 * @param imprint who publishes it, by language
 * @param pages what it says of the pages on which questionnaires are answered
 */
public record SiteSettings(
        String title,
        String language,
        String address,
        List<String> order,
        List<String> hide,
        List<String> papers,
        List<String> styles,
        boolean redistributable,
        Map<String, String> imprint,
        PageSettings pages) {
    /** What holds where nobody has said anything. */
    public static final SiteSettings NONE = new SiteSettings(
            "", "en", "", List.of(), List.of(), List.of(), List.of(), false, Map.of(), PageSettings.NONE);

    public SiteSettings {
        Objects.requireNonNull(title);
        Objects.requireNonNull(language);
        Objects.requireNonNull(address);
        order = List.copyOf(order);
        hide = List.copyOf(hide);
        papers = List.copyOf(papers);
        styles = List.copyOf(styles);
        Objects.requireNonNull(pages);
        imprint = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(imprint));
    }

    /** The same site with its own words in another language. */
    public SiteSettings in(String tag) {
        return new SiteSettings(title, tag, address, order, hide, papers, styles, redistributable, imprint, pages);
    }

    /** The same site, published somewhere. */
    public SiteSettings at(String published) {
        return new SiteSettings(
                title, language, published, order, hide, papers, styles, redistributable, imprint, pages);
    }
}
