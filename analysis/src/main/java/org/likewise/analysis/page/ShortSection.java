package org.likewise.analysis.page;

import java.util.ArrayList;
import java.util.List;
import org.likewise.analysis.figure.AgreementFigure;
import org.likewise.analysis.figure.Findings;
import org.likewise.analysis.figure.ReturnFigure;
import org.likewise.analysis.figure.ScoreFigure;
import org.likewise.model.scale.Role;
import org.likewise.model.scale.ScaleStatus;
import org.likewise.model.scale.Score;

/** What the report says, in sentences. */
final class ShortSection {
    private ShortSection() {}

    static Section of(Setting set, Findings findings) {
        Words words = set.words();
        List<String> out = new ArrayList<>();
        returned(set, findings, out);
        Score main = findings.sample().scale().scores().isEmpty()
                ? null
                : findings.sample().scale().scores().get(0);
        if (main != null) {
            for (String role : findings.roles()) {
                ScoreFigure f = findings.score(role, main.id()).orElseThrow();
                if (f.of().n() >= set.least()) {
                    out.add(words.say(
                            "short.score",
                            set.rowName(main.id(), role),
                            words.number(f.of().mean()),
                            ScoreSection.range(words, findings.sample(), main, role),
                            words.count(f.of().n())));
                } else {
                    out.add(words.say("short.few", set.names().role(role), set.least()));
                }
            }
            // what others saw is set beside the first role, most often the patient; all pairs are told of further down
            for (Findings.Pair pair : findings.pairs()) {
                if (!pair.pairing().roleA().equals(findings.roles().get(0))) {
                    continue;
                }
                pair.agreement().stream()
                        .filter(a -> a.field().equals(main.id()) && a.n() >= set.least())
                        .findFirst()
                        .ifPresent(a -> out.add(difference(set, a)));
            }
        }
        List<String> missing = findings.sample().scale().roles().stream()
                .map(Role::id)
                .filter(r -> !findings.roles().contains(r))
                .map(set.names()::role)
                .toList();
        if (!missing.isEmpty()) {
            out.add(words.say("short.missing-roles", String.join(", ", missing)));
        }
        if (findings.reading().waiting() > 0) {
            out.add(words.say(
                    "short.waiting",
                    words.count(findings.reading().waiting()),
                    words.count(findings.reading().waitingResponses())));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Bullets(out));
        if (findings.sample().scale().status() == ScaleStatus.DRAFT) {
            blocks.add(set.note("short.draft"));
        }
        return new Section("short", "all", set.say("short.title"), blocks);
    }

    private static void returned(Setting set, Findings findings, List<String> out) {
        Words words = set.words();
        int printed = findings.returns().roles().stream()
                .mapToInt(ReturnFigure.ByRole::printed)
                .sum();
        int back = findings.sample().size();
        if (findings.returns().packs().isPresent()) {
            out.add(words.say(
                    "short.returned",
                    words.count(back),
                    words.count(printed),
                    words.count(findings.returns().packs().get())));
        } else {
            out.add(words.say("short.responses", words.count(back)));
        }
    }

    private static String difference(Setting set, AgreementFigure a) {
        Words words = set.words();
        double mean = a.differences().orElseThrow().of().mean();
        String key = Math.abs(mean) < 0.005 ? "short.same" : mean < 0 ? "short.lower" : "short.higher";
        return words.say(
                key,
                set.names().role(a.roleA()),
                set.names().role(a.roleB()),
                words.count(a.n()),
                words.number(Math.abs(mean)));
    }
}
