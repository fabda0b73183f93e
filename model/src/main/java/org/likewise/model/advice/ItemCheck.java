package org.likewise.model.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.DefinitionPlaces;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Translation;
import org.likewise.model.scale.Waiver;

/** All that the item check has to say of a scale and its languages. */
public final class ItemCheck {
    private final List<Problem> out = new ArrayList<>();
    private final Function<String, DefinitionPlaces> places;

    private ItemCheck(Function<String, DefinitionPlaces> places) {
        this.places = places;
    }

    /**
     * Advice, and warnings of what is lost; what is waived with a reason is left out, and a waiver of nothing is told.
     *
     * @param places where texts stand in a file, by the file's name
     */
    public static List<Problem> of(Scale scale, Function<String, DefinitionPlaces> places) {
        ItemCheck check = new ItemCheck(places);
        List<Finding> own = new ArrayList<>(StructureRules.of(scale));
        own.addAll(language(scale, scale.language()));
        // with words filled in, there may be less to waive than the structure's own words call for
        List<Waiver> waivers = scale.waivers().stream()
                .filter(w -> scale.wordings().isEmpty() || own.stream().anyMatch(f -> w.covers(f.rule(), f.key())))
                .toList();
        check.file(scale.file(), waivers, own, DefinitionPlaces::of);
        for (Translation translation : scale.translations()) {
            List<Finding> found = new ArrayList<>(StructureRules.of(scale, translation));
            found.addAll(language(scale, translation.language()));
            check.file(translation.file(), translation.waivers(), found, DefinitionPlaces::ofText);
        }
        return check.out.stream().sorted().toList();
    }

    private static List<Finding> language(Scale scale, String language) {
        List<Finding> out = new ArrayList<>(WordingRules.of(scale, language));
        for (Role role : scale.roles()) {
            if (!Questionnaires.asks(scale, role.id(), null)) {
                continue;
            }
            Optional<Readability> reading = Readability.of(Questionnaires.resolve(scale, role.id(), language, null));
            reading.filter(Readability::hard)
                    .ifPresent(r -> out.add(Finding.advice(
                            "item.3a-readability",
                            "roles." + role.id(),
                            "The form for `" + role.id() + "` as a whole has a " + r
                                    + ", hard for many. A formula counts lengths of words and sentences alone.",
                            "Try shorter words and sentences, then try it with people.")));
        }
        return out;
    }

    private void file(
            String file,
            List<Waiver> waivers,
            List<Finding> findings,
            BiFunction<DefinitionPlaces, String, Place> where) {
        if (findings.isEmpty() && waivers.isEmpty()) {
            return;
        }
        DefinitionPlaces at = places.apply(file);
        List<Waiver> used = new ArrayList<>();
        for (Finding f : findings.stream().distinct().toList()) {
            Optional<Waiver> waiver =
                    waivers.stream().filter(w -> w.covers(f.rule(), f.key())).findFirst();
            if (waiver.isPresent()) {
                used.add(waiver.get());
            } else {
                out.add(new Problem(f.rule(), f.severity(), where.apply(at, f.key()), f.message(), f.remedy()));
            }
        }
        for (Waiver waiver : waivers) {
            if (!used.contains(waiver)) {
                out.add(new Problem(
                        "item.unused-waiver",
                        Severity.WARNING,
                        new Place(file, waiver.line(), 0),
                        "Nothing was found that this waives: `" + waiver.rule() + "`"
                                + (waiver.at().isEmpty() ? "" : " at `" + waiver.at() + "`") + ".",
                        "Remove the waiver."));
            }
        }
    }
}
