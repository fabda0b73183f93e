package org.likewise.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.form.Paper;
import org.likewise.generator.form.Style;
import org.likewise.generator.site.PublicSite;
import org.likewise.generator.site.SiteBuilder;
import org.likewise.generator.site.SiteOptions;
import org.likewise.generator.site.SiteReport;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.likewise.model.site.SiteSettings;
import org.likewise.model.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code likewise build}: scales become a site with pages, blank forms, layouts and codebooks. */
@Command(
        name = "build",
        description = "Makes the static site, the blank PDFs, forms/ and codebooks of all scales.",
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder of the site.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--at",
            paramLabel = "TAG",
            description =
                    "As it was: a released version by its tag, such as therapeutic-empathy/0.1.0, or all scales at any git revision.")
    private @Nullable String at;

    @Option(
            names = "--public",
            description =
                    "For everyone to see: scales are left out whose `rights` do not say that their words may be passed on.")
    private boolean forEveryone;

    @Option(
            names = "--without-older",
            description =
                    "Leave out the released versions that git has of each scale. Otherwise each has a folder beside the newest.")
    private boolean withoutOlder;

    @Option(
            names = "--site",
            paramLabel = "FILE",
            description = "How the site presents itself. Default: site.yaml beside the scales, if it is there.")
    private @Nullable Path site;

    @Mixin
    private final PagesOption pages = new PagesOption();

    @Mixin
    private final ScalesOption scales = new ScalesOption();

    @Mixin
    private final StudyOption study = new StudyOption();

    @Mixin
    private final TemplatesOption templates = new TemplatesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Scales all = at == null ? scales.read(console, output.quiet) : scales.at(at);
        Optional<Study> studied = study.read(all, console, output.quiet);
        List<Scale> older =
                at == null && !withoutOlder && studied.isEmpty() ? OlderVersions.of(all, console) : List.of();
        SiteOptions options = options(studied, scales.settings(site), templates)
                .withOlder(older)
                .with(pages.read(scales, site));
        SiteReport report = forEveryone ? PublicSite.build(all, out, options) : build(all, out, options);
        report.warnings().forEach(w -> console.note(w.toString()));
        if (output.json) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.put("index", out.resolve("index.html").toString());
            list(root.putArray("files"), report.files());
            list(root.putArray("changed"), report.changed());
            list(root.putArray("removed"), report.removed());
            console.say(root);
        } else if (!output.quiet) {
            console.say(String.format(
                    Locale.ROOT,
                    "%d files, %d of them new or changed, %d removed. Open %s",
                    report.files().size(),
                    report.changed().size(),
                    report.removed().size(),
                    out.resolve("index.html")));
        }
        return ExitStatus.DONE;
    }

    static SiteReport build(Scales scales, Path out, SiteOptions options) {
        return SiteBuilder.build(scales.scales(), out, options);
    }

    /** All papers and styles, unless the settings name some. */
    static SiteOptions options(Optional<Study> study, SiteSettings settings, TemplatesOption templates) {
        SiteOptions options = SiteOptions.shipped(Release.DATE, Release.producer())
                .with(List.of(Paper.values()), List.of(Style.values()))
                .with(templates.web())
                .with(templates.print())
                .with(settings);
        return study.map(options::with).orElse(options);
    }

    private static void list(ArrayNode array, Iterable<String> names) {
        names.forEach(array::add);
    }
}
