package org.likewise.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.likewise.generator.changes.ComparedScale;
import org.likewise.generator.web.Messages;
import org.likewise.model.change.Difference;
import org.likewise.model.change.LanguageChange;
import org.likewise.model.change.RoleChanges;
import org.likewise.model.change.ScaleChanges;
import org.likewise.model.change.WordDiff;
import org.likewise.model.scale.ChangeLog;
import org.likewise.model.scale.ScaleVersion;

/** Changes in plain text: what was removed in {@code [-…-]}, what was added in {@code {+…+}}. */
final class ChangesText {
    /** A right-to-left isolate keeps a right-to-left sentence from turning round what stands about it. */
    private static final String ISOLATE = "\u2067";

    private static final String END_ISOLATE = "\u2069";

    private final StringBuilder out = new StringBuilder();

    private ChangesText() {}

    static String of(List<ComparedScale> compared) {
        ChangesText text = new ChangesText();
        compared.forEach(text::scale);
        return text.out.toString();
    }

    private void scale(ComparedScale compared) {
        ScaleChanges c = compared.changes();
        line(c.scale() + ": " + version(c.before().map(ScaleVersion::toString).orElse("-"), compared.before()) + " → "
                + version(c.after().map(ScaleVersion::toString).orElse("-"), compared.after()));
        line("  " + compared.verdict());
        line("  " + compared.comparing());
        for (ChangeLog.Comparability said : c.comparability()) {
            line("  Evidence: " + said.evidence().id() + ". " + said.statement()
                    + (said.reference().isEmpty() ? "" : " " + said.reference()));
        }
        c.reasons().forEach(r -> line("  " + r.bump() + "  " + r.sentence()));
        c.said().forEach(e -> line("  " + e.version() + ": " + e.changes()));
        c.roles().forEach(this::role);
        c.languages().forEach(this::language);
        line("");
    }

    private static String version(String version, String name) {
        return version + (name.isEmpty() ? "" : " (" + name + ")");
    }

    private void role(RoleChanges role) {
        line("");
        line(role.role() + ", " + role.language());
        for (RoleChanges.Fingerprints f : role.fingerprints()) {
            if (!f.before().equals(f.after())) {
                line("  wording" + (f.variant().isEmpty() ? "" : " of " + f.variant()) + ": "
                        + (f.before().isEmpty() ? "none" : f.before()) + " → "
                        + (f.after().isEmpty() ? "none" : f.after()));
            }
        }
        for (Difference d : role.folded()) {
            line("  " + d.where()
                    + (d.variants().isEmpty()
                            ? ""
                            : " ("
                                    + d.variants().stream()
                                            .map(v -> v.isEmpty() ? "the whole scale" : v)
                                            .collect(Collectors.joining(", "))
                                    + ")"));
            line("    " + what(d, role.language()));
        }
    }

    private static String what(Difference d, String language) {
        String was = isolated(d.before(), language);
        String is = isolated(d.after(), language);
        return switch (d.kind()) {
            case WORDS -> isolated(d.words().stream().map(ChangesText::piece).collect(Collectors.joining()), language);
            case ADDED -> "new: " + is;
            case REMOVED -> "gone: " + was;
            case ORDER -> "order: " + d.before() + " → " + d.after();
            case ANSWER -> "answered by: " + d.before() + " → " + d.after();
            case VALUE -> "value: " + d.before() + " → " + d.after();
            case SCORE -> "score: " + d.before() + " → " + d.after();
        };
    }

    private static String piece(WordDiff.Piece piece) {
        return switch (piece.kind()) {
            case SAME -> piece.text();
            case REMOVED -> "[-" + piece.text() + "-]";
            case ADDED -> "{+" + piece.text() + "+}";
        };
    }

    private void language(LanguageChange language) {
        line("");
        line(language.language() + ": revision " + revision(language.revisionBefore()) + " → "
                + revision(language.revisionAfter()) + ", "
                + Counted.of(language.texts().size(), "text")
                + " translated otherwise, " + language.stale().size() + " stale or missing"
                + (language.needsRevision() ? "; its revision must be raised" : ""));
        for (LanguageChange.Stale stale : language.stale()) {
            line("  " + stale.key() + (stale.translation().isEmpty() ? " (missing)" : " (stale)"));
            String source = stale.sourceBefore().isEmpty()
                    ? "{+" + stale.source() + "+}"
                    : WordDiff.of(stale.sourceBefore(), stale.source()).stream()
                            .map(ChangesText::piece)
                            .collect(Collectors.joining());
            line("    source: " + source);
            if (!stale.translation().isEmpty()) {
                line("    now:    " + isolated(stale.translation(), language.language()));
            }
        }
    }

    private static String revision(java.util.OptionalInt revision) {
        return revision.isPresent() ? String.valueOf(revision.getAsInt()) : "none";
    }

    private static String isolated(String text, String language) {
        return Messages.direction(language).equals("rtl") && !text.isEmpty() ? ISOLATE + text + END_ISOLATE : text;
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
