package org.likewise.generator.site;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.likewise.generator.form.FormMaker;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.PrintTheme;
import org.likewise.generator.form.Style;
import org.likewise.generator.form.Surround;
import org.likewise.generator.web.PageOptions;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.scale.Scale;
import org.likewise.model.site.SiteSettings;
import org.likewise.model.study.Study;

/**
 * How a site is made.
 *
 * @param papers the sizes of paper that there are blank forms for, in the order in which they are offered
 * @param styles the styles of those forms
 * @param templates of the pages
 * @param forms lays forms out
 * @param date stands in each PDF for its creation; the same date gives the same bytes
 * @param producer the program and its version, as each PDF names it
 * @param settings how the site presents itself
 * @param older versions of scales that stay on the site beside the newest, each in a folder of its own
 * @param pages how the pages of questionnaires are made
 * @param study where it is given, the site has its questionnaires alone
 */
public record SiteOptions(
        List<Paper> papers,
        List<Style> styles,
        WebTemplates templates,
        FormMaker forms,
        Instant date,
        String producer,
        SiteSettings settings,
        List<Scale> older,
        PageOptions pages,
        Optional<Study> study) {
    public SiteOptions {
        papers = List.copyOf(papers);
        styles = List.copyOf(styles);
        Objects.requireNonNull(templates);
        Objects.requireNonNull(forms);
        Objects.requireNonNull(date);
        Objects.requireNonNull(producer);
        Objects.requireNonNull(settings);
        older = List.copyOf(older);
        Objects.requireNonNull(pages);
        Objects.requireNonNull(study);
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
                SiteSettings.NONE,
                List.of(),
                PageOptions.SITE,
                Optional.empty());
    }

    public SiteOptions with(WebTemplates others) {
        return new SiteOptions(papers, styles, others, forms, date, producer, settings, older, pages, study);
    }

    public SiteOptions with(List<Paper> otherPapers, List<Style> otherStyles) {
        return new SiteOptions(
                otherPapers, otherStyles, templates, forms, date, producer, settings, older, pages, study);
    }

    public SiteOptions with(PrintTheme theme) {
        return new SiteOptions(
                papers, styles, templates, new FormMaker(theme), date, producer, settings, older, pages, study);
    }

    public SiteOptions with(Study other) {
        return new SiteOptions(
                papers, styles, templates, forms, date, producer, settings, older, pages, Optional.of(other));
    }

    /** With other settings: of the papers and styles that they name forms are made, and pages are as they say. */
    public SiteOptions with(SiteSettings others) {
        List<Paper> named =
                others.papers().stream().flatMap(p -> Paper.of(p).stream()).toList();
        List<Style> set =
                others.styles().stream().flatMap(s -> Style.of(s).stream()).toList();
        return new SiteOptions(
                named.isEmpty() ? papers : named,
                set.isEmpty() ? styles : set,
                templates,
                forms,
                date,
                producer,
                others,
                older,
                pages.with(others.pages()),
                study);
    }

    public SiteOptions with(PageOptions others) {
        return new SiteOptions(papers, styles, templates, forms, date, producer, settings, older, others, study);
    }

    public SiteOptions withOlder(List<Scale> versions) {
        return new SiteOptions(papers, styles, templates, forms, date, producer, settings, versions, pages, study);
    }

    /** What is printed around the questionnaires whose pages are in a folder of the site. */
    Surround surround(String folder) {
        return Surround.of(study, settings.address(), folder);
    }
}
