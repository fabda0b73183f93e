package org.likewise.exchange.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;
import org.likewise.model.scale.SentenceHash;
import org.likewise.model.scale.TranslationStatus;
import org.likewise.model.yaml.Sentences;
import org.likewise.model.yaml.Utf8;

/** What a reader gathers from a file: its units, and what is wrong with it. */
final class UnitReading {
    private static final Pattern HASH = Pattern.compile("[0-9a-hjkmnp-tv-z]{8}");

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    UnitReading(String file) {
        this.file = file;
    }

    /** The file's text; empty, and an error noted, where it is not UTF-8. */
    Optional<String> utf8(byte[] bytes) {
        Optional<String> text = Utf8.text(bytes);
        if (text.isEmpty()) {
            error(
                    Utf8.badByte(file, bytes).line(),
                    "not-utf8",
                    "This is not UTF-8 text.",
                    "Save the file with the encoding UTF-8.");
        }
        return text;
    }

    void error(int line, String code, String message, String remedy) {
        Place place = line == 0 ? Place.of(file) : new Place(file, line, 1);
        problems.add(Problem.error("translate." + code, place, message, remedy));
    }

    /**
     * Adds a unit.
     *
     * @param open whether the file says that the words must still be made, or made anew
     */
    void add(Raw raw, boolean open) {
        String key = raw.key().strip();
        if (key.isEmpty()) {
            error(raw.line(), "no-key", "This text has no key.", "Export again, and leave the keys as they are.");
            return;
        }
        Integer first = lines.putIfAbsent(key, raw.line());
        if (first != null) {
            error(raw.line(), "repeated-key", "`" + key + "` is in line " + first + " already.", "Keep one of them.");
            return;
        }
        String source = Sentences.canonical(raw.source());
        String target = Sentences.canonical(raw.target());
        // a hash that a tool lost or a person mistyped is no hash: then the words are of another sentence than today's
        String kept = HASH.matcher(raw.madeFrom()).matches() ? raw.madeFrom() : "00000000";
        String madeFrom = target.isEmpty() ? "" : open ? kept : SentenceHash.of(source);
        units.add(new Unit(
                key,
                source,
                Sentences.canonical(raw.previous()),
                target,
                madeFrom,
                raw.status(),
                Sentences.canonical(raw.note()),
                raw.help(),
                raw.room(),
                raw.line()));
    }

    Checked<TranslationWork> done(String scale, String version, String sourceLanguage, String language, String note) {
        if (units.isEmpty() && problems.isEmpty()) {
            error(0, "nothing", "There is no text in this file.", "Check that it is the file that was exported.");
        }
        boolean sound = problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
        Optional<TranslationWork> work = sound
                ? Optional.of(new TranslationWork(file, scale, version, sourceLanguage, language, note, units))
                : Optional.empty();
        return new Checked<>(work, problems);
    }

    /** A status by its word; a word that is none is told. */
    TranslationStatus status(String word, int line) {
        for (TranslationStatus status : TranslationStatus.values()) {
            if (status.id().equals(word.strip())) {
                return status;
            }
        }
        if (!word.isBlank()) {
            error(
                    line,
                    "bad-status",
                    "`" + word + "` is not a status.",
                    "Write draft, forward, reconciled, back-translated, debriefed or final.");
        }
        return TranslationStatus.DRAFT;
    }

    /** A unit as it stands in the file. */
    record Raw(
            String key,
            String source,
            String previous,
            String target,
            String madeFrom,
            TranslationStatus status,
            String note,
            List<String> help,
            int room,
            int line) {}
}
