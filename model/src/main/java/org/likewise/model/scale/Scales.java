package org.likewise.model.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.ProblemsException;
import org.likewise.model.problem.Severity;

/**
 * The scales in some folders, with their languages.
 *
 * @param scales those without an error, by id; a language file with an error is left out of its scale
 * @param studies files of studies that lie in the folders, not yet read
 * @param sites files that say how a site presents itself, not yet read
 * @param problems of all other files, by place
 */
public record Scales(List<Scale> scales, List<Path> studies, List<Path> sites, List<Problem> problems) {
    /** Whether the tables of results need a name for themselves, so that no field can have it. */
    public static boolean reservedId(String id) {
        return Ids.COLUMNS.contains(id);
    }

    public Scales {
        scales = List.copyOf(scales);
        studies = studies.stream().distinct().sorted().toList();
        sites = sites.stream().distinct().sorted().toList();
        problems = problems.stream().distinct().sorted().toList();
    }

    /** Scales of which there is nothing else to say. */
    public static Scales of(List<Scale> scales) {
        return new Scales(scales, List.of(), List.of(), List.of());
    }

    /** The same scales, with other problems. */
    public Scales with(List<Problem> told) {
        return new Scales(scales, studies, sites, told);
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

    /** Those whose words may all be passed on; a warning for each that is left out. */
    public Scales publishable() {
        List<Scale> kept = new ArrayList<>();
        List<Problem> told = new ArrayList<>(problems);
        for (Scale scale : scales) {
            Rights rights = scale.rightsOfAllWords();
            if (rights.redistributable() == Rights.Redistributable.YES) {
                kept.add(scale);
            } else {
                told.add(Problem.warning(
                        "scales.not-public",
                        Place.of(scale.file()),
                        "`" + scale.id() + "` is left out of what is public: whether its words may be passed on is `"
                                + rights.redistributable().id() + "` (" + rights.holder() + ").",
                        "Where you know that they may be, say so under `rights` of the scale or of its words, with the"
                                + " evidence."));
            }
        }
        if (kept.isEmpty()) {
            told.add(Problem.error(
                    "scales.nothing-public",
                    Place.of("rights"),
                    "No scale is left whose words may be passed on.",
                    "Build without --public what only you will see."));
        }
        return new Scales(kept, studies, sites, told);
    }

    /**
     * Reads scales from files that lie elsewhere than in folders, such as in git. Files of studies and of words that fill in
     * others are passed over.
     *
     * @param files each with its name, whose folders say what lies together
     */
    public static Scales of(Collection<DefinitionFile> files) {
        ScalesReading reading = new ScalesReading();
        Map<String, List<DefinitionFile>> byFolder = new TreeMap<>();
        files.stream()
                .sorted(Comparator.comparing(DefinitionFile::name))
                .forEach(f -> byFolder.computeIfAbsent(f.folder(), k -> new ArrayList<>())
                        .add(f));
        byFolder.values().forEach(reading::together);
        return of(reading.scales(false)).with(reading.problems());
    }

    /**
     * Reads all scales below some folders: each folder that holds a scale file is a scale, with the language files beside it.
     * Files of words fill in the scales that they name, in the order of the folders. Hidden folders, links to folders, and
     * {@value DefinitionFile#STRUCTURES} within a folder are passed over. Problems never hide each other.
     */
    public static Scales read(List<Path> folders) {
        ScalesReading reading = new ScalesReading();
        folders.forEach(reading::folder);
        return reading.all();
    }

    /**
     * The same, where files may be named too: a study or the settings of a site stand for themselves, any other for what lies
     * together in its folder.
     */
    public static Scales readFoldersAndFiles(List<Path> places) {
        ScalesReading reading = new ScalesReading();
        places.forEach(reading::folderOrFile);
        return reading.all();
    }
}
