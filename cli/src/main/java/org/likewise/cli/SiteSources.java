package org.likewise.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.site.SiteOptions;
import org.likewise.model.scale.Scales;
import org.likewise.model.site.SiteFile;
import org.likewise.model.site.SiteSettings;
import org.likewise.model.study.Study;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The files that a site is made from. */
final class SiteSources {
    @Option(
            names = "--site",
            paramLabel = "FILE",
            description = "How the site presents itself. Default: site.yaml beside the scales, if it is there.")
    private @Nullable Path site;

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
        if (site != null) {
            places.add(site);
        }
        return places;
    }

    /** How a site of the scales is made, for a study if one was named; warnings are told on the way. */
    SiteOptions options(Scales read, Console console, boolean quiet) {
        Optional<Study> studied = study.read(read, console, quiet);
        SiteSettings settings = site == null ? SiteFile.beside(scales.folders()) : SiteFile.read(site);
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
