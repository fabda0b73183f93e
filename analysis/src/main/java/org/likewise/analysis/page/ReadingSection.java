package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.List;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.ReadingFigure;

/** How well the paper was read, and what a person did about it. */
final class ReadingSection {
    private ReadingSection() {}

    static Section of(Setting set, Findings findings) {
        Words words = set.words();
        ReadingFigure reading = findings.reading();
        List<Block> blocks = new ArrayList<>();
        blocks.add(set.text("reading.lead"));
        int marks =
                reading.marks().values().stream().mapToInt(Integer::intValue).sum();
        List<List<String>> rows = new ArrayList<>();
        if (marks > 0) {
            rows.add(List.of(set.say("reading.pages"), words.count(reading.pages())));
            rows.add(List.of(set.say("reading.marks"), words.count(marks)));
            reading.marks()
                    .forEach((state, n) -> rows.add(List.of(
                            set.say(
                                    "reading.state",
                                    words.find("state." + state).orElse(state)),
                            words.count(n))));
        }
        rows.add(List.of(set.say("reading.waiting"), words.count(reading.waiting())));
        if (marks > 0) {
            rows.add(List.of(set.say("reading.several"), words.count(reading.several())));
            rows.add(List.of(set.say("reading.unreadable"), words.count((long) reading.waiting() - reading.several())));
        }
        rows.add(List.of(set.say("reading.responses"), words.count(reading.waitingResponses())));
        rows.add(List.of(set.say("reading.decided"), words.count(reading.decided())));
        rows.add(List.of(set.say("reading.changed"), words.count(reading.changed())));
        reading.problems()
                .forEach((problem, n) -> rows.add(List.of(set.say("reading.problem", problem), words.count(n))));
        blocks.add(new Block.Grid(
                "reading-table",
                set.say("reading.caption"),
                List.of(set.name("column.what"), set.number("column.number")),
                rows,
                false));
        if (marks == 0) {
            blocks.add(set.note("reading.no-readings"));
        }
        reading.unread().forEach(file -> blocks.add(set.note("reading.unread", file)));
        return new Section("reading", "methods", set.say("reading.title"), blocks);
    }
}
