package org.likewise.model.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Scales;
import org.likewise.model.yaml.YamlFile;

/** The door to studies: from their files, and from them to questionnaires. */
public final class Studies {
    private Studies() {}

    /**
     * Reads a study's file, and its logo from the same folder; no other file is looked at.
     *
     * @param scales those that it may use
     */
    public static Checked<Study> read(Path file, Scales scales) {
        String name = file.toString().replace('\\', '/');
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(YamlFile.MAX_BYTES + 1);
        } catch (IOException e) {
            return new Checked<>(
                    Optional.empty(),
                    List.of(Problem.error(
                            "study.unreadable",
                            Place.of(name),
                            "This file cannot be read.",
                            "Check its name and its permissions.")));
        }
        return StudyReader.read(bytes, name, scales, logo -> beside(file, logo));
    }

    /** All questionnaires that a study uses of a scale: by role, then language, then variant (the whole scale first). */
    public static List<Questionnaire> questionnaires(Scale scale, Study.Part part) {
        List<Questionnaire> out = new ArrayList<>();
        List<@Nullable String> variants = new ArrayList<>();
        variants.add(null);
        variants.addAll(part.variants());
        for (String role : part.roles()) {
            for (String language : part.languages()) {
                for (@Nullable String variant : variants) {
                    if (Questionnaires.asks(scale, role, variant)) {
                        out.add(Questionnaires.resolve(scale, role, language, variant, part.slots(language)));
                    }
                }
            }
        }
        return List.copyOf(out);
    }

    /** A file in the study's own folder, at most one byte more than a logo may have; links are not followed. */
    private static Optional<byte[]> beside(Path study, String name) {
        Path file = study.resolveSibling(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(in.readNBytes(LogoPng.MAX_BYTES + 1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
