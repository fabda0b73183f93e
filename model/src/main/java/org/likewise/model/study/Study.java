package org.likewise.model.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.ScaleVersion;
import org.likewise.model.scale.Variant;

/**
 * What one study or clinic adds to scales, without a change to them.
 *
 * @param file the file that it was read from, as the user knows it
 * @param id kebab-case
 * @param title what people call it
 * @param scales which questionnaires it uses, at most one entry for each scale
 * @param contact whom to ask, by language; printed around a questionnaire
 * @param consent what a person should know before answering, by language; printed around a questionnaire
 * @param logo in black and grey
 * @param approval the ethics board's reference; may be empty
 * @param sites opaque codes of places
 * @param draftAllowed languages whose forms have no DRAFT band
 * @param web address below which the pages are published, with a slash at its end; empty where they are not
 */
public record Study(
        String file,
        String id,
        String title,
        List<Part> scales,
        Map<String, String> contact,
        Map<String, String> consent,
        Optional<Logo> logo,
        String approval,
        List<String> sites,
        List<String> draftAllowed,
        String web) {
    public Study {
        Objects.requireNonNull(file);
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        scales = List.copyOf(scales);
        contact = ordered(contact);
        consent = ordered(consent);
        Objects.requireNonNull(logo);
        Objects.requireNonNull(approval);
        sites = List.copyOf(sites);
        draftAllowed = List.copyOf(draftAllowed);
        Objects.requireNonNull(web);
    }

    /**
     * What the study uses of one scale.
     *
     * @param scale its id
     * @param version the scale's, exactly
     * @param roles at least one, in the scale's order
     * @param languages at least one, in the scale's order
     * @param variants those that are used beside the whole scale, in the scale's order
     * @param slots words for slots, by slot and language
     */
    public record Part(
            String scale,
            ScaleVersion version,
            List<String> roles,
            List<String> languages,
            List<String> variants,
            Map<String, Map<String, String>> slots) {
        public Part {
            Objects.requireNonNull(scale);
            Objects.requireNonNull(version);
            roles = List.copyOf(roles);
            languages = List.copyOf(languages);
            variants = List.copyOf(variants);
            Map<String, Map<String, String>> copy = new LinkedHashMap<>();
            slots.forEach((slot, words) -> copy.put(slot, ordered(words)));
            slots = Collections.unmodifiableMap(copy);
        }

        /** All of a scale, with its own words. */
        public static Part whole(Scale scale) {
            return new Part(
                    scale.id(),
                    scale.version(),
                    scale.roles().stream().map(Role::id).toList(),
                    scale.languages(),
                    scale.variants().stream().map(Variant::id).toList(),
                    Map.of());
        }

        /** The words for slots in a language; slots that have none keep the scale's own. */
        public Map<String, String> slots(String language) {
            Map<String, String> out = new LinkedHashMap<>();
            slots.forEach(
                    (slot, words) -> Optional.ofNullable(words.get(language)).ifPresent(w -> out.put(slot, w)));
            return out;
        }
    }

    /** What it uses of a scale; empty where it does not use it. */
    public Optional<Part> part(String scale) {
        return scales.stream().filter(p -> p.scale().equals(scale)).findFirst();
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
