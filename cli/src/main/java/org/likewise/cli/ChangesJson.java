package org.likewise.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.likewise.generator.changes.ComparedScale;
import org.likewise.model.change.Difference;
import org.likewise.model.change.LanguageChange;
import org.likewise.model.change.RoleChanges;
import org.likewise.model.change.ScaleChanges;
import org.likewise.model.change.WordDiff;
import org.likewise.model.scale.ScaleVersion;

/** Changes as JSON, for scripts; docs/versions.md describes it. */
final class ChangesJson {
    private ChangesJson() {}

    static ObjectNode of(List<ComparedScale> compared) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("format", "likewise-diff/1");
        ArrayNode scales = root.putArray("scales");
        compared.forEach(c -> scale(scales.addObject(), c));
        return root;
    }

    private static void scale(ObjectNode out, ComparedScale compared) {
        ScaleChanges c = compared.changes();
        out.put("scale", c.scale());
        side(out.putObject("before"), compared.before(), c.before());
        side(out.putObject("after"), compared.after(), c.after());
        out.put("needs", word(c.needed()));
        out.put("least", c.least().map(ScaleVersion::toString).orElse(null));
        out.put("bumped", c.bumped());
        out.put("comparing", compared.comparing());
        ArrayNode reasons = out.putArray("reasons");
        c.reasons()
                .forEach(r -> reasons.addObject()
                        .put("bump", word(r.bump()))
                        .put("key", r.key())
                        .put("what", r.sentence()));
        ArrayNode said = out.putArray("changes");
        c.said()
                .forEach(e -> said.addObject()
                        .put("version", e.version().toString())
                        .put("date", e.date())
                        .put("changes", e.changes()));
        ArrayNode comparability = out.putArray("comparability");
        c.comparability()
                .forEach(s -> comparability
                        .addObject()
                        .put("evidence", s.evidence().id())
                        .put("statement", s.statement())
                        .put("reference", s.reference())
                        .put("doi", s.doi()));
        ArrayNode roles = out.putArray("roles");
        c.roles().forEach(r -> role(roles.addObject(), r));
        ArrayNode languages = out.putArray("languages");
        c.languages().forEach(l -> language(languages.addObject(), l));
    }

    private static void side(ObjectNode out, String name, Optional<ScaleVersion> version) {
        out.put("name", name).put("version", version.map(ScaleVersion::toString).orElse(null));
    }

    private static void role(ObjectNode out, RoleChanges role) {
        out.put("role", role.role()).put("language", role.language());
        ArrayNode fingerprints = out.putArray("wording");
        role.fingerprints()
                .forEach(f -> fingerprints
                        .addObject()
                        .put("variant", f.variant())
                        .put("before", f.before())
                        .put("after", f.after()));
        ArrayNode differences = out.putArray("differences");
        for (Difference d : role.differences()) {
            ObjectNode each = differences
                    .addObject()
                    .put("kind", word(d.kind()))
                    .put("where", d.where())
                    .put("before", d.before())
                    .put("after", d.after());
            d.variants().forEach(each.putArray("variants")::add);
            if (d.kind() == Difference.Kind.WORDS) {
                ArrayNode words = each.putArray("words");
                for (WordDiff.Piece piece : d.words()) {
                    words.addObject().put("kind", word(piece.kind())).put("text", piece.text());
                }
            }
        }
    }

    private static void language(ObjectNode out, LanguageChange language) {
        out.put("language", language.language());
        revision(out, "revision-before", language.revisionBefore());
        revision(out, "revision-after", language.revisionAfter());
        out.put("needs-revision", language.needsRevision());
        language.texts().forEach(out.putArray("texts")::add);
        ArrayNode stale = out.putArray("stale");
        language.stale()
                .forEach(s -> stale.addObject()
                        .put("key", s.key())
                        .put("source-before", s.sourceBefore())
                        .put("source", s.source())
                        .put("translation", s.translation()));
    }

    private static void revision(ObjectNode out, String key, OptionalInt revision) {
        if (revision.isPresent()) {
            out.put(key, revision.getAsInt());
        } else {
            out.putNull(key);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
