package org.likewise.exchange.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.likewise.model.problem.Checked;
import org.likewise.model.problem.Place;
import org.likewise.model.problem.Problem;
import org.likewise.model.problem.Severity;
import org.likewise.model.scale.Scale;
import org.likewise.model.scale.Translation;
import org.likewise.model.scale.TranslationReader;
import org.likewise.model.scale.TranslationStatus;
import org.likewise.model.yaml.Suggestion;

/** Puts what a translator sent back into the language's file: text by text, by key and never by likeness. */
public final class LanguageMerge {
    private static final Pattern SLOT = Pattern.compile("\\{[a-z][a-z0-9_]*}");

    private final Scale scale;
    private final TranslationWork work;
    private final boolean changedIsDone;
    private final Optional<TranslationStatus> reached;
    private final List<Problem> problems = new ArrayList<>();

    private LanguageMerge(
            Scale scale, TranslationWork work, boolean changedIsDone, Optional<TranslationStatus> reached) {
        this.scale = scale;
        this.work = work;
        this.changedIsDone = changedIsDone;
        this.reached = reached;
    }

    /**
     * What came of it.
     *
     * @param bytes the whole language file
     * @param changed texts that are other than before
     * @param added texts that were missing
     * @param stale texts that still are of another sentence than today's
     * @param missing texts that are still missing
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file, never compared
    public record Result(byte[] bytes, int changed, int added, int stale, int missing) {}

    /**
     * Merges.
     *
     * @param file the language's file as it is; empty where there is none yet
     * @param name the language's file as the user knows it
     * @param format that the work came in: who changes words in a spreadsheet cannot say more
     * @param reached the status of every text that came back done; empty for what the file says
     */
    public static Checked<Result> merge(
            Scale scale,
            Optional<byte[]> file,
            String name,
            TranslationWork work,
            TranslationFormat format,
            Optional<TranslationStatus> reached) {
        LanguageMerge merge = new LanguageMerge(scale, work, format == TranslationFormat.CSV, reached);
        merge.belongs();
        List<TextChange> changes = merge.changes();
        if (merge.problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            return new Checked<>(Optional.empty(), merge.problems);
        }
        Optional<String> of = merge.version(changes);
        byte[] bytes;
        try {
            bytes = file.map(f -> LanguageFile.of(f, name).edited(changes, scale, of))
                    .orElseGet(() -> LanguageFile.created(work, changes));
        } catch (LanguageFile.CannotEdit e) {
            merge.problems.add(e.problem());
            return new Checked<>(Optional.empty(), merge.problems);
        }
        return merge.result(bytes, name, changes);
    }

    private void belongs() {
        if (!work.scale().equals(scale.id())) {
            error(
                    0,
                    "other-scale",
                    "This is a translation of `" + work.scale() + "`, and the scale is `" + scale.id() + "`.",
                    "Name the right file.");
        }
        if (!LanguageTag.usual(work.language())) {
            error(
                    0,
                    "bad-language",
                    "`" + work.language() + "` is not a language tag.",
                    "Export again, or mend the file's target language.");
        }
        if (work.language().equals(scale.language())) {
            error(
                    0,
                    "own-language",
                    "`" + work.language() + "` is the scale's own language.",
                    "Change the scale's file itself.");
        }
    }

    private List<TextChange> changes() {
        Map<String, String> sentences = scale.sentences();
        Map<String, Translation.Sentence> now =
                scale.translation(work.language()).map(Translation::texts).orElse(Map.of());
        List<TextChange> out = new ArrayList<>();
        for (Unit unit : work.units()) {
            String source = sentences.get(unit.key());
            if (source == null) {
                warning(
                        unit,
                        "unknown-text",
                        "The scale has no text `" + unit.key() + "`, so that its translation is left out.",
                        Suggestion.nearest(unit.key(), sentences.keySet())
                                .map(n -> "Did you mean `" + n + "`?")
                                .orElse("If the text was renamed, rename it in the file too."));
            } else if (!unit.target().isEmpty()) {
                slots(unit, source);
                change(unit, Optional.ofNullable(now.get(unit.key())))
                        .filter(c -> !c.nothing())
                        .ifPresent(out::add);
                long letters = unit.target().codePointCount(0, unit.target().length());
                if (unit.room() > 0 && letters > unit.room()) {
                    warning(
                            unit,
                            "long",
                            "“" + unit.target() + "” has " + letters + " characters, and paper has room for about "
                                    + unit.room() + ".",
                            "Look at the form, and say it shorter if it does not fit.");
                }
            }
        }
        return out;
    }

