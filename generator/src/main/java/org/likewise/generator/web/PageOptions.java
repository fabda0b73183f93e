package org.likewise.generator.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.likewise.model.page.PageSettings;

/**
 * How the pages of questionnaires are made, beside their templates.
 *
 * @param settings what the site's file says of them
 * @param fonts how they get their letters
 * @param fontFolder where font files are, from the page: ends with a slash
 * @param siblings the pages that staff can choose from on a shared device, this one among them; may be empty
 */
public record PageOptions(PageSettings settings, FontDelivery fonts, String fontFolder, List<Sibling> siblings) {
    /** One page by itself, which needs nothing and knows of nothing. */
    public static final PageOptions ALONE = new PageOptions(PageSettings.NONE, FontDelivery.NONE, "", List.of());

    /** Pages of a site, in a folder for each scale. */
    public static final PageOptions SITE =
            new PageOptions(PageSettings.NONE, FontDelivery.FILES, "../fonts/", List.of());

    public PageOptions {
        Objects.requireNonNull(settings);
        Objects.requireNonNull(fonts);
        Objects.requireNonNull(fontFolder);
        siblings = List.copyOf(siblings);
    }

    public PageOptions with(PageSettings others) {
        return new PageOptions(others, fonts, fontFolder, siblings);
    }

    public PageOptions with(FontDelivery other) {
        return new PageOptions(settings, other, fontFolder, siblings);
    }

    public PageOptions beside(List<Sibling> others) {
        return new PageOptions(settings, fonts, fontFolder, others);
    }

    /** Where the page's fonts are, for a page that lies elsewhere. */
    public PageOptions fontsIn(String folder) {
        return new PageOptions(settings, fonts, folder, siblings);
    }

    /** Whom answers are sent to, as a reader is told; empty where nobody. */
    String endpointHost() {
        return settings.endpoint().isEmpty()
                ? ""
                : Objects.requireNonNullElse(URI.create(settings.endpoint()).getHost(), settings.endpoint());
    }
}
