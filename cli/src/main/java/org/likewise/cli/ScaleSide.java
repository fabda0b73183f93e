package org.likewise.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.likewise.cli.git.GitHistory;
import org.likewise.cli.git.Release;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleVersion;
import org.likewise.model.scale.Scales;

/**
 * One of the two sides that are compared.
 *
 * @param names what each scale's side is called: a folder, a tag or a revision, by the scale's id
 * @param scales by id
 */
record ScaleSide(Map<String, String> names, Map<String, Scale> scales) {
    /** Scales in a folder. */
    static ScaleSide folders(List<Path> folders) {
        return of(Scales.read(folders).orThrow(), String.valueOf(folders.get(0)));
    }

    /** The latest released version of each scale that has one. */
    static ScaleSide released(Collection<Scale> now) {
        ScaleSide out = new ScaleSide(new TreeMap<>(), new TreeMap<>());
        for (Scale scale : now) {
            open(
                    VersionCheck.folder(scale),
                    history -> history.releases(scale.id()).stream()
                            .findFirst()
                            .ifPresent(release -> out.put(release.tag(), one(history.at(release.tag()), release))));
        }
        return out;
    }

    /** A released version of each scale that has it. */
    private static ScaleSide version(ScaleVersion version, Collection<Scale> now) {
        ScaleSide out = new ScaleSide(new TreeMap<>(), new TreeMap<>());
        for (Scale scale : now) {
            Release release = new Release(scale.id(), version);
            open(VersionCheck.folder(scale), history -> {
                if (history.knows(release.tag())) {
                    out.put(release.tag(), one(history.at(release.tag()), release));
                }
            });
        }
        return out;
    }

    /**
     * What a user named: a folder, a version of scales, or a revision.
     *
     * @param now the scales that a version may be of
     */
    static ScaleSide named(String name, List<Path> folders, Collection<Scale> now) {
        if (isFolder(name)) {
            return folders(List.of(Path.of(name)));
        }
        ScaleSide out = ScaleVersion.parse(name)
                .map(v -> version(v, now))
                .orElseGet(() -> new ScaleSide(new TreeMap<>(), new TreeMap<>()));
        return out.scales().isEmpty() ? at(name, folders) : out;
    }

    /** What the folders had at a revision; of a release's tag, its scale alone. */
    static ScaleSide at(String name, List<Path> folders) {
        ScaleSide out = new ScaleSide(new TreeMap<>(), new TreeMap<>());
        folders.forEach(folder -> open(folder, history -> out.take(name, history)));
        if (out.scales().isEmpty()) {
            throw new ProblemsException(
                    Problem.error(
                            "git.unknown-version",
                            Place.of(name),
                            "This is neither a folder, nor a released version, nor a revision with scales of a git repository around them.",
                            "Name a folder, a version such as `0.1.0`, a tag such as `therapeutic-empathy/0.1.0`, or a commit."));
        }
        return out;
    }

    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void take(String revision, GitHistory history) {
        if (history.knows(revision)) {
            Scales there = history.at(revision);
            String only = tagged(revision, there);
            there.scales().stream()
                    .filter(s -> only.isEmpty() || s.id().equals(only))
                    .forEach(s -> put(revision, s));
            if (there.scales().isEmpty()) {
                there.orThrow();
            }
        }
    }

    /** The scale that a tag of a release is about; empty for any other name. */
    private static String tagged(String name, Scales scales) {
        int slash = name.lastIndexOf('/');
        String scale = name.substring(0, Math.max(0, slash));
        return scales.scale(scale).isPresent()
                        && ScaleVersion.parse(name.substring(slash + 1)).isPresent()
                ? scale
                : "";
    }

    /** The scale that a release is of. */
    static Scale one(Scales scales, Release release) {
        return scales.scale(release.scale()).orElseGet(() -> {
            scales.orThrow();
            throw new ProblemsException(Problem.error(
                    "git.no-scale",
                    Place.of(release.tag()),
                    "The tag is there, and the scale `" + release.scale() + "` is not in it.",
                    "Set the tag on a commit that has the scale."));
        });
    }

    static void open(Path folder, Consumer<GitHistory> work) {
        Optional<GitHistory> history = GitHistory.around(folder);
        if (history.isPresent()) {
            try (GitHistory open = history.get()) {
                work.accept(open);
            }
        }
    }

    private static ScaleSide of(Scales scales, String name) {
        ScaleSide out = new ScaleSide(new TreeMap<>(), new LinkedHashMap<>());
        scales.scales().forEach(s -> out.put(name, s));
        return out;
    }

    private void put(String name, Scale scale) {
        names.putIfAbsent(scale.id(), name);
        scales.putIfAbsent(scale.id(), scale);
    }
}
