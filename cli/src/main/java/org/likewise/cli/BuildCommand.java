package org.likewise.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.site.PublicSite;
import org.likewise.generator.site.SiteBuilder;
import org.likewise.generator.site.SiteOptions;
import org.likewise.generator.site.SiteReport;
import org.likewise.generator.web.FontDelivery;
import org.likewise.model.scale.Scales;
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
            names = "--fonts",
            paramLabel = "HOW",
            description =
                    "For scripts that a device may lack: inline (in each page), files (beside the pages) or none. Default: files.")
    private FontDelivery fonts = FontDelivery.FILES;

    @Mixin
    private final SiteSources sources = new SiteSources();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Scales all = at == null
                ? sources.scales().read(console, output.quiet)
                : sources.scales().at(at);
        SiteOptions options = sources.options(all, console, output.quiet);
        boolean whole = at == null && !withoutOlder && options.study().isEmpty();
        options =
                options.with(options.pages().with(fonts)).withOlder(whole ? OlderVersions.of(all, console) : List.of());
        SiteReport report = forEveryone || options.settings().redistributable()
                ? PublicSite.build(all, out, options)
                : SiteBuilder.build(all.scales(), out, options);
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

    private static void list(ArrayNode array, Iterable<String> names) {
        names.forEach(array::add);
    }
}
