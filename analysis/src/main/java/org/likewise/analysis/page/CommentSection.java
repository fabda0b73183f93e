package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.List;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.Sample;
import org.likewise.analysis.response.Response;

/** What people wrote, for those who asked for it; by role alone, and in the order of the alphabet, so that no row is found by its place. */
final class CommentSection {
    private static final int MOST = 2000;

    private CommentSection() {}

    static Section of(Setting set, Findings findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(set.lead("comments.warning"));
        Sample sample = findings.sample();
        String field = sample.scale().comment().map(q -> q.id()).orElse("");
        for (String role : findings.roles()) {
            List<List<String>> rows = new ArrayList<>();
            for (int r : sample.of(role)) {
                Response response = sample.response(r);
                String text = response.cell(field).strip();
                if (!field.isEmpty() && !text.isEmpty()) {
                    rows.add(List.of(text));
                }
            }
            if (!rows.isEmpty()) {
                rows.sort((a, b) -> a.get(0).compareTo(b.get(0)));
                blocks.add(new Block.Grid(
                        "comments-" + role,
                        set.say(
                                "comments.caption",
                                set.names().role(role),
                                set.words().count(rows.size())),
                        List.of(set.name("column.comment")),
                        rows.subList(0, Math.min(MOST, rows.size())),
                        true));
            }
        }
        if (blocks.size() == 1) {
            blocks.add(set.text("comments.none"));
        }
        return new Section("comments", "clinic", set.say("comments.title"), blocks);
    }
}
