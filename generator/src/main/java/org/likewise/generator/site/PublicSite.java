package org.likewise.generator.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Rights;
import org.likewise.model.scale.Scales;
import org.likewise.model.table.WholeFile;

/**
 * A site for everyone to see: it holds no words that may not be passed on. Layout files of earlier builds stay in a site and
 * hold words too, so it is built where nothing lies but what was built in this way; a mark in the folder says so.
 */
public final class PublicSite {
    private static final String MARK = ".likewise-public";

    private PublicSite() {}

    /**
     * Builds the site of the scales whose words may be passed on; the others are named among the warnings.
     *
     * @throws ProblemsException where none is left, where the folder holds a site that was built otherwise, or as in
     *     {@link SiteBuilder#build}
     */
    public static SiteReport build(Scales scales, Path out, SiteOptions options) {
        Scales meant = Scales.of(scales.scales().stream()
                .filter(s -> options.study().isEmpty()
                        || options.study().get().part(s.id()).isPresent())
                .toList());
        Scales open = meant.publishable().orThrow();
        if (Files.exists(out.resolve(Publication.MANIFEST)) && !Files.exists(out.resolve(MARK))) {
            throw new ProblemsException(Problem.error(
                    "site.not-public",
                    Place.of(out.toString()),
                    "This folder holds a site that was not built with --public, and its layout files may have words that"
                            + " must not be passed on.",
                    "Choose another folder."));
        }
        try {
            SiteOptions older = options.withOlder(options.older().stream()
                    .filter(s -> s.rightsOfAllWords().redistributable() == Rights.Redistributable.YES)
                    .toList());
            SiteReport report = SiteBuilder.build(open.scales(), out, older);
            return new SiteReport(
                    report.files(),
                    report.changed(),
                    report.removed(),
                    Stream.concat(open.problems().stream(), report.warnings().stream())
                            .sorted()
                            .toList());
        } finally {
            mark(out);
        }
    }

    /** What was public is no longer, once something else is built in its place. */
    static void unmark(Path out) throws IOException {
        Files.deleteIfExists(out.resolve(MARK));
    }

    /** Also after a build that failed: what it left, if anything, may be seen. */
    private static void mark(Path out) {
        try {
            if (Files.isDirectory(out)) {
                WholeFile.write(
                        out.resolve(MARK),
                        "This site was built with --public: it holds no words that may not be passed on.\n"
                                .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new ProblemsException(Problem.error(
                    "site.cannot-write",
                    Place.of(out.toString()),
                    "The site cannot be written: " + e.getMessage() + ".",
                    "Check the folder's name, its permissions and the space on the disk."));
        }
    }
}
