package org.likewise.model.scale;

import java.util.ArrayList;
import java.util.List;
import org.likewise.model.yaml.YamlFile;

/**
 * What lies together in one folder, told apart by what each file says that it is.
 *
 * @param scales scale files; there should be one at most
 * @param languages language files
 * @param histories files of changes
 * @param wordings files of words for scales that lie elsewhere, or here
 * @param studies files of studies
 * @param sites files that say how a site presents itself
 * @param others files whose format no one knows, or that are not YAML
 */
record ScaleFolder(
        List<YamlFile> scales,
        List<YamlFile> languages,
        List<YamlFile> histories,
        List<YamlFile> wordings,
        List<YamlFile> studies,
        List<YamlFile> sites,
        List<YamlFile> others) {
    static ScaleFolder of(List<DefinitionFile> files) {
        ScaleFolder out = new ScaleFolder(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (DefinitionFile each : files) {
            YamlFile file = new YamlFile(each.bytes(), each.name());
            out.kind(file).add(file);
        }
        return out;
    }

    private List<YamlFile> kind(YamlFile file) {
        String format = file.root().map(Formats::of).orElse("");
        if (format.startsWith("likewise-scale/")) {
            return scales;
        } else if (format.startsWith("likewise-translation/")) {
            return languages;
        } else if (format.startsWith("likewise-changes/")) {
            return histories;
        } else if (format.startsWith("likewise-wording/")) {
            return wordings;
        } else if (format.startsWith("likewise-study/")) {
            return studies;
        } else if (format.startsWith("likewise-site/")) {
            return sites;
        }
        file.root().ifPresent(Formats::unknown);
        return others;
    }
}
