package org.likewise.exchange.instrument;

import java.util.List;
import java.util.Optional;
import org.likewise.model.questionnaire.Questionnaires;
import org.likewise.model.scale.Scale;

/**
 * What is to be exported.
 *
 * @param roles at least one, each with a questionnaire
 * @param languages the first one leads
 * @param variant empty for the whole scale
 * @param oneInstrument whether all roles go into one instrument, where the format knows several
 * @param canonical where FHIR resources say that they live, without a slash at the end; empty where nobody has said
 */
public record ExportRequest(
        Scale scale,
        List<String> roles,
        List<String> languages,
        Optional<String> variant,
        boolean oneInstrument,
        Optional<String> canonical) {
    public ExportRequest {
        roles = List.copyOf(roles);
        languages = List.copyOf(languages);
        if (roles.isEmpty() || languages.isEmpty()) {
            throw new IllegalArgumentException("nothing to export");
        }
    }

    /** All roles and languages of a scale. */
    public static ExportRequest all(Scale scale) {
        List<String> roles = scale.roles().stream()
                .map(r -> r.id())
                .filter(r -> Questionnaires.asks(scale, r, null))
                .toList();
        return new ExportRequest(scale, roles, scale.languages(), Optional.empty(), false, Optional.empty());
    }

    List<Instrument> instruments() {
        return roles.stream()
                .map(r -> Instrument.of(scale, r, variant.orElse(null), languages))
                .toList();
    }
}
