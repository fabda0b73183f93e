package org.likewise.generator.site;

import java.util.List;
import org.likewise.model.problem.Problem;

/**
 * What building a site came to. Paths are relative to its folder, with slashes, sorted.
 *
 * @param files all files of the site
 * @param changed those that were not there before or had other bytes
 * @param removed those of an earlier build that the site has no longer
 * @param warnings what a person should know
 */
public record SiteReport(List<String> files, List<String> changed, List<String> removed, List<Problem> warnings) {
    public SiteReport {
        files = List.copyOf(files);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
    }
}
