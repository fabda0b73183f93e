package org.likewise.exchange.instrument;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to become a scale.
 *
 * @param file a data dictionary, an XLSForm, or a folder with an XLSForm's sheets
 * @param scale the id of the scale to be
 * @param roles the first one's words are in the file; of the others only where names begin with the role
 * @param language of the words, where the file does not say it
 */
public record ImportRequest(Path file, String scale, List<String> roles, String language) {
    public ImportRequest {
        roles = List.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("nobody reports");
        }
    }
}
