package org.likewise.model.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.yaml.Suggestion;
import org.likewise.model.yaml.YamlFile;
import org.likewise.model.yaml.YamlMap;

/**
 * Reads folders of definitions: all scales first, then the words that fill them in, and their languages last, which are
 * made from the words that stand in the end.
 */
final class ScalesReading {
    /** A scale's folder may lie this deep below the one that is named. */
    private static final int MAX_DEPTH = 4;

    private static final int MAX_FILES = 5000;

    private final List<ScaleFolder> folders = new ArrayList<>();
    private final Map<ScaleFolder, Scale> own = new LinkedHashMap<>();
    private final Map<String, Scale> byId = new TreeMap<>();
    /** Also of scales that cannot be read, whose words should not be told to have no scale. */
    private final Set<String> named = new LinkedHashSet<>();

    private final List<Path> studies = new ArrayList<>();
    private final List<Path> sites = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    /** Everything, once all folders are taken in. */
    Scales all() {
        return new Scales(scales(true), studies, sites, problems);
    }

    /** Takes in all definitions below a folder, or a file with those that lie beside it. */
    void folderOrFile(Path place) {
        if (!Files.isRegularFile(place)) {
            folder(place);
            return;
        }
        List<DefinitionFile> alone = open(place).stream().toList();
        ScaleFolder kinds = ScaleFolder.of(alone);
        if (kinds.studies().isEmpty()
                && kinds.sites().isEmpty()
                && kinds.others().isEmpty()) {
            together(beside(place));
        } else {
            together(alone);
        }
    }

    /** The definitions in a file's folder, itself among them. */
    private List<DefinitionFile> beside(Path file) {
        Path folder = parent(file);
        try (Stream<Path> files = Files.list(folder.toString().isEmpty() ? Path.of(".") : folder)) {
            return files.map(f -> file.resolveSibling(f.getFileName()))
                    .filter(f -> f.equals(file) || isDefinition(folder, f))
                    .sorted()
                    .flatMap(f -> open(f).stream())
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            error(folder, "unreadable", "This folder cannot be read.", "Check its permissions.");
            return List.of();
        }
    }

