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

    /** @param site the file that says so, else the one beside the scales */
    PageOptions read(ScalesOption scales, @Nullable Path site) {
        PageSettings settings = site == null ? PageSettingsFile.beside(scales.folders()) : PageSettingsFile.read(site);
        return PageOptions.SITE.with(fonts).with(settings);
    }
}
