package org.likewise.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.likewise.analysis.response.Response;
import org.likewise.model.layout.FieldType;
import org.likewise.model.scale.Option;
import org.likewise.model.scale.ResponseScale;
import org.likewise.model.scale.ScaleQuestion;
import org.likewise.model.scale.Variant;
import org.likewise.model.table.ResponsesTable;

/**
 * What responses may be grouped by.
 *
 * @param kind what sort of thing it is
 * @param id the question's id, or the column's name
 * @param names of its groups in their order
 * @param group what a response is in; empty for none
 */
public record Grouping(Kind kind, String id, List<String> names, Function<Response, String> group) {
    public Grouping {
        names = List.copyOf(names);
    }

    /** What a grouping is made by. */
    public enum Kind {
        /** A question about the visit. */
        CONTEXT,
        /** Paper or screen. */
        MODE,
        LANGUAGE,
        VARIANT,
        /** The clinic's own code of a place. */
        SITE
    }

    /**
     * All that a sample can be grouped by.
     *
     * @param sites by pack
     */
    public static List<Grouping> all(Sample sample, Map<String, String> sites) {
        List<Grouping> out = new ArrayList<>();
        for (ScaleQuestion question : sample.scale().context()) {
            if (question.answer() instanceof ResponseScale scale && scale.type() != FieldType.MULTIPLE_CHOICE) {
                out.add(new Grouping(
                        Kind.CONTEXT,
                        question.id(),
                        scale.options().stream().map(Option::tableValue).toList(),
                        response -> response.cell(question.id())));
            }
        }
        out.add(column(Kind.MODE, ResponsesTable.MODE, List.of("paper", "web", "kiosk")));
        out.add(column(Kind.LANGUAGE, ResponsesTable.LANGUAGE, sample.scale().languages()));
        if (!sample.scale().variants().isEmpty()) {
            out.add(column(
                    Kind.VARIANT,
                    ResponsesTable.VARIANT,
                    sample.scale().variants().stream().map(Variant::id).toList()));
        }
        if (!sites.isEmpty()) {
            out.add(new Grouping(Kind.SITE, "site", List.of(), response -> sites.getOrDefault(response.pack(), "")));
        }
        return out;
    }

    private static Grouping column(Kind kind, String column, List<String> names) {
        return new Grouping(kind, column, names, response -> response.cell(column));
    }

    /** A score by these groups. */
    public GroupFigure of(Sample sample, int score, int least) {
        // no variant is the whole scale, which is an answer
        return GroupFigure.of(sample, score, names, group, kind == Kind.VARIANT ? 0 : least, least);
    }
}
