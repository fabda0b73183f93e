package org.likewise.generator.site;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.likewise.generator.form.FormMaker;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.web.WebTemplates;

/**
 * How a site is made.
 *
 * @param papers the sizes of paper that there are blank forms for, in the order in which they are offered
 * @param styles the styles of those forms
 * @param templates of the pages
 * @param forms lays forms out
 * @param date stands in each PDF for its creation; the same date gives the same bytes
 * @param producer the program and its version, as each PDF names it
 * @param language BCP 47 tag of the index's own words
 */
public record SiteOptions(
        List<Paper> papers,
        List<Style> styles,
        WebTemplates templates,
        FormMaker forms,
        Instant date,
        String producer,
        String language) {
    public SiteOptions {
        papers = List.copyOf(papers);
        styles = List.copyOf(styles);
        Objects.requireNonNull(templates);
        Objects.requireNonNull(forms);
        Objects.requireNonNull(date);
        Objects.requireNonNull(producer);
        Objects.requireNonNull(language);
    }

    /** Both papers in the standard style, with the shipped templates and theme. */
    public static SiteOptions shipped(Instant date, String producer) {
        return new SiteOptions(
                List.of(Paper.values()),
                List.of(Style.STANDARD),
                WebTemplates.shipped(),
                FormMaker.shipped(),
                date,
                producer,
                "en");
    }

    public SiteOptions with(WebTemplates others) {
        return new SiteOptions(papers, styles, others, forms, date, producer, language);
    }

    public SiteOptions with(List<Paper> otherPapers, List<Style> otherStyles) {
        return new SiteOptions(otherPapers, otherStyles, templates, forms, date, producer, language);
    }
}
