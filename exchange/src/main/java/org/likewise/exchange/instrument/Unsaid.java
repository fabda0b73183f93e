package org.likewise.exchange.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.likewise.model.questionnaire.Questionnaire;
import org.likewise.model.questionnaire.TextGap;
import org.likewise.model.scale.Scale;

/** What no other tool's format has a place for, so that whoever exports is told whatever the format. */
final class Unsaid {
    private Unsaid() {}

    static void say(ExportRequest request, LeftOut left) {
        Scale scale = request.scale();
        List<Instrument> instruments = request.instruments();
        drafts(instruments, left);
        if (!scale.status().id().equals("validated")) {
            left.say("The scale's status is " + scale.status().id() + "; forms of ours say so, this one may not.");
        }
        if (request.variant().isEmpty() && !scale.variants().isEmpty()) {
            left.say("The variants "
                    + scale.variants().stream().map(v -> v.id()).collect(Collectors.joining(", "))
                    + " are not in it: export each with --variant.");
        }
        List<String> languages = scale.languages().stream()
                .filter(l -> !request.languages().contains(l))
                .toList();
        if (!languages.isEmpty()) {
            left.say("The languages " + String.join(", ", languages) + " were not asked for.");
        }
        scale.slots()
                .forEach(s -> left.say("The slot {" + s.id()
                        + "} is filled with the scale's own words; another word needs another export."));
        if (!scale.note().isEmpty()
                || scale.items().stream().anyMatch(i -> !i.note().isEmpty())) {
            left.say("Notes for translators are not in it: translate in the scale's folder and export again.");
        }
        if (!scale.translations().isEmpty()) {
            left.say("Who translated it, and how (the record of each language), is not in it.");
        }
        fingerprints(instruments, left);
        if (instruments.stream()
                .flatMap(i -> i.questions().stream())
                .anyMatch(q -> q.chosen()
                        && q.options().stream().anyMatch(o -> o.label().isEmpty()))) {
            left.say("Options that are without words in our forms show their value instead.");
        }
        left.say(
                "How forms look on paper and screen (boxes, pictures at the ends of a scale, large print) is not in it.");
    }

    /** Where the scale comes from and whose it is, for a format that has no place for it. */
    static void rightsAndSources(ExportRequest request, LeftOut left) {
        left.say("Who holds the rights (" + request.scale().rights().holder() + ", "
                + request.scale().rights().terms() + ") is not in it.");
        sources(request, left);
    }

    /** What the scale rests on, for a format that has no place for it. */
    static void sources(ExportRequest request, LeftOut left) {
        if (!request.scale().sources().isEmpty()) {
            left.say("The sources of the scale are not in it.");
        }
    }

    /** What tools for surveys have no place for either. */
    static void ofSurveys(ExportRequest request, LeftOut left) {
        Scale scale = request.scale();
        rightsAndSources(request, left);
        if (scale.items().stream().anyMatch(i -> !i.construct().isEmpty())) {
            left.say("What an item measures (its construct) is not in it.");
        }
        if (request.instruments().stream().flatMap(i -> i.questions().stream()).anyMatch(Asked::rating)) {
            left.say("The words at the ends of a rating stand in the labels of its first and last number.");
        }
    }

    private static void drafts(List<Instrument> instruments, LeftOut left) {
        Map<String, Map<TextGap.Kind, Set<String>>> byLanguage = new TreeMap<>();
        for (Instrument instrument : instruments) {
            for (Questionnaire q : instrument.questionnaires()) {
                q.gaps()
                        .forEach(g -> byLanguage
                                .computeIfAbsent(q.language(), k -> new TreeMap<>())
                                .computeIfAbsent(g.kind(), k -> new HashSet<>())
                                .add(g.key()));
            }
        }
        Map<String, List<String>> alike = new LinkedHashMap<>();
        byLanguage.forEach((language, gaps) -> alike.computeIfAbsent(
                        gaps.entrySet().stream()
                                .map(e -> e.getValue().size() + " texts that are "
                                        + switch (e.getKey()) {
                                            case MISSING -> "missing and stand in the source language";
                                            case STALE -> "older than their source";
                                            case UNREVIEWED -> "not reviewed";
                                        })
                                .collect(Collectors.joining(", ")),
                        k -> new ArrayList<>())
                .add(language));
        alike.forEach((gaps, languages) -> left.say("DRAFT: " + String.join(", ", languages) + ": "
                + (languages.size() > 1 ? "in each " : "") + gaps
                + ". Our forms show a DRAFT band; this one does not, so do not collect data with it."));
    }

    private static void fingerprints(List<Instrument> instruments, LeftOut left) {
        String all = instruments.stream()
                .flatMap(i ->
                        i.fingerprints().entrySet().stream().map(e -> i.name() + " " + e.getKey() + " " + e.getValue()))
                .collect(Collectors.joining(", "));
        left.say("The wording fingerprint of what a person saw is not in each row of data. They are: " + all + ".");
    }
}
