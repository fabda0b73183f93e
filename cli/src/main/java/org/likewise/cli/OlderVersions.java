package org.likewise.cli;

import java.util.ArrayList;
import java.util.List;
import org.likewise.cli.git.Release;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;

/** The released versions of scales that lie in a git repository with tags, other than the ones at hand. */
final class OlderVersions {
    private OlderVersions() {}

    /** Newest first for each scale. A release that today's program cannot read is told and left out. */
    static List<Scale> of(Scales now, Console console) {
        List<Scale> out = new ArrayList<>();
        for (Scale scale : now.scales()) {
            ScaleSide.open(VersionCheck.folder(scale), history -> {
                for (Release release : history.releases(scale.id())) {
                    if (release.version().compareTo(scale.version()) >= 0) {
                        continue;
                    }
                    try {
                        out.add(ScaleSide.one(history.at(release.tag()), release));
                    } catch (ProblemsException e) {
                        Problem first = e.problems().get(0);
                        console.note(Problem.warning(
                                        "site.old-version-unreadable",
                                        first.place(),
                                        "The release " + release.tag() + " is left out of the site: " + first.message(),
                                        first.remedy())
                                .toString());
                    }
                }
            });
        }
        return out;
    }
}
