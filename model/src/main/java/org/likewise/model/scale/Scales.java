package org.likewise.model.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.problem.Severity;
import org.likewise.model.yaml.YamlFile;

/**
 * The scales in some folders, with their languages.
 *
 * @param scales those without an error, by id; a language file with an error is left out of its scale
 * @param studies files of studies that lie in the folders, not yet read
 * @param problems of all other files, by place
 */
public record Scales(List<Scale> scales, List<Path> studies, List<Problem> problems) {
    /** Whether the tables of results need a name for themselves, so that no field can have it. */
    public static boolean reservedId(String id) {
        return Ids.COLUMNS.contains(id);
    }

    /** A scale's folder may lie this deep: {@code scale-definitions/structures/care}. */
    private static final int MAX_DEPTH = 4;

    private static final int MAX_FILES = 5000;

    public Scales {
        scales = List.copyOf(scales);
        studies = studies.stream().distinct().sorted().toList();
        problems = problems.stream().distinct().sorted().toList();
    }

    /** The scale of an id. */
    public Optional<Scale> scale(String id) {
        return scales.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** Whether nothing blocks. */
    public boolean sound() {
        return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    }

    /** These scales. @throws ProblemsException with all problems where one of them is an error */
    public Scales orThrow() {
        if (!sound()) {
            throw new ProblemsException(problems);
        }
        return this;
    }

    /**
     * Reads scales from files that lie elsewhere than in folders, such as in git. Files of studies are passed over.
     *
     * @param files each with its name, whose folders say what lies together
     */
    public static Scales of(Collection<DefinitionFile> files) {
        Reading reading = new Reading();
        Map<String, List<DefinitionFile>> byFolder = new TreeMap<>();
        files.stream()
                .sorted(Comparator.comparing(DefinitionFile::name))
                .forEach(f -> byFolder.computeIfAbsent(f.folder(), k -> new ArrayList<>())
                        .add(f));
        byFolder.values().forEach(reading::scaleFolder);
        return new Scales(List.copyOf(reading.scales.values()), List.of(), reading.problems);
    }

    /**
     * Reads all scales below some folders: each folder that holds a scale file is a scale, with the language files beside it.
     * Hidden folders and links to folders are passed over. Problems never hide each other.
     */
    public static Scales read(List<Path> folders) {
        Reading reading = new Reading();
        folders.forEach(reading::folder);
        return new Scales(List.copyOf(reading.scales.values()), reading.studies, reading.problems);
    }

    private static final class Reading {
        private final Map<String, Scale> scales = new TreeMap<>();
        private final List<Path> studies = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        void folder(Path folder) {
            if (!Files.isDirectory(folder)) {
                error(folder, "no-folder", "There is no folder of this name.", "Name a folder that holds scales.");
                return;
            }
            Map<Path, List<Path>> byFolder = new TreeMap<>();
            try (Stream<Path> walk = Files.walk(folder, MAX_DEPTH)) {
                walk.filter(p -> isDefinition(folder, p))
                        .limit(MAX_FILES + 1L)
                        .sorted()
                        .forEach(p -> byFolder.computeIfAbsent(parent(p), k -> new ArrayList<>())
                                .add(p));
            } catch (IOException | java.io.UncheckedIOException e) {
                error(folder, "unreadable", "This folder cannot be read.", "Check its permissions.");
                return;
            }
            if (byFolder.values().stream().mapToInt(List::size).sum() > MAX_FILES) {
                error(
                        folder,
                        "too-many",
                        "There are more than 5000 definitions here.",
                        "Name a folder that holds scales.");
                return;
            }
            int before = problems.size() + studies.size();
            int files = byFolder.values().stream()
                    .mapToInt(paths -> scaleFolder(
                            paths.stream().flatMap(p -> open(p).stream()).toList()))
                    .sum();
            if (files == 0 && problems.size() + studies.size() == before) {
                error(
                        folder,
                        "empty",
                        "There is no scale in this folder.",
                        "Name a folder that holds a `scale.yaml`, or folders that do.");
            }
        }

        /** Reads one folder's files; how many scale files there were. */
        private int scaleFolder(List<DefinitionFile> files) {
            Map<String, YamlFile> scaleFiles = new LinkedHashMap<>();
            Map<String, YamlFile> languages = new LinkedHashMap<>();
            List<YamlFile> histories = new ArrayList<>();
            for (DefinitionFile each : files) {
                YamlFile file = new YamlFile(each.bytes(), each.name());
                String format = file.root().map(Formats::of).orElse("");
                if (format.startsWith("likewise-scale/")) {
                    scaleFiles.put(each.name(), file);
                } else if (format.startsWith("likewise-translation/")) {
                    languages.put(each.name(), file);
                } else if (format.startsWith("likewise-changes/")) {
                    histories.add(file);
                } else if (format.startsWith("likewise-study/")) {
                    studies.add(Path.of(each.name()));
                } else {
                    if (!Formats.OTHERS.contains(format)) {
                        file.root().ifPresent(Formats::unknown);
                    }
                    problems.addAll(file.problems());
                }
            }
            if (scaleFiles.size() > 1) {
                List<String> names = List.copyOf(scaleFiles.keySet());
                String first = new DefinitionFile(names.get(0), new byte[0]).simpleName();
                names.subList(1, names.size())
                        .forEach(p -> error(
                                p,
                                "several-scales",
                                "This folder has another scale, " + first + ".",
                                "Give each scale a folder of its own."));
            }
            List<Scale> read = new ArrayList<>();
            scaleFiles.values().forEach(f -> keep(ScaleReader.read(f)).ifPresent(read::add));
            if (scaleFiles.isEmpty()) {
                languages
                        .keySet()
                        .forEach(p -> error(
                                p,
                                "no-scale",
                                "This is a language file, and there is no scale beside it.",
                                "Put it into the folder of its scale."));
            }
            if (read.isEmpty()) {
                // what is wrong with the YAML itself can be said without the scale
                languages.values().forEach(f -> problems.addAll(f.problems()));
            } else {
                Scale scale = read.get(0).with(translations(languages, read.get(0)));
                add(scale.with(history(histories, scale)));
                read.subList(1, read.size()).forEach(this::add);
            }
            return scaleFiles.size();
        }

        private ChangeLog history(List<YamlFile> files, Scale scale) {
            files.stream()
                    .skip(1)
                    .forEach(f -> error(
                            f.name(),
                            "repeated-history",
                            "The scale's history is in " + files.get(0).name() + " already.",
                            "Keep one file of changes."));
            return files.stream()
                    .limit(1)
                    .flatMap(f -> keep(ChangeLogReader.read(f, scale)).stream())
                    .findFirst()
                    .orElse(ChangeLog.NONE);
        }

        private List<Translation> translations(Map<String, YamlFile> languages, Scale scale) {
            Map<String, Translation> byLanguage = new TreeMap<>();
            languages.forEach((path, file) -> keep(TranslationReader.read(file, scale))
                    .ifPresent(t -> {
                        Translation first = byLanguage.putIfAbsent(t.language(), t);
                        if (first != null) {
                            error(
                                    path,
                                    "repeated-language",
                                    "The language `" + t.language() + "` is in " + first.file() + " already.",
                                    "Keep one file for each language.");
                        }
                    }));
            return List.copyOf(byLanguage.values());
        }

        private void add(Scale scale) {
            Scale first = scales.putIfAbsent(scale.id(), scale);
            if (first != null && !first.file().equals(scale.file())) {
                problems.add(Problem.error(
                        "scales.repeated-scale",
                        Place.of(scale.file()),
                        "The scale `" + scale.id() + "` is in " + first.file() + " already.",
                        "Give one of them another id."));
            }
        }

        private <T> Optional<T> keep(Checked<T> checked) {
            problems.addAll(checked.problems());
            return checked.value();
        }

        private Optional<DefinitionFile> open(Path path) {
            try {
                return Optional.of(DefinitionFile.read(path));
            } catch (IOException e) {
                error(path, "unreadable", "This file cannot be read.", "Check its permissions.");
                return Optional.empty();
            }
        }

        private void error(Path path, String code, String message, String remedy) {
            error(name(path), code, message, remedy);
        }

        private void error(String name, String code, String message, String remedy) {
            problems.add(Problem.error("scales." + code, Place.of(name), message, remedy));
        }

        private static boolean isDefinition(Path folder, Path path) {
            return DefinitionFile.named(name(folder.relativize(path))) && Files.isRegularFile(path);
        }

        private static Path parent(Path path) {
            Path parent = path.getParent();
            return parent == null ? Path.of("") : parent;
        }

        private static String name(Path path) {
            return path.toString().replace('\\', '/');
        }
    }
}
