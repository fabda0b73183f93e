package org.likewise.model.scale;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A scale with other words for some of its texts, by key, and perhaps another key to its scores. */
final class Reworded {
    private final Map<String, String> words;

    private Reworded(Map<String, String> words) {
        this.words = words;
    }

    /** The scale with a wording filled in; keys that it does not have are passed over. */
    static Scale of(Scale s, Wording wording) {
        Reworded with = new Reworded(wording.texts());
        List<Wording> all = new java.util.ArrayList<>(s.wordings());
        all.add(wording);
        Map<String, ResponseScale> responses = new LinkedHashMap<>();
        s.responses().forEach((name, r) -> responses.put(name, with.answers(r)));
        Headings h = s.headings();
        return new Scale(
                s.file(),
                s.id(),
                s.version(),
                whole(s, all) ? wording.status().orElse(s.status()) : s.status(),
                with.text(s.title()),
                s.language(),
                s.rights(),
                s.sources(),
                s.note(),
                s.slots().stream()
                        .map(slot -> new Slot(slot.id(), with.text(slot.text()), slot.note()))
                        .toList(),
                s.roles().stream().map(with::role).toList(),
                responses,
                new Headings(
                        with.text(h.items()), with.text(h.context()), with.text(h.aboutYou()), with.text(h.comment())),
                s.items().stream().map(i -> with.item(i, wording.reverse())).toList(),
                s.context().stream().map(with::question).toList(),
                s.aboutYou().stream().map(with::question).toList(),
                s.comment().map(with::question),
                s.variants().stream().map(with::variant).toList(),
                s.scores().stream()
                        .map(score -> with.score(score, wording.reverse().isEmpty()))
                        .toList(),
                s.waivers(),
                s.translations(),
                s.changes(),
                all);
    }

    /** Whether no word is left that the scale itself has. */
    private static boolean whole(Scale scale, List<Wording> wordings) {
        Set<String> filled = new HashSet<>();
        wordings.forEach(w -> filled.addAll(w.texts().keySet()));
        return filled.containsAll(scale.sentences().keySet());
    }

    private Role role(Role r) {
        return new Role(r.id(), text(r.name()), text(r.title()), text(r.introduction()), text(r.thanks()), r.note());
    }

    private Item item(Item i, Optional<List<String>> reverse) {
        return new Item(
                i.id(),
                text(i.stem()),
                text(i.explanation()),
                answers(i.responses()),
                i.construct(),
                i.roles(),
                reverse.map(r -> r.contains(i.id())).orElse(i.reverse()),
                i.filler(),
                i.note());
    }

    private ScaleQuestion question(ScaleQuestion q) {
        Answer answer = q.answer();
        if (answer instanceof ResponseScale r) {
            answer = answers(r);
        } else if (answer instanceof Answer.Digits d) {
            answer = new Answer.Digits(d.digits(), d.min(), d.max(), text(d.unit()));
        }
        return new ScaleQuestion(
                q.id(),
                text(q.stem()),
                text(q.explanation()),
                answer,
                q.preferNotToSay().map(this::option),
                q.roles(),
                q.note());
    }

    private Variant variant(Variant v) {
        return new Variant(v.id(), text(v.name()), text(v.when()), v.items(), v.roles(), v.note());
    }

    private Score score(Score s, boolean withoutKey) {
        return new Score(
                s.id(),
                s.items(),
                s.method(),
                s.missing(),
                s.mostMissing(),
                s.notApplicable(),
                s.standIn() && withoutKey,
                text(s.title()),
                s.note());
    }

    private ResponseScale answers(ResponseScale r) {
        return new ResponseScale(
                r.type(),
                r.options().stream().map(this::option).toList(),
                r.notApplicable().map(this::option),
                text(r.low()),
                text(r.high()),
                r.arrangement(),
                r.pictograms(),
                r.note());
    }

    private Option option(Option o) {
        return new Option(o.id(), o.value(), o.score(), text(o.label()), o.note());
    }

    private Optional<Text> text(Optional<Text> text) {
        return text.map(this::text);
    }

    private Text text(Text text) {
        Map<String, String> sentences = new LinkedHashMap<>();
        text.sentences().forEach((role, sentence) -> sentences.put(role, words.getOrDefault(text.key(role), sentence)));
        return new Text(text.path(), text.perRole(), sentences);
    }
}
