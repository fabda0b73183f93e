package org.likewise.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.likewise.generator.web.FontDelivery;
import org.likewise.generator.web.PageOptions;
import org.likewise.model.page.PageSettings;
import org.likewise.model.page.PageSettingsFile;
import picocli.CommandLine.Option;

/** How the pages of questionnaires are made. */
final class PagesOption {
    @Option(
            names = "--fonts",
            paramLabel = "HOW",
            description =
                    "For scripts that a device may lack: inline (in each page), files (beside the pages) or none. Default: files.")
    private FontDelivery fonts = FontDelivery.FILES;

    @Option(
            names = "--site",
            paramLabel = "FILE",
            description = "How the site presents itself. Default: site.yaml beside the scales, if it is there.")
    private @Nullable Path site;

    PageOptions read(ScalesOption scales) {
        PageSettings settings = site == null ? PageSettingsFile.beside(scales.folders()) : PageSettingsFile.read(site);
        return PageOptions.SITE.with(fonts).with(settings);
    }
}