    /** Takes in all definitions below a folder. */
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
            error(folder, "too-many", "There are more than 5000 definitions here.", "Name a folder that holds scales.");
            return;
        }
        int before = problems.size() + studies.size() + sites.size();
        int files = byFolder.values().stream()
                .mapToInt(paths ->
                        together(paths.stream().flatMap(p -> open(p).stream()).toList()))
                .sum();
        if (files == 0 && problems.size() + studies.size() + sites.size() == before) {
            error(
                    folder,
                    "empty",
                    "There is no scale in this folder.",
                    "Name a folder that holds a `scale.yaml`, or folders that do.");
        }
    }

    /** Takes in the files of one folder; how many of them belong to a scale. */
    int together(List<DefinitionFile> files) {
        ScaleFolder folder = ScaleFolder.of(files);
        folders.add(folder);
        folder.others().forEach(f -> problems.addAll(f.problems()));
        folder.studies().forEach(f -> studies.add(Path.of(f.name())));
        folder.sites().forEach(f -> sites.add(Path.of(f.name())));
        folder.scales().stream()
                .skip(1)
                .forEach(f -> error(
                        f.name(),
                        "several-scales",
                        "This folder has another scale, "
                                + simpleName(folder.scales().get(0).name()) + ".",
                        "Give each scale a folder of its own."));
        for (YamlFile file : folder.scales()) {
            file.root().flatMap(r -> r.scalarText("scale")).ifPresent(named::add);
            keep(ScaleReader.read(file)).ifPresent(scale -> {
                own.putIfAbsent(folder, scale);
                register(scale);
            });
        }
        return folder.scales().size()
                + folder.wordings().size()
                + folder.languages().size();
    }

    private void register(Scale scale) {
        Scale first = byId.putIfAbsent(scale.id(), scale);
        if (first != null && !first.file().equals(scale.file())) {
            problems.add(Problem.error(
                    "scales.repeated-scale",
                    Place.of(scale.file()),
                    "The scale `" + scale.id() + "` is in " + first.file() + " already.",
                    "Give one of them another id."));
        }
    }

    /** The scales, once all folders are taken in. */
    List<Scale> scales(boolean filledIn) {
        Map<ScaleFolder, String> worded = new LinkedHashMap<>();
        if (filledIn) {
            for (ScaleFolder folder : folders) {
                for (YamlFile file : folder.wordings()) {
                    fillIn(file).ifPresent(id -> worded.putIfAbsent(folder, id));
                }
            }
        }
        for (ScaleFolder folder : folders) {
            beside(folder, worded);
        }
        return List.copyOf(byId.values());
    }

    /** Fills in what a file of words says; the scale's id. */
    private Optional<String> fillIn(YamlFile file) {
        String id = file.root().flatMap(r -> r.scalarText("scale")).orElse("");
        Scale scale = byId.get(id);
        if (scale == null) {
            problems.addAll(file.problems());
            if (file.root().isPresent() && !named.contains(id)) {
                error(
                        file.name(),
                        "no-scale-for-words",
                        "These words are for the scale " + YamlMap.quoted(id) + ", and it is in none of the folders.",
                        byId.isEmpty()
                                ? "Name the folder of the scale too, and before this one."
                                : Suggestion.nearest(id, byId.keySet())
                                        .map(n -> "Did you mean `" + n + "`?")
                                        .orElse("Name the folder of the scale too, and before this one."));
            }
            return Optional.empty();
        }
        if (scale.wordings().stream().noneMatch(w -> w.file().equals(file.name()))) {
            keep(WordingReader.read(file, scale)).ifPresent(words -> byId.put(id, scale.with(words)));
        }
        return Optional.of(id);
    }

    /** Reads what lies beside a scale, or beside words for one: languages and the history. */
    private void beside(ScaleFolder folder, Map<ScaleFolder, String> worded) {
        Scale here = own.get(folder);
        String id = here == null ? worded.getOrDefault(folder, "") : here.id();
        Optional<Scale> filled = Optional.ofNullable(byId.get(id));
        // of a scale that is there twice, the second's files are only looked at for what is wrong with them
        Optional<Scale> registered =
                filled.filter(f -> here == null || here.file().equals(f.file()));
        Optional<Scale> scale = registered.or(() -> Optional.ofNullable(here));
        if (scale.isEmpty()) {
            // what is wrong with the YAML itself can be said without the scale
            folder.languages().forEach(f -> problems.addAll(f.problems()));
            if (folder.scales().isEmpty() && folder.wordings().isEmpty()) {
                folder.languages()
                        .forEach(f -> error(
                                f.name(),
                                "no-scale",
                                "This is a language file, and there is no scale beside it.",
                                "Put it into the folder of its scale."));
            }
            return;
        }
        Scale known =
                scale.get().with(merged(scale.get().translations(), translations(folder.languages(), scale.get())));
        if (!folder.histories().isEmpty()) {
            known = known.with(history(folder.histories(), known));
        }
        if (registered.isPresent()) {
            byId.put(id, known);
        }
    }

    private ChangeLog history(List<YamlFile> files, Scale scale) {
        files.stream()
                .skip(1)
                .forEach(f -> error(
                        f.name(),
                        "repeated-history",
                        "The scale's history is in " + files.get(0).name() + " already.",
                        "Keep one file of changes."));
        return keep(ChangeLogReader.read(files.get(0), scale)).orElse(ChangeLog.NONE);
    }

    private List<Translation> translations(List<YamlFile> languages, Scale scale) {
        Map<String, Translation> byLanguage = new TreeMap<>();
        languages.forEach(file -> keep(TranslationReader.read(file, scale)).ifPresent(t -> {
            Translation first = byLanguage.putIfAbsent(t.language(), t);
            if (first != null) {
                error(
                        file.name(),
                        "repeated-language",
                        "The language `" + t.language() + "` is in " + first.file() + " already.",
                        "Keep one file for each language.");
            }
        }));
        return List.copyOf(byLanguage.values());
    }

    /** Of a language that two folders have, the later one's sentences stand where it has them. */
    private static List<Translation> merged(List<Translation> earlier, List<Translation> later) {
        Map<String, Translation> out = new TreeMap<>();
        earlier.forEach(t -> out.put(t.language(), t));
        later.forEach(t -> out.merge(t.language(), t, (a, b) -> {
            if (a.file().equals(b.file())) {
                return a;
            }
            Map<String, Translation.Sentence> texts = new TreeMap<>(a.texts());
            texts.putAll(b.texts());
            return new Translation(
                    b.file(),
                    b.language(),
                    b.of(),
                    b.revision(),
                    b.status(),
                    Stream.concat(a.record().stream(), b.record().stream()).toList(),
                    texts,
                    Stream.concat(a.waivers().stream(), b.waivers().stream()).toList(),
                    b.note());
        }));
        return List.copyOf(out.values());
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

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