    private Optional<TextChange> change(Unit unit, Optional<Translation.Sentence> now) {
        TranslationStatus fileStatus =
                scale.translation(work.language()).map(Translation::status).orElse(TranslationStatus.DRAFT);
        if (now.isEmpty()) {
            TranslationStatus status = reached(unit, unit.madeFrom(), unit.status());
            return Optional.of(new TextChange(
                    unit.key(),
                    Optional.of(unit.target()),
                    Optional.of(unit.madeFrom()),
                    Optional.of(status).filter(s -> s != fileStatus),
                    Optional.of(unit.note()).filter(n -> !n.isEmpty()),
                    true));
        }
        Translation.Sentence was = now.get();
        boolean changed = !unit.target().equals(was.text());
        String madeFrom = unit.madeFrom();
        if (unit.state() == Unit.State.STALE) {
            // what is still marked as stale is of the sentence that the file says it is of
            madeFrom = changed && changedIsDone ? unit.hash() : was.source();
        }
        TranslationStatus status = reached(unit, madeFrom, unit.status());
        if (changed && status.reviewed() && status == was.status() && reached.isEmpty()) {
            // nobody has looked at the new words yet
            status = TranslationStatus.FORWARD;
        }
        return Optional.of(new TextChange(
                unit.key(),
                Optional.of(unit.target()).filter(t -> changed),
                Optional.of(madeFrom).filter(m -> !m.equals(was.source())),
                Optional.of(status).filter(s -> s != was.status()),
                Optional.of(unit.note()).filter(n -> !n.isEmpty() && !n.equals(was.note())),
                false));
    }

    private TranslationStatus reached(Unit unit, String madeFrom, TranslationStatus said) {
        return madeFrom.equals(unit.hash()) ? reached.orElse(said) : said;
    }

    private void slots(Unit unit, String source) {
        TreeSet<String> asked = slots(source);
        TreeSet<String> given = slots(unit.target());
        if (!asked.equals(given) && slots(unit.source()).equals(asked)) {
            error(
                    unit.line(),
                    "slots",
                    "The translation of `" + unit.key() + "` has the slots " + given + ", and the source has " + asked
                            + ".",
                    "Keep each {word in braces} as it is.");
        }
    }

    private static TreeSet<String> slots(String text) {
        TreeSet<String> out = new TreeSet<>();
        SLOT.matcher(text).results().map(MatchResult::group).forEach(out::add);
        return out;
    }

    /** The version that was translated from, once everything in the work is of it. */
    private Optional<String> version(List<TextChange> changes) {
        boolean all = work.units().stream().allMatch(u -> u.state() == Unit.State.DONE);
        String now = scale.version().toString();
        return Optional.of(now)
                .filter(v -> all && !changes.isEmpty() && work.version().equals(v))
                .filter(v -> scale.translation(work.language())
                        .filter(t -> t.of().compareTo(scale.version()) < 0)
                        .isPresent());
    }

    /** Reads the new file as any reader would: what is written is what was meant, or nothing is written. */
    private Checked<Result> result(byte[] bytes, String name, List<TextChange> changes) {
        Checked<Translation> read = TranslationReader.read(bytes, name, scale);
        if (read.value().isEmpty()) {
            problems.addAll(read.problems());
            return new Checked<>(Optional.empty(), problems);
        }
        Map<String, Translation.Sentence> texts = read.value().get().texts();
        for (TextChange change : changes) {
            Translation.Sentence is = texts.get(change.key());
            if (is == null
                    || !change.text().orElse(is.text()).equals(is.text())
                    || !change.source().orElse(is.source()).equals(is.source())
                    || change.status().orElse(is.status()) != is.status()
                    || !change.note().orElse(is.note()).equals(is.note())) {
                throw new IllegalStateException("written otherwise than meant: " + change.key());
            }
        }
        int added = (int) changes.stream().filter(TextChange::isNew).count();
        TranslationWork left =
                TranslationWork.of(scale.with(List.of(read.value().get())), work.language(), hash -> Optional.empty());
        return new Checked<>(
                Optional.of(new Result(
                        bytes,
                        changes.size() - added,
                        added,
                        count(left, Unit.State.STALE),
                        count(left, Unit.State.MISSING))),
                problems);
    }

    private static int count(TranslationWork work, Unit.State state) {
        return (int) work.units().stream().filter(u -> u.state() == state).count();
    }

    private void error(int line, String code, String message, String remedy) {
        problems.add(Problem.error("translate." + code, place(line), message, remedy));
    }

    private void warning(Unit unit, String code, String message, String remedy) {
        problems.add(Problem.warning("translate." + code, place(unit.line()), message, remedy));
    }

    private Place place(int line) {
        return line == 0 ? Place.of(work.file()) : new Place(work.file(), line, 1);
    }
}
