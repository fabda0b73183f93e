package org.likewise.analysis.figure;

import java.util.List;
import java.util.TreeMap;
import org.likewise.analysis.response.Response;
import org.likewise.model.table.ResponsesTable;

/**
 * Which words people saw.
 *
 * @param wording the fingerprint
 * @param responses how many
 * @param compared whether they are in the figures of this report
 */
public record VersionFigure(
        String version, String role, String language, String variant, String wording, int responses, boolean compared) {
    /** All that is there, in order. */
    public static List<VersionFigure> of(List<Response> all, int major) {
        TreeMap<String, VersionFigure> out = new TreeMap<>();
        for (Response r : all) {
            String key = String.join(
                    "\u0000",
                    r.version(),
                    r.role(),
                    r.cell(ResponsesTable.LANGUAGE),
                    r.variant(),
                    r.cell(ResponsesTable.WORDING));
            VersionFigure one = new VersionFigure(
                    r.version(),
                    r.role(),
                    r.cell(ResponsesTable.LANGUAGE),
                    r.variant(),
                    r.cell(ResponsesTable.WORDING),
                    1,
                    r.version().startsWith(major + "."));
            out.merge(key, one, (a, b) -> a.plus(b.responses()));
        }
        return List.copyOf(out.values());
    }

    private VersionFigure plus(int more) {
        return new VersionFigure(version, role, language, variant, wording, responses + more, compared);
    }
}
