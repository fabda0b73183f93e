package org.likewise.generator.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.likewise.generator.web.Messages;
import org.likewise.generator.web.PageShell;
import org.likewise.generator.web.WebTemplates;
import org.likewise.model.change.Difference;
import org.likewise.model.change.LanguageChange;
import org.likewise.model.change.RoleChanges;
import org.likewise.model.change.ScaleChanges;
import org.likewise.model.change.WordDiff;
import org.likewise.model.scale.ChangeLog;
import org.likewise.model.scale.ScaleVersion;

/** The page that shows changes word by word: self-contained, without a script. */
public final class ChangesPage {
    private static final PageShell SHELL = new PageShell(List.of("styles/changes.css"), List.of(), "data:");

    private ChangesPage() {}

    /** One page for all scales that were compared. */
    public static String render(List<ComparedScale> compared, WebTemplates templates) {
        Map<String, Object> data = new TreeMap<>();
        data.put("scales", compared.stream().map(ChangesPage::scale).toList());
        return templates.fill("changes.ftlh", SHELL.around(templates, data));
    }

    private static Map<String, Object> scale(ComparedScale compared) {
        ScaleChanges c = compared.changes();
        Map<String, Object> out = new TreeMap<>();
        out.put("id", c.scale());
        out.put("title", c.title());
        out.put("language", c.language());
        out.put("direction", Messages.direction(c.language()));
        out.put("before", side(c.before(), compared.before()));
        out.put("after", side(c.after(), compared.after()));
        out.put("verdict", compared.verdict());
        out.put("enough", c.bumped());
        out.put("comparing", compared.comparing());
        out.put("reasons", c.reasons());
        out.put(
                "said",
                c.said().stream()
                        .map(e -> Map.of("version", e.version().toString(), "changes", e.changes()))
                        .toList());
        out.put(
                "comparability",
                c.comparability().stream().map(ChangesPage::statement).toList());
        List<Map<String, Object>> roles = new ArrayList<>();
        for (int i = 0; i < c.roles().size(); i++) {
            roles.add(role(c.roles().get(i), c.scale() + "-" + i));
        }
        out.put("roles", roles);
        out.put("languages", c.languages().stream().map(ChangesPage::language).toList());
        return out;
    }

    private static String side(Optional<ScaleVersion> version, String name) {
        return version.map(v -> v + " (" + name + ")").orElse("nothing");
    }

    private static Map<String, Object> statement(ChangeLog.Comparability said) {
        return Map.of("evidence", said.evidence().id(), "statement", said.statement(), "reference", said.reference());
    }

    private static Map<String, Object> role(RoleChanges role, String id) {
        Map<String, Object> out = new TreeMap<>();
        out.put("id", id);
        out.put("role", role.role());
        out.put("language", role.language());
        out.put("direction", Messages.direction(role.language()));
        out.put(
                "fingerprints",
                role.fingerprints().stream()
                        .filter(f -> !f.before().equals(f.after()))
                        .toList());
        out.put(
                "differences",
                role.folded().stream().map(ChangesPage::difference).toList());
        return out;
    }

    private static Map<String, Object> difference(Difference d) {
        Map<String, Object> out = new TreeMap<>();
        boolean words = d.kind() == Difference.Kind.WORDS;
        out.put("kind", d.kind().name().toLowerCase(Locale.ROOT));
        out.put("where", d.where());
        out.put(
                "variants",
                d.variants().stream()
                        .map(v -> v.isEmpty() ? "the whole scale" : v)
                        .toList());
        // values and orders are not in the questionnaire's language
        out.put("text", words || d.kind() == Difference.Kind.ADDED || d.kind() == Difference.Kind.REMOVED);
        out.put("before", pieces(d.before(), words ? d.after() : "", WordDiff.Kind.REMOVED, words));
        out.put("after", pieces(words ? d.before() : "", d.after(), WordDiff.Kind.ADDED, words));
        return out;
    }

    /** A sentence in parts, those that the other one does not have marked. */
    private static List<Map<String, Object>> pieces(String before, String after, WordDiff.Kind kind, boolean words) {
        List<WordDiff.Piece> pieces = words
                ? WordDiff.of(before, after)
                : List.of(new WordDiff.Piece(WordDiff.Kind.SAME, kind == WordDiff.Kind.REMOVED ? before : after));
        return pieces.stream()
                .filter(p -> !p.text().isEmpty() && (p.kind() == kind || p.kind() == WordDiff.Kind.SAME))
                .map(p -> Map.<String, Object>of("text", p.text(), "changed", p.kind() == kind))
                .toList();
    }

    private static Map<String, Object> language(LanguageChange language) {
        Map<String, Object> out = new TreeMap<>();
        out.put("tag", language.language());
        out.put("direction", Messages.direction(language.language()));
        out.put("before", revision(language.revisionBefore()));
        out.put("after", revision(language.revisionAfter()));
        out.put("texts", language.texts().size());
        out.put("needsRevision", language.needsRevision());
        out.put(
                "stale",
                language.stale().stream()
                        .map(s -> Map.of(
                                "key", s.key(),
                                "before", pieces(s.sourceBefore(), s.source(), WordDiff.Kind.REMOVED, true),
                                "after", pieces(s.sourceBefore(), s.source(), WordDiff.Kind.ADDED, true),
                                "translation", s.translation()))
                        .toList());
        return out;
    }

    private static String revision(java.util.OptionalInt revision) {
        return revision.isPresent() ? "revision " + revision.getAsInt() : "none";
    }
}
