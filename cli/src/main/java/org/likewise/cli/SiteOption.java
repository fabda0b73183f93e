package org.likewise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.model.site.SiteFile;
import org.likewise.model.site.SiteSettings;
import picocli.CommandLine.Option;

/** How the site presents itself, and where it is published. */
final class SiteOption {
    @Option(
            names = "--site",
            paramLabel = "FILE",
            description = "How the site presents itself. Default: site.yaml beside the scales, if it is there.")
    private @Nullable Path file;

    /** The file that was named. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** @param scales the folders of the scales */
    SiteSettings read(List<Path> scales) {
        return file == null ? SiteFile.beside(scales) : SiteFile.read(file);
    }
}
