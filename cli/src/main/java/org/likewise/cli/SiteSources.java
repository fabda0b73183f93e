package org.likewise.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.site.SiteOptions;
import org.likewise.model.scale.Scales;
import org.likewise.model.site.SiteSettings;
import org.likewise.model.study.Study;
import picocli.CommandLine.Mixin;

/** The files that a site is made from. */
final class SiteSources {
    @Mixin
    private final SiteOption site = new SiteOption();

    @Mixin
    private final ScalesOption scales = new ScalesOption();

    @Mixin
    private final StudyOption study = new StudyOption();

    @Mixin
    private final TemplatesOption templates = new TemplatesOption();

    ScalesOption scales() {
        return scales;
    }

    StudyOption study() {
        return study;
    }

    /** The files and folders that were named or are meant; a change to any of them may change the site. */
    List<Path> places() {
        List<Path> places = new ArrayList<>(scales.folders());
        templates.folder().ifPresent(places::add);
        study.file().ifPresent(places::add);
        site.file().ifPresent(places::add);
        return places;
    }

    /** How a site of the scales is made, for a study if one was named; warnings are told on the way. */
    SiteOptions options(Scales read, Console console, boolean quiet) {
        Optional<Study> studied = study.read(read, console, quiet);
        SiteSettings settings = site.read(scales.folders());
        SiteOptions options = with(settings, templates);
        return studied.map(options::with).orElse(options);
    }

    /** All papers and styles, unless the settings name some. */
    static SiteOptions with(SiteSettings settings, TemplatesOption templates) {
        return SiteOptions.shipped(Release.DATE, Release.producer())
                .with(List.of(Paper.values()), List.of(Style.values()))
                .with(templates.web())
                .with(templates.print())
                .with(settings);
    }
}
