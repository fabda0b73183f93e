package org.likewise.generator.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.likewise.model.scale.Scale;

/**
 * What a site is made of, before any of it is made.
 *
 * @param folders of all scales and versions that have a questionnaire; the newest version of each scale comes first
 * @param options of the site
 */
record SitePlan(List<ScaleFolder> folders, SiteOptions options) {
    SitePlan {
        folders = List.copyOf(folders);
    }

    /** Takes the pages around the questionnaires. */
    @FunctionalInterface
    interface Pages {
        /** A page that its template makes of data. */
        void page(String path, String template, Map<String, ?> data) throws IOException;
    }

    static SitePlan of(List<Scale> scales, SiteOptions options) {
        List<ScaleFolder> folders = new ArrayList<>();
        scales.stream().map(s -> ScaleFolder.newest(s, options)).forEach(folders::add);
        options.older().stream()
                .filter(o -> scales.stream()
                        .anyMatch(s -> s.id().equals(o.id()) && !s.version().equals(o.version())))
                .map(o -> ScaleFolder.older(o, options))
                .forEach(folders::add);
        folders.removeIf(f -> f.questionnaires().isEmpty());
        return new SitePlan(folders, options);
    }

    /**
     * The pages that lead to what was made.
     *
     * @param listed what was made, in the order of the folders
     */
    void pages(List<ListedScale> listed, Pages pages) throws IOException {
        for (int i = 0; i < folders.size(); i++) {
            ScaleFolder folder = folders.get(i);
            folder.pages(listed.get(i), versions(folder.scale().id(), listed), pages);
        }
        pages.page("print-and-scan.html", "print-and-scan.ftlh", Map.of());
        List<Integer> shown = shown();
        pages.page(
                "index.html",
                "index.ftlh",
                Map.of(
                        "scales",
                        shown.stream().map(listed::get).toList(),
                        "versions",
                        shown.stream()
                                .map(i -> versions(folders.get(i).scale().id(), listed))
                                .toList()));
    }

    /** All that the site has of a scale, the newest first. */
    private List<ListedScale> versions(String scale, List<ListedScale> listed) {
        return IntStream.range(0, folders.size())
                .filter(i -> folders.get(i).scale().id().equals(scale))
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> folders.get(i).scale().version())
                        .reversed())
                .map(listed::get)
                .toList();
    }

    /** Which folders the index leads to, in its order. */
    private List<Integer> shown() {
        Map<String, Integer> place = new TreeMap<>();
        options.settings().order().forEach(id -> place.putIfAbsent(id, place.size()));
        return IntStream.range(0, folders.size())
                .filter(i -> folders.get(i).isNewest())
                .filter(i -> !options.settings()
                        .hide()
                        .contains(folders.get(i).scale().id()))
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer i) -> place.getOrDefault(folders.get(i).scale().id(), place.size())))
                .toList();
    }
}
